import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCache } from './build-cache.ts';
import { compressTextFiles } from './compress-text-files.ts';

describe('compressing the built site', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compress-'));
    await mkdir(join(folder, 'site'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('adds two compressed files for each text file, which unpack to the same bytes', async () => {
    const page = Buffer.from('<p>Every organisation must keep a log.</p>\n'.repeat(100));
    await writeFile(join(folder, 'site', 'index.html'), page);
    await compressTextFiles(pathToFileURL(`${folder}/site/`), buildCache(join(folder, 'cache')));
    const brotli = await readFile(join(folder, 'site', 'index.html.br'));
    const gzipped = await readFile(join(folder, 'site', 'index.html.gz'));

    expect(brotliDecompressSync(brotli)).toEqual(page);
    expect(gunzipSync(gzipped)).toEqual(page);
    expect(gzipped.length).toBeLessThan(page.length / 10);
  });

  it('compresses nothing twice, and gives the same bytes from the cache as without it', async () => {
    const cache = buildCache(join(folder, 'cache'));
    const [page, dir] = [join(folder, 'site', 'index.html'), pathToFileURL(`${folder}/site/`)];
    await writeFile(page, '<p>Every organisation must keep a log.</p>\n'.repeat(100));
    await compressTextFiles(dir, cache);
    const first = await readFile(`${page}.br`);
    const put = vi.spyOn(cache, 'put');
    await compressTextFiles(dir, cache);

    expect(put).not.toHaveBeenCalled();
    expect(await readFile(`${page}.br`)).toEqual(first);
  });

  it('leaves pictures and small files alone', async () => {
    await writeFile(join(folder, 'site', 'picture.png'), Buffer.alloc(5000));
    await writeFile(join(folder, 'site', 'small.css'), 'p{}');
    await compressTextFiles(pathToFileURL(`${folder}/site/`), buildCache(join(folder, 'cache')));

    expect((await readdir(join(folder, 'site'))).sort()).toEqual(['picture.png', 'small.css']);
  });
});
