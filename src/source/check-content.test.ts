import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { copySoundContent } from './sound-content.ts';

test('says how much there is where the content is sound', () => {
  const folder = copySoundContent();
  expect(checkContent(folder)).toMatchObject({
    sound: true,
    report: `${folder} is sound: 3 revisions, 3 clauses, 2 recommendations, 1 action, 1 consultation, 1 page.`,
  });
});

test('lists every problem, counts them by rule and says where the rules are explained', () => {
  const folder = copySoundContent();
  rmSync(join(folder, 'glossary.yaml'));
  appendFileSync(join(folder, 'code/draft/clauses/access.mdx'), '\n<b>a</b> <i>b</i>\n');
  const { sound, report } = checkContent(folder);
  expect(sound).toBe(false);
  const lines = report.replaceAll(folder, 'content').split('\n');
  expect(lines.slice(0, 3).map((line) => line.split('  ')[0])).toEqual([
    'content/code/draft/clauses/access.mdx:34:1',
    'content/code/draft/clauses/access.mdx:34:10',
    'content/glossary.yaml:1:1',
  ]);
  expect(lines.slice(3)).toEqual([
    '',
    '3 problems',
    '     2  clause-tag',
    '     1  file-missing',
    'content/RULES.md shows an example of each rule.',
  ]);
});
