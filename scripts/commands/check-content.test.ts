import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runNode } from './run-node.ts';

test('the content check reads the folder that the site is built from, unless it gets another', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(empty, { recursive: true });
  });
  const checked = async (...folder: readonly string[]) =>
    (await runNode(['scripts/commands/check-content.ts', ...folder], { env: { CONTENT_DIR: empty } })).output;
  expect(await checked()).toContain(`${empty}/site.yaml`);
  const sound = 'src/content/fixtures/sound';
  expect(await checked(sound)).toContain(`No problems in ${sound}:`);
});
