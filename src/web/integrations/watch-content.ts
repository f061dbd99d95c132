import type { AstroIntegration } from 'astro';
import { isAbsolute, relative, resolve } from 'node:path';
import { contentFolder } from '../content.ts';
import { invalidateBuiltInContent } from './built-in-content.ts';
import { checkEditedContent, currentNotice } from './edited-content.ts';
import { editorPage } from './editor-notice.ts';

/** Milliseconds after the last change before the files are read: one save can change several of them, or one twice. */
const debounce = 100;

/**
 * Makes `npm run dev` reload the pages after each change in the content. Problems are shown in the terminal and on every
 * page, as `npm run check:content` prints them, and pages keep the last content without problems.
 */
export function watchContent(): AstroIntegration {
  let isDev = false;
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:server:setup': ({ server, logger }) => {
        // A build briefly starts a server too.
        if (!isDev) return;
        let { check, shown } = checkEditedContent();
        const log = () => {
          if (!check.isSound) logger.error(`\n${check.report}`);
          else if (check.warnings.length > 0) logger.warn(`\n${check.report}`);
          else logger.info(check.report);
        };
        const update = () => {
          const before = check.report;
          ({ check, shown } = checkEditedContent());
          if (check.report !== before) log();
          invalidateBuiltInContent(server);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };

        let timer: NodeJS.Timeout | undefined;
        const folder = resolve(contentFolder());
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!isInside(folder, resolve(path))) return;
          clearTimeout(timer);
          timer = setTimeout(update, debounce);
        });
        server.middlewares.use((request, response, next) => {
          if (shown !== 'nothing' || request.headers.accept?.includes('text/html') !== true) {
            next();
            return;
          }
          response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(editorPage(currentNotice()));
        });
        log();
      },
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
