import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Publication } from '../../src/publications/publication.ts';
import { writeAll } from './write-all.ts';

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

/** A publication whose bytes say what it was made of. */
function publication(address: string, inputs: string): Publication {
  return {
    address,
    name: `the file ${address}`,
    inputs: () => inputs,
    write: () => Promise.resolve(Buffer.from(`made of ${inputs}`)),
  };
}

test('only what has changed is made again, and what is no longer wanted is not kept', async () => {
  const [clean, form] = [publication('/a/clean.pdf', 'one'), publication('/form.pdf', 'two')];
  expect(await writeAll([clean, form], into(), kept)).toEqual({ written: 2, made: 2 });
  expect(await writeAll([clean, form], into(), kept)).toEqual({ written: 2, made: 0 });
  expect(await writeAll([publication('/a/clean.pdf', 'three'), form], into(), kept)).toEqual({ written: 2, made: 1 });
  expect([written('/a/clean.pdf'), written('/form.pdf')]).toEqual(['made of three', 'made of two']);
  expect(readdirSync(kept)).toHaveLength(2);
});

test('a file that could not be made is named, and is not taken for made the next time', async () => {
  const broken: Publication = { ...publication('/b.pdf', 'b'), write: () => Promise.reject(new Error('No ink.')) };
  await expect(writeAll([broken], into(), kept)).rejects.toThrow('the file /b.pdf: No ink.');
  expect(await writeAll([publication('/b.pdf', 'b')], into(), kept)).toEqual({ written: 1, made: 1 });
});

test('a file of which half was written when the power failed is made again', async () => {
  const one = publication('/a.pdf', 'one');
  await writeAll([one], into(), kept);
  const [name = ''] = readdirSync(kept);
  rmSync(join(kept, name));
  writeFileSync(join(kept, `${name}.part`), 'half');
  expect(await writeAll([one], into(), kept)).toEqual({ written: 1, made: 1 });
  expect(written('/a.pdf')).toBe('made of one');
  expect(readdirSync(kept)).toEqual([name]);
});
