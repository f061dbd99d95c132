import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesContaining } from './files-containing.ts';

test.each([0, 1_000, 1024 * 1024 - 3, 1024 * 1024, 2 * 1024 * 1024 - 5])(
  'finds a text at byte %i of a file',
  async (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'find-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const [file, other] = [join(folder, 'one'), join(folder, 'other')];
    writeFileSync(file, Buffer.concat([Buffer.alloc(at), Buffer.from('needle'), Buffer.alloc(50)]));
    writeFileSync(other, Buffer.concat([Buffer.alloc(at), Buffer.from('needl_'), Buffer.alloc(50)]));
    expect(await filesContaining([file, other], 'needle')).toEqual([file]);
  },
);
