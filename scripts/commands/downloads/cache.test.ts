import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Download, TypstDownload, DirectDownload } from '../../../src/downloads/download.ts';
import { copyToSite } from './all.ts';
import { prepare } from './prepare.ts';
import { typeset } from './typeset.ts';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  cache = join(folder, 'cache');
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const into = () => join(folder, 'site');
const written = (address: string) => readFileSync(join(into(), address), 'utf8');

/** Builds downloads for the site, like the build. */
async function writeAll(downloads: readonly Download[]): Promise<{ written: number; made: number }> {
  const prepared = await prepare(downloads, cache);
  await typeset(prepared, cache);
  await copyToSite(prepared, into(), cache);
  return { written: prepared.length, made: prepared.filter(({ isNew }) => isNew).length };
}

/** A download whose bytes are its inputs. */
function download(address: string, inputs: string): DirectDownload {
  return {
    address,
    name: `the file ${address}`,
    inputs: () => inputs,
    write: () => Promise.resolve(Buffer.from(`made of ${inputs}`)),
  };
}

test('only what has changed is built again, and what is no longer used is deleted from the cache', async () => {
  const [clean, form] = [download('/a/clean.pdf', 'one'), download('/form.pdf', 'two')];
  expect(await writeAll([clean, form])).toEqual({ written: 2, made: 2 });
  expect(await writeAll([clean, form])).toEqual({ written: 2, made: 0 });
  expect(await writeAll([download('/a/clean.pdf', 'three'), form])).toEqual({ written: 2, made: 1 });
  expect([written('/a/clean.pdf'), written('/form.pdf')]).toEqual(['made of three', 'made of two']);
  expect(readdirSync(cache)).toHaveLength(2);
});

test('a file that could not be built is named, and is built the next time', async () => {
  const broken: DirectDownload = {
    ...download('/b.pdf', 'b'),
    write: () => Promise.reject(new Error('No ink.')),
  };
  await expect(writeAll([broken])).rejects.toThrow('the file /b.pdf: No ink.');
  expect(await writeAll([download('/b.pdf', 'b')])).toEqual({ written: 1, made: 1 });
});

/** A download that Typst typesets. */
const pdf = (address: string, words: string): TypstDownload => ({
  address,
  name: `the file ${address}`,
  document: () => `#set document(title: "T")\n#set text(font: "Arimo")\n= ${words}\n`,
});

test('a document is typeset once, and again only when it has changed', async () => {
  const two = [pdf('/a.pdf', 'One'), pdf('/b.pdf', 'One')];
  await writeAll(two);
  expect([written('/a.pdf'), written('/b.pdf')].map((bytes) => bytes.slice(0, 5))).toEqual(['%PDF-', '%PDF-']);
  expect(readdirSync(cache)).toHaveLength(1);
  expect(await writeAll(two)).toEqual({ written: 2, made: 0 });
  expect(await writeAll([pdf('/a.pdf', 'Two')])).toEqual({ written: 1, made: 1 });
});

test('a document that cannot be typeset is named, and is typeset once it is fixed', async () => {
  await expect(writeAll([pdf('/a.pdf', '#nothing')])).rejects.toThrow(
    'the file /a.pdf: Typst cannot typeset the document:\n  unknown variable: nothing',
  );
  expect(await writeAll([pdf('/a.pdf', 'One')])).toEqual({ written: 1, made: 1 });
  expect(readdirSync(cache)).toHaveLength(1);
});

test('a document that was written but not typeset before a power failure is typeset the next time', async () => {
  const one = pdf('/a.pdf', 'One');
  await prepare([one], cache);
  expect(await writeAll([one])).toEqual({ written: 1, made: 1 });
  expect(written('/a.pdf').slice(0, 5)).toBe('%PDF-');
});

test('a file that was half written before a power failure is built again', async () => {
  const one = download('/a.pdf', 'one');
  await writeAll([one]);
  const [name = ''] = readdirSync(cache);
  rmSync(join(cache, name));
  writeFileSync(join(cache, `${name}.part`), 'half');
  expect(await writeAll([one])).toEqual({ written: 1, made: 1 });
  expect(written('/a.pdf')).toBe('made of one');
  expect(readdirSync(cache)).toEqual([name]);
});
