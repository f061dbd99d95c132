import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, sep } from 'node:path';
import sirv from 'sirv';
import { contentType } from './media-types.ts';

/** What answers a request, or calls `next` where it is not its own to answer. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the files of a built site as they were when this was called.
 * A page's address without its last slash leads to the address with it.
 */
export function staticFiles(folder: string): Handler {
  const pages = pageAddresses(folder);
  const serveFile = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      const type = contentType(pathname);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });

  return (request, response, next) => {
    const { pathname, search } = addressOf(request);
    if (pages.has(`${pathname}/`)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    // Pages are small, and a whole file is a right answer to a request for a range of it.
    delete request.headers.range;
    serveFile(request, response, next);
  };
}

/** The path of a request, still percent-encoded, and its query with the question mark, as the browser sent them. */
export function addressOf(request: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const address = request.url ?? '/';
  const query = address.indexOf('?');
  return query === -1
    ? { pathname: address, search: '' }
    : { pathname: address.slice(0, query), search: address.slice(query) };
}

function pageAddresses(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`${sep}index.html`))
      .map((file) => `/${dirname(file).split(sep).join('/')}/`),
  );
}
