/** A thread that compiles the style sheets it is asked for: Sass and what it holds are gone when the thread is. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { compile } from 'sass';
import { sassTokens } from '../../design/sass-tokens.ts';
import type { CompiledSheet, SheetRequest } from './style-compiler.ts';

parentPort?.on('message', ({ file, root, reply }: SheetRequest & { reply: MessagePort }) => {
  reply.postMessage(compiled({ file, root }));
});

function compiled({ file, root }: SheetRequest): CompiledSheet {
  try {
    // Packages have sheets such as `govuk-frontend/dist/govuk/base`.
    const { css, loadedUrls } = compile(file, { importers: [sassTokens], loadPaths: [join(root, 'node_modules')] });
    return { css, files: loadedUrls.filter(({ protocol }) => protocol === 'file:').map((url) => fileURLToPath(url)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
