import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runNode } from './run-node.ts';

test('the check of the content looks at the folder of which the site is built, unless it is given another', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(empty, { recursive: true });
  });
  const checked = async (...folder: readonly string[]) =>
    (await runNode(['scripts/check-content.ts', ...folder], { env: { CONTENT_DIR: empty } })).output;
  expect(await checked()).toContain(`${empty}/site.yaml`);
  expect(await checked('content')).toContain('content is sound');
});
