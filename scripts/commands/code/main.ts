/** Commands for editors of the Code: `npm run code -- <command>`. */
import { useCompileCache } from '../compile-cache.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
const { codeProgram } = await import('./program.ts');

await codeProgram().parseAsync().catch(exitWithError);
