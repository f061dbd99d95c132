import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressTextFiles } from './compress-text-files.ts';

describe('compressing the built site', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compress-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('adds two compressed files for each text file, which unpack to the same bytes', async () => {
    const page = Buffer.from('<p>Every organisation must keep a log.</p>\n'.repeat(100));
    await writeFile(join(folder, 'index.html'), page);
    compressTextFiles(pathToFileURL(`${folder}/`));
    const brotli = await readFile(join(folder, 'index.html.br'));
    const gzipped = await readFile(join(folder, 'index.html.gz'));

    expect(brotliDecompressSync(brotli)).toEqual(page);
    expect(gunzipSync(gzipped)).toEqual(page);
    expect(gzipped.length).toBeLessThan(page.length / 10);
  });

  it('leaves pictures and small files alone', async () => {
    await writeFile(join(folder, 'picture.png'), Buffer.alloc(5000));
    await writeFile(join(folder, 'small.css'), 'p{}');
    compressTextFiles(pathToFileURL(`${folder}/`));

    expect((await readdir(folder)).sort()).toEqual(['picture.png', 'small.css']);
  });
});
