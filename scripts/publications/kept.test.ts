import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Publication, TypesetPublication, WrittenPublication } from '../../src/publications/publication.ts';
import { deliver } from './deliver.ts';
import { prepare } from './prepare.ts';
import { typeset } from './typeset.ts';

let folder: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publications-'));
  kept = join(folder, 'kept');
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const into = () => join(folder, 'site');
const written = (address: string) => readFileSync(join(into(), address), 'utf8');

/** Makes publications for the site, as the build does. */
async function writeAll(publications: readonly Publication[]): Promise<{ written: number; made: number }> {
  const prepared = await prepare(publications, kept);
  await typeset(prepared, kept);
  await deliver(prepared, into(), kept);
  return { written: prepared.length, made: prepared.filter(({ isNew }) => isNew).length };
}

/** A publication whose bytes say what it was made of. */
function publication(address: string, inputs: string): WrittenPublication {
  return {
    address,
    name: `the file ${address}`,
    inputs: () => inputs,
    write: () => Promise.resolve(Buffer.from(`made of ${inputs}`)),
  };
}

test('only what has changed is made again, and what is no longer wanted is not kept', async () => {
  const [clean, form] = [publication('/a/clean.pdf', 'one'), publication('/form.pdf', 'two')];
  expect(await writeAll([clean, form])).toEqual({ written: 2, made: 2 });
  expect(await writeAll([clean, form])).toEqual({ written: 2, made: 0 });
  expect(await writeAll([publication('/a/clean.pdf', 'three'), form])).toEqual({ written: 2, made: 1 });
  expect([written('/a/clean.pdf'), written('/form.pdf')]).toEqual(['made of three', 'made of two']);
  expect(readdirSync(kept)).toHaveLength(2);
});

test('a file that could not be made is named, and is not taken for made the next time', async () => {
  const broken: WrittenPublication = {
    ...publication('/b.pdf', 'b'),
    write: () => Promise.reject(new Error('No ink.')),
  };
  await expect(writeAll([broken])).rejects.toThrow('the file /b.pdf: No ink.');
  expect(await writeAll([publication('/b.pdf', 'b')])).toEqual({ written: 1, made: 1 });
});

/** A publication that is set in type. */
const pdf = (address: string, words: string): TypesetPublication => ({
  address,
  name: `the file ${address}`,
  document: () => `#set document(title: "T")\n#set text(font: "Arimo")\n= ${words}\n`,
});

test('what is set in type is set once, and only again when its document has changed', async () => {
  const two = [pdf('/a.pdf', 'One'), pdf('/b.pdf', 'One')];
  await writeAll(two);
  expect([written('/a.pdf'), written('/b.pdf')].map((bytes) => bytes.slice(0, 5))).toEqual(['%PDF-', '%PDF-']);
  expect(readdirSync(kept)).toHaveLength(1);
  expect(await writeAll(two)).toEqual({ written: 2, made: 0 });
  expect(await writeAll([pdf('/a.pdf', 'Two')])).toEqual({ written: 1, made: 1 });
});

test('a document that cannot be set is named, and is set when it is put right', async () => {
  await expect(writeAll([pdf('/a.pdf', '#nothing')])).rejects.toThrow(
    'the file /a.pdf: Typst does not print the document:\n  unknown variable: nothing',
  );
  expect(await writeAll([pdf('/a.pdf', 'One')])).toEqual({ written: 1, made: 1 });
  expect(readdirSync(kept)).toHaveLength(1);
});

test('a document that was written when the power failed before it was set is set the next time', async () => {
  const one = pdf('/a.pdf', 'One');
  await prepare([one], kept);
  expect(await writeAll([one])).toEqual({ written: 1, made: 1 });
  expect(written('/a.pdf').slice(0, 5)).toBe('%PDF-');
});

test('a file of which half was written when the power failed is made again', async () => {
  const one = publication('/a.pdf', 'one');
  await writeAll([one]);
  const [name = ''] = readdirSync(kept);
  rmSync(join(kept, name));
  writeFileSync(join(kept, `${name}.part`), 'half');
  expect(await writeAll([one])).toEqual({ written: 1, made: 1 });
  expect(written('/a.pdf')).toBe('made of one');
  expect(readdirSync(kept)).toEqual([name]);
});
