/** What editors do with the Code: `npm run code -- <command>`. */
import { keepCompiled } from './keep-compiled.ts';
import { tellAndExit } from './tell-and-exit.ts';

keepCompiled();
const { codeProgram } = await import('./code/program.ts');

await codeProgram().parseAsync().catch(tellAndExit);
