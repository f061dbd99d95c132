/** What editors do with the Code: `npm run code -- <command>`. */
import { codeProgram } from './code/program.ts';
import { tellAndExit } from './tell-and-exit.ts';

await codeProgram().parseAsync().catch(tellAndExit);
