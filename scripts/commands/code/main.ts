/** Commands for editors of the Code: `npm run code -- <command>`. */
import { useCompileCache } from '../compile-cache.ts';
import { useSiteSettings } from '../../../src/web/use-site-settings.ts';
import { exitWithError } from '../exit-with-error.ts';

useCompileCache();
useSiteSettings();
const { codeProgram } = await import('./program.ts');

await codeProgram().parseAsync().catch(exitWithError);
