import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { projectRoot } from '../run-node.ts';
import { done, folder, keyIn, read, references, setUpKeys, settings, withOperator } from './testing/operator.ts';

withOperator();

const definition = 'consultations/draft-code-2026/consultation.yaml';

/** Lets the consultation ask about a revision. */
function askAbout(revision: string): void {
  const path = join(settings['CONTENT_DIR'] ?? '', definition);
  writeFileSync(path, setTopLevelKey(readFileSync(path, 'utf8'), 'revision', `revision: "${revision}"`));
}

test('what people said about an earlier revision is read, exported and coded once the consultation asks about a later one', async () => {
  settings['CONTENT_DIR'] = join(folder, 'content');
  cpSync(join(projectRoot, 'content'), join(folder, 'content'), { recursive: true });
  await setUpKeys();
  askAbout('0.3');
  await done(
    'import',
    ...(await keyIn(1, 'first', () => ({ 'comment.status-of-code': 'About a clause that is gone.' }))),
  );
  askAbout('0.4');
  await done('import', ...(await keyIn(1, 'second')));
  const key = ['--key', 'one.key'];
  let shown = '';
  for (const reference of await references()) shown += await done('show', reference, ...key);
  expect(shown).toContain('on revision 0.3');
  expect(shown).toContain('on revision 0.4');
  expect(shown).toContain('About a clause that is gone.');
  await done('export', 'out', ...key);
  expect(read('out', 'responses.jsonl')).toContain('About a clause that is gone.');
  expect(await done('codes', 'export', 'codes.csv', '--consultation', 'draft-code-2026', ...key)).toContain('5 rows');
  expect(read('codes.csv')).toContain('About a clause that is gone.');
});
