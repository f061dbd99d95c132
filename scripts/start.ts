/** Builds the site and serves it: `npm start`. */
import { buildSite } from './build-site.ts';
import { serveSite } from './serve-site.ts';
import { tellAndExit } from './tell-and-exit.ts';

console.log('Building the site. This takes some seconds …');
const { succeeded, output } = await buildSite({ watched: true });
if (!succeeded) {
  console.error(output);
  tellAndExit(new Error('The site could not be built: the lines above say why.'));
}
await serveSite(process.env).catch(tellAndExit);
