/** Commands for editors of the Code: `npm run code -- <command>`. */
import { parseArgs } from 'node:util';
import { useCompileCache } from '../compile-cache.ts';
import { useSiteSettings } from '../../../src/web/use-site-settings.ts';
import { exitWithError } from '../exit-with-error.ts';
import { surviveClosedPipe } from '../survive-closed-pipe.ts';

useCompileCache();
surviveClosedPipe();
// The folder decides what the modules of the program say, so it is read before they are loaded.
const { content } = parseArgs({ strict: false, options: { content: { type: 'string' } } }).values;
useSiteSettings(typeof content === 'string' ? content : undefined);
const { codeProgram } = await import('./program.ts');

await codeProgram().parseAsync().catch(exitWithError);
