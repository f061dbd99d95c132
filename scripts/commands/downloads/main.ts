/** Builds downloads: `npm run publications -- <command>`. */
import { useCompileCache } from '../compile-cache.ts';
import { useSiteSettings } from '../../../src/web/use-site-settings.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
useSiteSettings();
const { downloadsProgram } = await import('./program.ts');

await downloadsProgram().parseAsync().catch(exitWithError);
