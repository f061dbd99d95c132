/** Builds downloads: `npm run publications -- <command>`. */
import { useCompileCache } from '../compile-cache.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
const { downloadsProgram } = await import('./program.ts');

await downloadsProgram().parseAsync().catch(exitWithError);
