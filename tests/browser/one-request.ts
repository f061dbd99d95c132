/**
 * Answers one request and ends, like a serverless host: loads the built server from the folder in its argument, and keeps
 * nothing in memory for the next request.
 */
import { createServer } from 'node:http';
import { builtSite } from '../../src/web/server/built-site.ts';
import { listen } from '../../src/web/server/listen.ts';
import { siteHandler } from '../../src/web/server/site-handler.ts';

const answer = siteHandler(await builtSite(process.argv[2] ?? ''));
const server = createServer((request, response) => {
  response.setHeader('Connection', 'close').on('close', () => process.exit(0));
  answer(request, response);
});
console.log(await listen(server, { host: '127.0.0.1', port: 0, orNext: false }));
