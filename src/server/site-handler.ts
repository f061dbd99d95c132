import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { responseHeaders } from './response-headers.ts';
import { addressOf, staticFiles, type Handler } from './static-files.ts';

/** What the site is made of once it is built. */
export interface BuiltSite {
  /** Folder of the files that everyone may read. */
  readonly files: string;
  /** Answers the addresses that have no file; absent where the site has none. */
  readonly onDemand?: Handler;
}

/** Addresses with files of their own that are not pages of the site. */
const errorPages: ReadonlySet<string> = new Set(['/404', '/404/', '/404.html']);

/** Answers every request for a built site: a file, an on-demand route, or an error, each with the site's headers. */
export function siteHandler({ files, onDemand }: BuiltSite): RequestListener {
  const serveFile = staticFiles(files);
  const notFoundFile = join(files, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : undefined;

  return (request, response) => {
    const { pathname } = addressOf(request);
    for (const [name, value] of Object.entries(responseHeaders(pathname))) response.setHeader(name, value);
    const reads = request.method === 'GET' || request.method === 'HEAD';

    function answerOnDemand(): void {
      // Addresses that start with an underscore are the framework's own: no page of this site uses them.
      if (onDemand === undefined || pathname.startsWith('/_')) {
        refuse();
        return;
      }
      // What is made for one request is for that reader alone.
      response.setHeader('Cache-Control', 'no-store').setHeader('X-Robots-Tag', 'noindex');
      onDemand(request, response, refuse);
    }
    function refuse(): void {
      if (!reads) plainAnswer(response.setHeader('Allow', 'GET, HEAD'), 405, 'This address can only be read.');
      else if (notFoundPage === undefined) plainAnswer(response, 404, 'Page not found.');
      else htmlAnswer(response, 404, notFoundPage);
    }

    try {
      if (errorPages.has(pathname) || request.method === 'TRACE') refuse();
      else if (reads) serveFile(request, response, answerOnDemand);
      else answerOnDemand();
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else plainAnswer(response, 500, 'This page could not be shown. Try again in a few minutes.');
    }
  };
}

function plainAnswer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

function htmlAnswer(response: ServerResponse, status: number, page: Buffer): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page);
}
