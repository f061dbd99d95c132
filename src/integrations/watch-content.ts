import type { AstroIntegration } from 'astro';
import { isAbsolute, relative, resolve } from 'node:path';
import { contentFolder } from '../site/content.ts';
import { forgetBuiltIn } from './built-in-content.ts';
import { checkEditedContent, currentNotice } from './edited-content.ts';
import { editorPage } from './editor-notice.ts';

/** Milliseconds after the last change until the files are read: one save can touch several of them, or one twice. */
const untilRead = 100;

/**
 * Lets `npm run dev` follow the editor: after each change in the content, pages show it and reload. A problem is told
 * in the terminal and on every page, as `npm run check:content` tells it, and pages keep the last content without one.
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
        // A build starts a server of its own for a moment, with nobody to tell.
        if (!isDev) return;
        let { check, shown } = checkEditedContent();
        const tell = () => {
          if (!check.sound) logger.error(`\n${check.report}`);
          else if (check.warnings.length > 0) logger.warn(`\n${check.report}`);
          else logger.info(check.report);
        };
        const follow = () => {
          const before = check.report;
          ({ check, shown } = checkEditedContent());
          if (check.report !== before) tell();
          forgetBuiltIn(server);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };

        let waiting: NodeJS.Timeout | undefined;
        const folder = resolve(contentFolder());
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!isInside(folder, resolve(path))) return;
          clearTimeout(waiting);
          waiting = setTimeout(follow, untilRead);
        });
        server.middlewares.use((request, response, next) => {
          if (shown !== 'nothing' || request.headers.accept?.includes('text/html') !== true) {
            next();
            return;
          }
          response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(editorPage(currentNotice()));
        });
        tell();
      },
    },
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
