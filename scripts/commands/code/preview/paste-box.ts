import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AstroIntegration } from 'astro';
import { projectRoot } from '../../run-node.ts';
import { pastePage, type PasteResult } from './paste-page.ts';

/** The address of the box in a preview; no site that is built has it. */
const pastePath = '/paste-text/';

/** The largest text to paste, in bytes: pictures may be in it. */
const maxBytes = 50_000_000;

/** Adds a box to the preview in which an editor pastes text, which the import command then puts into the draft. */
export function pasteBox(): AstroIntegration {
  let isDev = false;
  return {
    name: 'paste-box',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:server:setup': ({ server }) => {
        const { CONTENT_DIR, CONTENT_DRAFT } = process.env;
        // Without the draft there is nothing to paste into; and a build briefly starts a server too.
        if (!isDev || CONTENT_DIR === undefined || CONTENT_DRAFT !== 'include') return;
        server.middlewares.use((request, response, next) => {
          if (request.url?.replace(/\?.*$/, '').endsWith(pastePath) !== true) next();
          else answerPaste(CONTENT_DIR, request, response).catch(next);
        });
      },
    },
  };
}

/** Answers a request for the page with the box. Only a page of this computer may send text to it. */
export async function answerPaste(content: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host = '', origin } = request.headers;
  const isOwn = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  const isSent = request.method === 'POST';
  if (!isOwn || (isSent && origin !== `http://${host}`)) {
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Only on this computer.');
    return;
  }
  if (isSent && Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) > maxBytes) {
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8' }).end('This text is too long.');
    return;
  }
  const result = isSent ? await importPasted(content, new URLSearchParams(await text(request))) : undefined;
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(pastePage(nonce, result));
}

/** Runs the import command on a text: to show what it would do or, once the editor says so, to do it. */
async function importPasted(content: string, form: URLSearchParams): Promise<PasteResult> {
  const html = form.get('html') ?? '';
  const pasted = html === '' ? (form.get('text') ?? '') : html;
  const matches = form.get('matches') ?? '';
  const isWritten = form.get('do') === 'write';
  const as = matches.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [`--as=${line.trim()}`]));
  const options = ['import', '-', '--accept', ...as, ...(isWritten ? [] : ['--dry-run'])];
  const command = spawn(process.execPath, ['scripts/commands/code/main.ts', '--content', content, ...options], {
    cwd: projectRoot,
  });
  command.stdin.end(pasted);
  const [said, errors] = await Promise.all([text(command.stdout), text(command.stderr), once(command, 'close')]);
  return { text: pasted, matches, said: `${said}${errors}`, isWritten, succeeded: command.exitCode === 0 };
}
