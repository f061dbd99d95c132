import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files that compress well. Pictures, documents and search indexes are already compressed. */
const textFiles = new Set(['.html', '.css', '.js', '.json', '.jsonl', '.svg', '.xml', '.atom', '.txt', '.md', '.csv']);

/** Smaller files fit into one packet with their headers anyway. */
const smallestWorthIt = 512;

/** Almost the best compression of Brotli, in a tenth of the time. */
const quality = 8;
/** The best, for the few files that readers wait for: styles, scripts and what the search needs. */
const bestQuality = 11;
const waitedFor = /\.(?:css|js)$|[\\/]search[\\/][^\\/]+$/;

/**
 * Writes a `.br` and a `.gz` next to every text file, for servers that send precompressed files. One after the other, since
 * each compressor takes tens of megabytes.
 */
export function compressTextFiles(dir: URL): void {
  for (const file of filesIn(fileURLToPath(dir))) compress(file);
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && textFiles.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  if (bytes.length < smallestWorthIt) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: waitedFor.test(file) ? bestQuality : quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
