import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small content in which there is no problem: what examples and tests change. */
export const soundContent = new URL('fixtures/sound', import.meta.url);

/** A copy of it in a folder of its own, which is deleted after the test. Gives the path of the folder. */
export function copySoundContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(soundContent, folder, { recursive: true });
  return folder;
}
