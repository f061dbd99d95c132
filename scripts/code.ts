/** What editors do with the Code: `npm run code -- <command>`. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './run-node.ts';
import { tellAndExit } from './tell-and-exit.ts';

// What Node has read of the program is kept, so that the next command starts sooner. It takes hold for what comes after.
enableCompileCache(join(projectRoot, 'var', 'compile-cache'));
const { codeProgram } = await import('./code/program.ts');

await codeProgram().parseAsync().catch(tellAndExit);
