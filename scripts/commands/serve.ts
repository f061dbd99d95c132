/** Serves the built site: `npm run serve`. */
import { serveSite } from './serve-site.ts';
import { exitWithError } from './exit-with-error.ts';

await serveSite(process.env).catch(exitWithError);
