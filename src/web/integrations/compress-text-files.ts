import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { keepFiles, type BuildCache } from './build-cache.ts';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that compress well. Pictures, documents and search indexes are already compressed. */
const textFiles = new Set(['.html', '.css', '.js', '.json', '.jsonl', '.svg', '.xml', '.atom', '.txt', '.md', '.csv']);

/** Smaller files fit into one packet with their headers anyway. */
const smallestWorthIt = 512;

/** Almost the best compression of Brotli, in a tenth of the time. */
const quality = 8;
/**
 * The best, for the few files that readers wait for: styles, scripts, what the search needs, and the text that most come for,
 * which is the Code and its clauses.
 */
const bestQuality = 11;
const waitedFor = /\.(?:css|js)$|[\\/](?:search[\\/][^\\/]+|code[\\/]index\.html|clauses[\\/][^\\/]+[\\/]index\.html)$/;

/**
 * Writes a `.br` and a `.gz` next to every text file, for servers that send precompressed files. One after the other, since
 * each compressor takes tens of megabytes. What an earlier build compressed is not compressed again.
 */
export async function compressTextFiles(dir: URL, cache: BuildCache): Promise<void> {
  for (const file of filesIn(fileURLToPath(dir))) await compress(file, cache);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && textFiles.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name));
}

async function compress(file: string, cache: BuildCache): Promise<void> {
  const bytes = readFileSync(file);
  if (bytes.length < smallestWorthIt) return;
  const brotli = waitedFor.test(file) ? bestQuality : quality;
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const source = createHash('sha256').update(bytes).digest('hex');
  const { versions } = process;
  const key = `compressed by ${versions.brotli} ${brotli} ${versions.zlib} ${source}`;
  const compressed = await keepFiles(
    cache,
    key,
    () =>
      new Map([
        ['br', brotliCompressSync(bytes, { params })],
        ['gz', gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })],
      ]),
  );
  for (const [extension, contents] of compressed) writeFileSync(`${file}.${extension}`, contents);
}
