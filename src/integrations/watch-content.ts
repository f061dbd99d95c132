import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { forgetContent } from '../site/content.ts';

/**
 * Lets `npm run dev` follow the editor: each change in the content is read at the next request, and open pages reload.
 * A problem is shown in the page and goes away once it is put right.
 */
export function watchContent(): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(process.env['CONTENT_DIR'] ?? 'content');
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          forgetContent();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
