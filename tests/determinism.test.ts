import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../scripts/build-site.ts';
import { projectRoot } from '../scripts/run-node.ts';
import { filesIn } from './browser/built-pages.ts';
import { dist } from './browser/serve-built-site.ts';

/** What a build makes or uses, and a copy of the project is made without. */
const made = ['node_modules', 'dist', 'var', '.git', '.astro', '.vitest'];

const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'somebody' };

describe('a second build, in another folder, time zone and language', () => {
  let copy: string;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'another name '));
    await cp(projectRoot, copy, {
      recursive: true,
      filter: (path) => dirname(path) !== dirname(join(projectRoot, 'package.json')) || !made.includes(basename(path)),
    });
    await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(async () => {
    await rm(copy, { recursive: true });
  });

  it('gives the same files, byte for byte', async () => {
    const { succeeded, output } = await buildSite({ cwd: copy, env: elsewhere });
    expect(succeeded, output).toBe(true);

    expect(hashes(join(copy, 'dist/client'))).toEqual(hashes(join(dist, 'client')));
  });
});

function hashes(folder: string): Readonly<Record<string, string>> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(filesIn(folder).map((file) => [file, hash(file)]));
}
