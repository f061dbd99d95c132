/** A thread that compresses the text files of the folder in `workerData`. */
import { workerData } from 'node:worker_threads';
import { buildCache, cacheFolder } from './build-cache.ts';
import { compressTextFiles } from './compress-text-files.ts';

await compressTextFiles(new URL(String(workerData)), buildCache(cacheFolder()));
