/** Builds the site into `dist`: `npm run build`. */
import { buildSite } from './build-site.ts';

const { succeeded, output } = await buildSite({ watched: true });
console.log(output.trimEnd());
process.exitCode = succeeded ? 0 : 1;
