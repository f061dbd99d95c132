import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { copySoundContent } from '../testing/sound-content.ts';
import { frozenConflictTodo } from './conflict-markers.ts';
import { decodeText } from './decode-text.ts';

const marked = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> feature\n`;

test.each(['code/draft/clauses/records.mdx', 'code/draft/revision.yaml', 'site.yaml', 'pages/about.mdx'])(
  'a conflict in %s is one problem of that file',
  (path) => {
    const folder = copySoundContent();
    writeFileSync(join(folder, path), `id: a\n${marked('- one: “x\n', 'two: {\n')}label: b\n`);
    const { problems } = readContent(folder, { draft: 'include' });
    const rules = problems.filter(({ file }) => file.endsWith(path)).map(({ rule, line }) => `${rule} ${line}`);
    expect(rules).toEqual(['file-conflict 2']);
  },
);

test('where two people published the same label, nobody is told to choose between lines of what is frozen', () => {
  const folder = copySoundContent();
  writeFileSync(join(folder, 'code/published/0.2/clauses/records.mdx'), marked('One.\n', 'Two.\n'));
  writeFileSync(join(folder, 'code/published/revisions.lock.json'), marked('{\n', '{\n'));
  const { problems, frozen } = readContent(folder, { draft: 'include' });
  expect(problems.filter(({ rule }) => rule === 'file-conflict').map(({ todo }) => todo)).toEqual([frozenConflictTodo]);
  expect(frozen.unreadable).toContain('two people published the same label');
  const guide = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
  expect(guide).toMatch(/^### Two people published the same label$/m);
});

test.each([
  ['<<<<<<< HEAD\na\n', false],
  ['a\n=======\nb\n', false],
  ['a\n<<<<<<< ours\nb\n=======\nc\n', true],
  ['a\n=======\nc\n>>>>>>> theirs\n', true],
  ['a\r\n<<<<<<< ours\r\nb\r\n=======\r\nc\r\n>>>>>>> theirs\r\n', true],
])('%j is a conflict: %s', (text, isConflict) => {
  expect(decodeText(Buffer.from(text)).diagnostics.map(({ rule }) => rule)).toEqual(
    isConflict ? ['file-conflict'] : [],
  );
});
