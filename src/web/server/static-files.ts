import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { withinPath } from '../../model/site-address.ts';
import { contentType } from './content-type.ts';

/** Answers a request, or calls `next` to pass it on. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The files that the build compresses: the better one first, by its name in HTTP. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** The form in which a file is sent. */
interface Form {
  /** Its path in the folder, such as `/code/0.2/index.html.br`. */
  readonly path: string;
  readonly encoding?: string;
  /** Whether other clients get other bytes for the same address. */
  readonly varies: boolean;
}

/**
 * Serves the files that a built site below a path had when this was called, to those who do not have them yet (RFC 9110, sections 13
 * and 14). Redirects a page's address without a trailing slash.
 */
export function staticFiles(folder: string, path = '/'): Handler {
  const files = filesIn(folder);
  const tagOf = entityTags(folder);

  return (request, response, next) => {
    const { pathname: address, search } = addressOf(request);
    const pathname = withinPath(path, address) ?? address;
    if (files.has(fileOf(`${pathname}/`) ?? '')) {
      response.writeHead(301, { Location: `${address}/${search}` }).end();
      return;
    }
    const file = fileOf(pathname);
    if (file === undefined || !files.has(file)) {
      next();
      return;
    }
    const type = contentType(file);
    // Only GET has parts (RFC 9110, 14.2): HEAD says what the whole file is. A page comes whole, since readers want no less.
    const hasParts = type?.startsWith('text/html') !== true;
    if (request.method !== 'GET' || !hasParts) delete request.headers.range;
    const form = formOf(file, files, request);
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (form.encoding !== undefined) response.setHeader('Content-Encoding', form.encoding);
    if (form.varies) response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', tagOf(form.path));
    // Programs send it with each conditional request (the Fetch standard says so); the file that is here is the newest.
    delete request.headers['cache-control'];
    send(request, encodeURIComponent(form.path), {
      root: folder,
      dotfiles: 'allow',
      index: false,
      cacheControl: false,
      acceptRanges: hasParts,
    })
      .on('error', (error: FileError) => {
        refuse(response, error);
      })
      .pipe(response);
  };
}

/** The path of a request, still percent-encoded, and its query with the question mark. */
export function addressOf(request: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const address = request.url ?? '/';
  const query = address.indexOf('?');
  return query === -1
    ? { pathname: address, search: '' }
    : { pathname: address.slice(0, query), search: address.slice(query) };
}

/** The file at an address, whether or not there is one; undefined if the address is not valid. */
function fileOf(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/**
 * Chooses the form of a file. A part is always one of the file as it is: a part of a compressed form could not be read by
 * itself, nor be put together with one that was got in another form.
 */
function formOf(path: string, files: ReadonlySet<string>, request: IncomingMessage): Form {
  const compressed = encodings.filter(({ ending }) => files.has(path + ending));
  const accepted = new Negotiator(request).encodings(compressed.map(({ name }) => name));
  const best = request.headers.range === undefined ? compressed.find(({ name }) => accepted.includes(name)) : undefined;
  const varies = compressed.length > 0;
  return best === undefined ? { path, varies } : { path: path + best.ending, encoding: best.name, varies };
}

/**
 * Gives the entity tag of a file: a hash of its bytes, so that the same content has the same tag after every build and on
 * every server.
 */
function entityTags(folder: string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const tag =
      known.get(path) ??
      `"${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('base64url')}"`;
    known.set(path, tag);
    return tag;
  };
}

/** What `send` says when it does not send a file. */
interface FileError extends Error {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an empty 416 (no such range) or 412 (the file has changed). */
function refuse(response: ServerResponse, { status = 500, headers = {} }: FileError): void {
  for (const name of ['Content-Type', 'Content-Encoding', 'ETag', 'Last-Modified']) response.removeHeader(name);
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-store' }).end();
}

function filesIn(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`),
  );
}
