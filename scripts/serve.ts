/** Serves the site that was built last: `npm run serve`. */
import { serveSite } from './serve-site.ts';
import { tellAndExit } from './tell-and-exit.ts';

await serveSite(process.env).catch(tellAndExit);
