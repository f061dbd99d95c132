import { expect, test } from 'vitest';
import { z } from 'zod';
import { siteSettingsSchema } from '../../code/site-settings.ts';
import { revisionSchema } from '../../code/revision.ts';
import { reasonSchema } from '../../provenance/reason.ts';
import { questionSchema } from '../../consultation/question.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';

/** Every problem of a YAML text as one line without its file. */
function told(schema: z.ZodType, text: string): readonly string[] {
  const yaml = parseYaml(text);
  return [...yaml.findings, ...checkShape(schema, yaml).findings].map(
    ({ line, column, unexpected, expected, todo, rule }) =>
      `${line}:${column}  ${unexpected}, ${expected}. ${todo} (${rule})`,
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
    '1:8  Unexpected date `2018-10-04` without quotes, expected text. Put it in quotes: `"2018-10-04"`. (yaml-quotes)',
  ],
  ['title:', '1:7  Unexpected blank after `title:`, expected text. Write it after the colon. (yaml-value)'],
  ['title: ""', '1:8  Unexpected empty text in `title`, expected text. Write the text. (yaml-value)'],
  [
    'title: [a]',
    '1:8  Unexpected list, expected text. Write one text, in quotes where it holds a colon and a space. (yaml-value)',
  ],
  [
    'title: {a: b}',
    '1:8  Unexpected keys `a`, expected text. Write one text, in quotes where it holds a colon and a space. (yaml-value)',
  ],
  [
    'title: a\ncount: "1"',
    '2:8  Unexpected text `1`, expected a number. Write the number without quotes. (yaml-value)',
  ],
  [
    'title: a\ncount: 0',
    '2:8  Unexpected number `0`, expected at least 1. Change it to what is expected. (yaml-value)',
  ],
  [
    'title: a\nkind: take away',
    '2:7  Unexpected text `take away`, expected one of `question`, `take-away`. Write `take-away` if that is meant. (yaml-value)',
  ],
  [
    'title: a\nnames: b',
    '2:8  Unexpected text `b`, expected a list. Write each entry on a line of its own that begins with `- `. (yaml-value)',
  ],
  [
    'title: a\nnames:\n  - b\n  - ""',
    '4:5  Unexpected empty text in `names`, expected text. Write the text. (yaml-value)',
  ],
  [
    'title: a\npublic: yes',
    '2:9  Unexpected text `yes`, expected `true` or `false`. Write one of the two without quotes. (yaml-value)',
  ],
  ['count: 1', '1:1  Missing key `title`, expected text. Add a line that begins with `title:`. (yaml-missing)'],
  [
    'title: a\nCount: 1',
    '2:1  Unexpected key `Count`, expected one of `title`, `count`, `kind`, `names`, `public`. Write `count` if that is meant, or take the line out. (yaml-key)',
  ],
  [
    'title: a\nconstructor: 1',
    '2:1  Unexpected key `constructor`, expected one of `title`, `count`, `kind`, `names`, `public`. Take the line out. (yaml-key)',
  ],
  [
    '- title: a',
    '1:1  Unexpected list, expected keys with values. Write lines such as `key: value`, all indented alike. (yaml-value)',
  ],
  ['', '1:1  Unexpected empty text, expected keys with values. Write it, or delete the file. (yaml-value)'],
])('words what is wrong with %j for an editor', (text, line) => {
  expect(told(entrySchema, text)).toEqual([line]);
});

test('words the rules of a schema in the same way', () => {
  expect(told(reasonSchema, 'sentence: a\naction: ws2-a1\ndecision: Ours')).toEqual([
    '1:1  Unexpected keys `sentence`, `action`, `decision`, expected exactly one of recommendation, action, consultation, response, law, inspection, review, correction, decision. Change it to what is expected. (yaml-value)',
  ]);
});

test('says which kinds there are where the kind is unknown', () => {
  expect(told(questionSchema, 'id: a\nlabel: b\ntype: radio')).toEqual([
    '3:7  Unexpected text `radio`, expected one of `radios`, `checkboxes`, `short text`, `long text`. Write `radios` if that is meant. (yaml-value)',
  ]);
});

test('says that a label without quotes is a number, and that a date does not exist', () => {
  const lines = told(revisionSchema.pick({ label: true, date: true }), 'label: 0.2\ndate: "2018-13"');
  expect(lines).toEqual([
    '1:8  Unexpected number `0.2`, expected text. Put it in quotes: `"0.2"`. (yaml-quotes)',
    '2:7  Unexpected text `2018-13`, expected a date that exists, as "2018-10-04", "2018-12" or "2018". Look the date up, and write it as exactly as it is known. (yaml-date)',
  ]);
});

test('says that a year without quotes is a number', () => {
  expect(told(revisionSchema.pick({ date: true }), 'date: 2018')).toEqual([
    '1:7  Unexpected number `2018`, expected a date that exists, as "2018-10-04", "2018-12" or "2018". Put it in quotes: `"2018"`. (yaml-quotes)',
  ]);
});

test('asks for a secure address', () => {
  expect(told(siteSettingsSchema.shape.publisher, 'name: a\nsite: http://example.org')).toEqual([
    '2:7  Unexpected text `http://example.org`, expected an address that begins with `https://`. Change it to what is expected. (yaml-value)',
  ]);
});

test('gives the value where its shape is right', () => {
  expect(checkShape(entrySchema, parseYaml('title: "0.2"\nnames: [a]'))).toEqual({
    value: { title: '0.2', names: ['a'] },
    findings: [],
  });
});
