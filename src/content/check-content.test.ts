import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLock } from '../release/lock/create-lock.ts';
import { lockText } from '../release/lock/lock.ts';
import { sha256 } from './files/sha256.ts';
import { readContent } from './read-content.ts';
import { lockPath } from './readers/read-lock.ts';
import { checkContent } from './check-content.ts';
import { copySoundContent } from './testing/sound-content.ts';

test('counts what the content holds where there is no problem', () => {
  const folder = copySoundContent();
  expect(checkContent(folder)).toMatchObject({
    isSound: true,
    report: `No problems in ${folder}: 3 revisions, 3 clauses, 2 recommendations, 1 action, 3 consultations, 5 points, 2 pages.`,
  });
});

test('names what is frozen and would be refused in a draft, and passes', () => {
  const folder = copySoundContent();
  const path = join(folder, 'code/published/0.2/clauses/access.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('yearly', '&shy;yearly'));
  writeFileSync(
    join(folder, lockPath),
    lockText(createLock(readContent(folder, { draft: 'leave out' }).frozen, sha256)),
  );
  const { isSound, report } = checkContent(folder);
  expect(isSound).toBe(true);
  expect(report).toContain(
    'Frozen revisions and earlier outcomes stay as they are, with 1 thing that a draft may not have:\n',
  );
  expect(report).toContain('0.2/clauses/access.mdx:24:1  Unexpected invisible character U+00AD');
});

test('lists every problem, counts them by rule and refers to the explanation of the rules', () => {
  const folder = copySoundContent();
  rmSync(join(folder, 'code/standing.yaml'));
  appendFileSync(join(folder, 'code/draft/clauses/access.mdx'), '\n<b>a</b> <i>b</i>\n');
  const { isSound, report } = checkContent(folder);
  expect(isSound).toBe(false);
  const lines = report.replaceAll(folder, 'content').split('\n');
  expect(lines.slice(0, 3).map((line) => line.split('  ')[0])).toEqual([
    'content/code/draft/clauses/access.mdx:58:1',
    'content/code/draft/clauses/access.mdx:58:10',
    'content/code/standing.yaml:1:1',
  ]);
  expect(lines.slice(3)).toEqual([
    '',
    '3 problems',
    '     2  clause-tag',
    '     1  file-missing',
    'See content/RULES.md for an example of each rule.',
  ]);
});

test('an outcome that is dated in the future cannot have been written', () => {
  const folder = copySoundContent();
  const path = join(folder, 'consultations/first-round/consultation.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('2020-02-28', '2999-01-31'));
  expect(checkContent(folder).problems.map(({ rule }) => rule)).toEqual(['outcome-late']);
  writeFileSync(path, text.replace('date: "2020-02-28"', 'late: It took long.\n  date: "2999-01-31"'));
  expect(checkContent(folder).problems.map(({ rule }) => rule)).toEqual(['outcome-date']);
  writeFileSync(path, text.replace('date: "2020-02-28"', 'draft: true\n  date: "2999-01-31"'));
  expect(checkContent(folder).problems).toEqual([]);
});

test('a language that the software does not speak is refused, with where to add it', () => {
  const folder = copySoundContent();
  const path = join(folder, 'site.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^language: .*$/m, 'language: cy'));
  expect(checkContent(folder).report).toMatch(/site\.yaml:\d+:11 {2}Unexpected text `cy`, .*src\/words\/README\.md/);
});
