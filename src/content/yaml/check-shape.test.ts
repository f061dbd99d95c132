import { expect, test } from 'vitest';
import { z } from 'zod';
import { siteSettingsSchema } from '../../model/site-settings.ts';
import { changeSchema } from '../../model/declared-change.ts';
import { revisionSchema } from '../../model/revision.ts';
import { reasonSchema } from '../../model/reason.ts';
import { problemMessage } from '../../model/problem.ts';
import { questionSchema } from '../../consultation/question.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';

/** Every problem of a YAML text as one line, without its file. */
function problemsOf(schema: z.ZodType, text: string): readonly string[] {
  const yaml = parseYaml(text);
  return [...yaml.diagnostics, ...checkShape(schema, yaml).diagnostics].map(
    (diagnostic) => `${diagnostic.line}:${diagnostic.column}  ${problemMessage(diagnostic)} (${diagnostic.rule})`,
  );
}

const entrySchema = z.strictObject({
  title: z.string().min(1),
  count: z.int().min(1).optional(),
  kind: z.enum(['question', 'take-away']).optional(),
  names: z.array(z.string().min(1)).optional(),
  public: z.boolean().optional(),
});

test.each([
  ['title: 0.10', '1:8  Unexpected number `0.10`, expected text. Put it in quotes: `"0.10"`. (yaml-quotes)'],
  ['title: true', '1:8  Unexpected value `true`, expected text. Put it in quotes: `"true"`. (yaml-quotes)'],
  [
    'title: 2018-10-04',
    '1:8  Unexpected date `2018-10-04` without quotes. Put it in quotes: `"2018-10-04"`. (yaml-quotes)',
  ],
  ['title:', '1:7  Missing value after `title:`, expected text. Write it after the colon. (yaml-value)'],
  ['title: ""', '1:8  Empty text in `title`. Write the text. (yaml-value)'],
  [
    'title: [a]',
    '1:8  Unexpected list, expected text. Write plain text, in quotes if it contains a colon and a space. (yaml-value)',
  ],
  [
    'title: {a: b}',
    '1:8  Unexpected keys `a`, expected text. Write plain text, in quotes if it contains a colon and a space. (yaml-value)',
  ],
  [
    'title: a\ncount: "1"',
    '2:8  Unexpected text `1`, expected a number. Write the number without quotes. (yaml-value)',
  ],
  ['title: a\ncount: 0', '2:8  Unexpected number `0`, expected at least 1. Correct it. (yaml-value)'],
  [
    'title: a\nkind: take away',
    '2:7  Unexpected text `take away`, expected one of `question`, `take-away`. Did you mean `take-away`? (yaml-value)',
  ],
  [
    'title: a\nnames: b',
    '2:8  Unexpected text `b`, expected a list. Write each entry on its own line, beginning with `- `. (yaml-value)',
  ],
  ['title: a\nnames:\n  - b\n  - ""', '4:5  Empty text in `names`. Write the text. (yaml-value)'],
  [
    'title: a\npublic: yes',
    '2:9  Unexpected text `yes`, expected `true` or `false`. Write one of the two, without quotes. (yaml-value)',
  ],
  ['count: 1', '1:1  Missing key `title`, expected text. Add a line that begins with `title:`. (yaml-missing)'],
  [
    'title: a\nCount: 1',
    '2:1  Unknown key `Count`, expected one of `title`, `count`, `kind`, `names`, `public`. Did you mean `count`? Otherwise remove the line. (yaml-key)',
  ],
  [
    'title: a\nconstructor: 1',
    '2:1  Unknown key `constructor`, expected one of `title`, `count`, `kind`, `names`, `public`. Remove the line. (yaml-key)',
  ],
  [
    '- title: a',
    '1:1  Unexpected list, expected keys with values. Write lines such as `key: value`, all with the same indentation. (yaml-value)',
  ],
  ['', '1:1  Empty text, expected keys with values. Write it, or delete the file. (yaml-value)'],
])('explains what is wrong with %j', (text, line) => {
  expect(problemsOf(entrySchema, text)).toEqual([line]);
});

test('explains a rule of a schema in the same way', () => {
  expect(problemsOf(reasonSchema, 'sentence: a\naction: ws2-a1\ndecision: Ours')).toEqual([
    '3:1  Unexpected keys `action` and `decision` together, expected exactly one of recommendation, point, action, consultation, response, law, inspection, review, correction, decision. Keep one of them. (yaml-value)',
  ]);
});

test.each([
  [
    'sentence: a',
    '1:1  Missing key, expected exactly one of recommendation,',
    'Add a line with one of them. (yaml-missing)',
  ],
  [
    'decision: d\nsentence: a\ncovers:\n  - {}',
    '4:5  Missing key, expected either `paragraph` or `words`',
    'Add a line',
  ],
])('says that a key is missing, and calls no other one unexpected: %j', (text, start, end) => {
  const [line, ...others] = problemsOf(reasonSchema, text);
  expect(line?.startsWith(start), line).toBe(true);
  expect(line).toContain(end);
  expect(others).toEqual([]);
});

test('says that a split needs the clauses that it came from, and that nothing else may have them', () => {
  const entry = 'clauses: [a]\nbecause:\n  - decision: d\n    sentence: s\nnote: n\n';
  expect(problemsOf(changeSchema, `${entry}kind: split`)).toEqual([
    '1:1  Missing key `from`, expected `from` for a split or a merge, and only there. Add a line that begins with `from:`. (yaml-missing)',
  ]);
  expect(problemsOf(changeSchema, `${entry}kind: moved\nfrom: [b]`)).toEqual([
    '7:1  Unexpected key `from`, expected `from` for a split or a merge, and only there. Remove the line, or correct the `kind`. (yaml-value)',
  ]);
});

test('lists the kinds where the kind is unknown', () => {
  expect(problemsOf(questionSchema, 'id: a\nlabel: b\ntype: radio')).toEqual([
    '3:7  Unexpected text `radio`, expected one of `radios`, `checkboxes`, `short text`, `long text`. Did you mean `radios`? (yaml-value)',
  ]);
});

test('says that a label without quotes is a number, and that a date does not exist', () => {
  const lines = problemsOf(revisionSchema.pick({ label: true, date: true }), 'label: 0.2\ndate: "2018-13"');
  expect(lines).toEqual([
    '1:8  Unexpected number `0.2`, expected text. Put it in quotes: `"0.2"`. (yaml-quotes)',
    '2:7  Unexpected text `2018-13`, expected a date that exists, as "2018-10-04", "2018-12" or "2018". Check the date, and write it as precisely as it is known. (yaml-date)',
  ]);
});

test('says that a year without quotes is a number', () => {
  expect(problemsOf(revisionSchema.pick({ date: true }), 'date: 2018')).toEqual([
    '1:7  Unexpected number `2018`, expected a date that exists, as "2018-10-04", "2018-12" or "2018". Put it in quotes: `"2018"`. (yaml-quotes)',
  ]);
});

test('asks for a secure address', () => {
  expect(problemsOf(siteSettingsSchema.shape.publisher, 'name: a\nsite: http://example.org')).toEqual([
    '2:7  Unexpected text `http://example.org`, expected an address that begins with `https://`. Correct it. (yaml-value)',
  ]);
});

test('returns a value of the right shape', () => {
  expect(checkShape(entrySchema, parseYaml('title: "0.2"\nnames: [a]'))).toEqual({
    value: { title: '0.2', names: ['a'] },
    diagnostics: [],
  });
});
