/** Builds the site and serves it: `npm start`. */
import { buildSite } from './build-site.ts';
import { serveSite } from './serve-site.ts';
import { exitWithError } from './exit-with-error.ts';

console.log('Building the site. This takes a few seconds …');
const { succeeded, output } = await buildSite({ watched: true });
if (!succeeded) {
  console.error(output);
  exitWithError(new Error('The site could not be built. See the lines above.'));
}
await serveSite(process.env).catch(exitWithError);
