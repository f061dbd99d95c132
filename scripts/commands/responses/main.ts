/** `npm run responses -- <command>`: how the department handles responses. */
import { useCompileCache } from '../compile-cache.ts';
import { useSiteSettings } from '../../../src/web/use-site-settings.ts';
import { exitWithError } from '../exit-with-error.ts';
import { surviveClosedPipe } from '../survive-closed-pipe.ts';

useCompileCache();
surviveClosedPipe();
useSiteSettings();
const { responsesProgram } = await import('./program.ts');

await responsesProgram().parseAsync().catch(exitWithError);
