/** Commands for editors of the Code: `npm run code -- <command>`. */
import { parseArgs } from 'node:util';
import { useCompileCache } from '../compile-cache.ts';
import { exitWithError } from '../exit-with-error.ts';
import { surviveClosedPipe } from '../survive-closed-pipe.ts';

useCompileCache();
surviveClosedPipe();
const { useSiteSettings } = await import('../../../src/web/use-site-settings.ts');
// The folder decides what the modules of the program say, so it is read before they are loaded.
const { values, positionals } = parseArgs({ strict: false, options: { content: { type: 'string' } } });
const { content } = values;
useSiteSettings(typeof content === 'string' ? content : undefined);
const { codeProgram } = await import('./program.ts');

const program = await codeProgram(positionals[0]);
await program.parseAsync().catch(exitWithError);
