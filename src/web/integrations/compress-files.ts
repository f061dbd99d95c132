import type { AstroIntegration } from 'astro';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { releaseHeap } from '../memory-flags.ts';

/** Compresses the built site for our own server; other hosts do it themselves. Must come after every integration that writes files. */
export function compressFiles(): AstroIntegration {
  let isOurServer = false;
  return {
    name: 'compress-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        isOurServer = config.adapter?.name === '@astrojs/node';
      },
      'astro:build:done': async ({ dir }) => {
        if (isOurServer) await compressInThread(dir);
      },
    },
  };
}

/**
 * Compresses in a thread with a heap of its own: the memory of the compressors makes Node collect garbage again and again,
 * which takes three times as long as compressing in a heap that has the whole content. What that heap no longer needs is
 * given back first, so that the two do not add up.
 *
 * @throws the error of the thread
 */
async function compressInThread(folder: URL): Promise<void> {
  releaseHeap();
  await once(
    new Worker(new URL('./compress-thread.ts', import.meta.url), {
      workerData: folder.href,
    }),
    'exit',
  );
}
