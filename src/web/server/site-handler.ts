import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { withinPath } from '../../model/site-address.ts';
import { formSteps } from '../../consultation/form-step.ts';
import { preflightHeaders, responseHeaders } from './response-headers.ts';
import { addressOf, staticFiles, type Handler } from './static-files.ts';

/** The parts of a built site. */
export interface BuiltSite {
  /** The path below which it answers, such as `/codes/allotments/`. Default: `/`. */
  readonly path?: string;
  /** Folder of the public files. */
  readonly files: string;
  /** Answers addresses without a file, if the site has any. */
  readonly onDemand?: Handler;
}

/** Addresses whose files are not pages of the site. */
const errorPages: ReadonlySet<string> = new Set(['/404', '/404/', '/404.html']);

/** The address of an on-demand page without its trailing slash. */
const withoutSlash = new RegExp(`^(?:/consultations/[^/]+/(?:${formSteps.join('|')})|/code/on/find)$`);

/** Answers every request with a file, an on-demand page or an error, always with the site's headers. */
export function siteHandler({ path = '/', files, onDemand }: BuiltSite): RequestListener {
  const serveFile = staticFiles(files, path);
  const notFoundFile = join(files, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : undefined;

  return (request, response) => {
    const hosts = takeHosts(request);
    const { pathname: address, search } = addressOf(request);
    const pathname = withinPath(path, address) ?? address;
    for (const [name, value] of Object.entries(responseHeaders(pathname))) response.setHeader(name, value);
    const fault = hosts.map(faultOfHosts).find((found) => found !== undefined);
    if (fault !== undefined) {
      respondWithText(response.setHeader('Connection', 'close'), 400, fault);
      return;
    }
    if (!address.startsWith(path) && path !== '/') {
      // No page of this site, because another site may be there.
      if (`${address}/` === path) response.writeHead(301, { Location: `${path}${search}` }).end();
      else respondWithText(response, 404, `This site is below ${path}`);
      return;
    }
    const preflight = request.method === 'OPTIONS' ? preflightHeaders(pathname) : undefined;
    if (preflight !== undefined) {
      response.writeHead(204, { ...preflight }).end();
      return;
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';

    function answerOnDemand(): void {
      // Addresses that start with an underscore belong to the framework.
      if (onDemand === undefined || pathname.startsWith('/_')) {
        notFound();
        return;
      }
      if (withoutSlash.test(pathname)) {
        // 308 has the browser send again what it sent.
        response.writeHead(isRead ? 301 : 308, { Location: `${address}/${search}` }).end();
        return;
      }
      // A page made for one request is private to that reader.
      response.setHeader('Cache-Control', 'no-store').setHeader('X-Robots-Tag', 'noindex');
      onDemand(request, response, notFound);
    }
    function notFound(): void {
      if (!isRead) respondWithText(response.setHeader('Allow', 'GET, HEAD'), 405, 'You can only read this address.');
      else if (notFoundPage === undefined) respondWithText(response, 404, 'Page not found.');
      else respondWithHtml(response, 404, notFoundPage);
    }

    try {
      if (errorPages.has(pathname) || request.method === 'TRACE') notFound();
      else if (isRead) serveFile(request, response, answerOnDemand);
      else answerOnDemand();
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else respondWithText(response, 500, 'This page could not be shown. Try again in a few minutes.');
    }
  };
}

/**
 * The hosts that a request names in its header, and in its address if that is a full one. The host in the address then
 * counts instead of the header (RFC 9112, 3.2.2), and only the path is left of it for everything after this.
 */
function takeHosts(request: IncomingMessage): readonly (readonly string[])[] {
  const inHeader = request.headersDistinct['host'] ?? [];
  const [, host, rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(request.url ?? '') ?? [];
  if (host === undefined) return [inHeader];
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  request.headers.host = host;
  return [inHeader, [host]];
}

/** With two hosts, or an invalid one, a proxy and this server could disagree about which site is meant. */
function faultOfHosts(hosts: readonly string[]): string | undefined {
  if (hosts.length > 1 || hosts.some((host) => host.includes(','))) return 'This request names two hosts.';
  const isHost = (host: string): boolean => !/[\s/\\?#@]/.test(host) && URL.canParse(`http://${host}/`);
  return hosts.every(isHost) ? undefined : 'This request names a host that cannot be one.';
}

function respondWithText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

function respondWithHtml(response: ServerResponse, status: number, page: Buffer): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page);
}
