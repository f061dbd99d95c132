import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { copySoundContent } from '../testing/sound-content.ts';

const record = 'code/draft/revision.yaml';
const clause = 'code/draft/clauses/access.mdx';
const space = 'no-break space (U+00A0)';

test.each([
  [record, 'kind: amended', 'kind: “amended”', 'curly quotation mark (“)'],
  [record, 'kind: amended', 'kind:\u00A0amended', space],
  [record, 'clauses: [access]', 'clauses: [“access”]', 'curly quotation mark (“)'],
  [record, 'clauses: [access]', 'clauses: [‘access’]', 'curly quotation mark (‘)'],
  [record, '- clauses: [access]', '-\u00A0clauses: [access]', space],
  [record, 'label: draft', 'label: “draft: one”', 'curly quotation mark (“)'],
  [record, 'clause: access', 'clause: ac–cess', 'dash (–)'],
  [clause, 'id: access', 'id:\u00A0access', space],
  [clause, 'id: access', 'id: “access”', 'curly quotation mark (“)'],
  [clause, '<Para id="', '<Para id=“', 'curly quotation mark (“)'],
  ['glossary.yaml', 'id: controller', 'id: “controller”', 'curly quotation mark (“)'],
])('in %s, “%s” written as “%s” is reported as a %s', (path, right, wrong, words) => {
  const folder = copySoundContent();
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(right);
  writeFileSync(join(folder, path), text.replace(right, wrong));
  const { problems } = readContent(folder, { draft: 'include' });
  expect(problems.map(({ todo }) => todo).join('\n')).toContain(words);
});

test('in words for people, curly quotation marks, dashes and no-break spaces are right', () => {
  const folder = copySoundContent();
  const path = join(folder, clause);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nThe “list” – of § 5\u00A0years – isn’t long.\n`);
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});
