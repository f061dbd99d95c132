/** The Code as files to print and pass on: `npm run publications -- <command>`. */
import { keepCompiled } from './keep-compiled.ts';
import { tellAndExit } from './tell-and-exit.ts';

keepCompiled();
const { publicationsProgram } = await import('./publications/program.ts');

await publicationsProgram().parseAsync().catch(tellAndExit);
