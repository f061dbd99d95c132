/** Serves a built site of a test on a free port, like `npm run serve`: `node serve-folder.ts <dist>`. Prints its address. */
import { builtSite } from '../src/web/server/built-site.ts';
import { listen } from '../src/web/server/listen.ts';
import { siteServer } from '../src/web/server/site-server.ts';

const server = siteServer(await builtSite(process.argv[2] ?? ''));
console.log(await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
