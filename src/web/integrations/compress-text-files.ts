import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that compress well. Pictures, documents and search indexes are already compressed. */
const textFiles = new Set(['.html', '.css', '.js', '.json', '.jsonl', '.svg', '.xml', '.atom', '.txt', '.md', '.csv']);

/** Smaller files fit into one packet with their headers anyway. */
const smallestWorthIt = 512;

/** Almost the best compression of Brotli, in a tenth of the time. */
const quality = 8;
/** The best, for the few files that readers wait for: styles, scripts and what the search needs. */
const bestQuality = 11;
const waitedFor = /\.(?:css|js)$|[\\/]search[\\/][^\\/]+$/;

/** Writes a `.br` and a `.gz` next to every text file, for servers that send precompressed files. */
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
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: waitedFor.test(file) ? bestQuality : quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
