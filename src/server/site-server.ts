import { createServer, STATUS_CODES, type Server } from 'node:http';
import { responseHeaders } from './response-headers.ts';
import { siteHandler, type BuiltSite } from './site-handler.ts';

/**
 * How long a client may take, in milliseconds.
 * A long answer typed into a form needs most of a minute on a slow phone; the head of a request never does.
 */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** A connection on which nothing has moved for so many milliseconds is closed. */
const idleTimeout = 120_000;

/** A server for a built site that is not listening yet. */
export function siteServer(site: BuiltSite): Server {
  const answer = siteHandler(site);
  // A client that expects something unusual gets an answer like everyone else.
  const server = createServer(limits, answer).on('checkExpectation', answer);
  server.setTimeout(idleTimeout);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(badRequest(error.code));
  });
  return server;
}

/** The answer to what is not HTTP, or not in time, as the bytes on the wire. */
function badRequest(code: string | undefined): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const headers = Object.entries({ ...responseHeaders('/'), 'Cache-Control': 'no-store', Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n');
}
