import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What compresses well. Pictures, documents and search indexes are compressed already. */
const textFiles = new Set(['.html', '.css', '.js', '.json', '.jsonl', '.svg', '.xml', '.atom', '.txt', '.md', '.csv']);

/** Smaller files fit one packet as they are. */
const smallestWorthIt = 1024;

/** Nearly as small as Brotli makes it, in a tenth of the time. */
const quality = 8;

/** Compresses the built site for our own server; other hosts do so themselves. Has to come after every integration that writes files. */
export function compressFiles(): AstroIntegration {
  let isOurServer = false;
  return {
    name: 'compress-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        isOurServer = config.adapter?.name === '@astrojs/node';
      },
      'astro:build:done': async ({ dir }) => {
        if (isOurServer) await compressTextFiles(dir);
      },
    },
  };
}

/** Puts a `.br` and a `.gz` beside every text file, for servers that send them to browsers that ask. */
export async function compressTextFiles(dir: URL): Promise<void> {
  for (const file of await filesIn(fileURLToPath(dir))) await compress(file);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && textFiles.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < smallestWorthIt) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
