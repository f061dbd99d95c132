/** The Code as files to print and pass on: `npm run publications -- <command>`. */
import { publicationsProgram } from './publications/program.ts';
import { tellAndExit } from './tell-and-exit.ts';

await publicationsProgram().parseAsync().catch(tellAndExit);
