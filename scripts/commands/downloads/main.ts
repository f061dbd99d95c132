/** Builds downloads: `npm run publications -- <command>`. */
import { useCompileCache } from '../compile-cache.ts';
import { useSitePath } from '../../../src/web/use-site-path.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
useSitePath();
const { downloadsProgram } = await import('./program.ts');

await downloadsProgram().parseAsync().catch(exitWithError);
