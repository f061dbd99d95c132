import { createServer, STATUS_CODES, type Server } from 'node:http';
import { responseHeaders } from './response-headers.ts';
import { siteHandler, type BuiltSite } from './site-handler.ts';

/**
 * Time limits for clients, in milliseconds.
 * A long answer in a form takes most of a minute to send on a slow phone; request headers never do.
 */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** Milliseconds before an idle connection is closed. */
const idleTimeout = 120_000;

/** A server for a built site, not yet listening. */
export function siteServer(site: BuiltSite): Server {
  const handler = siteHandler(site);
  // A client with an unusual `Expect` header gets a normal response.
  const server = createServer(limits, handler).on('checkExpectation', handler);
  server.setTimeout(idleTimeout);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(badRequest(error.code));
  });
  return server;
}

/** The raw response to invalid or late requests. */
function badRequest(code: string | undefined): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const headers = Object.entries({ ...responseHeaders('/'), 'Cache-Control': 'no-store', Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n');
}
