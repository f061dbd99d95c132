import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySoundContent } from '../../../src/content/testing/sound-content.ts';
import { runNode } from '../run-node.ts';

test('a command speaks as the folder says that it is given, in its duty words too', async () => {
  const folder = copySoundContent();
  const edit = (path: string, from: string | RegExp, to: string): void => {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  edit('site.yaml', /$/, 'vocabulary:\n  duties: { is honour bound to: should }\n');
  edit('code/draft/clauses/records.mdx', /$/, '\nThe keeper is honour bound to answer letters.\n');
  const { output } = await runNode(['scripts/commands/code/main.ts', '--content', folder, 'status']);
  expect(output).toMatch(/Duty added, in records\n +The keeper is honour bound to answer letters/);
});
