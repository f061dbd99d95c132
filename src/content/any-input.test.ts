import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionSchema } from '../model/revision.ts';
import { clauseReader } from './clause/clause-reader.ts';
import { decodeText } from './files/decode-text.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { isLaterRule } from './diagnostics/rules.ts';
import { readContent } from './read-content.ts';
import { copySoundContent } from './testing/sound-content.ts';
import { checkShape } from './yaml/check-shape.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { cases } from '../../tests/long-check.ts';

const front = '---\nid: a\ntitle: A title\nplain: Plain.\nextent: [England]\n---\n';

/** Fragments that mean something in MDX or YAML. */
const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '{/*',
    '*/}',
    '`',
    '```',
    '*',
    '**',
    '_',
    '~',
    '|',
    '|-|',
    '[',
    '](',
    ')',
    '[^a]',
  ],
  ...[
    '[^a]: ',
    '- ',
    '1. ',
    '> ',
    '#',
    '---',
    '\n',
    '\n\n',
    '  ',
    '\t',
    ': ',
    '"',
    "'",
    '&',
    '&lt;',
    '!',
    '%',
    '@',
    '\\',
  ],
  ...['<Note>', '</Note>', '<Para id="a" number="1">', '</Para>', '<Ref to="a" />', '<Term id="a">', '</Term>'],
  ...[
    'import ',
    'export ',
    'https://a.b',
    'www.a.b',
    'a@b.c',
    'word',
    '\0',
    '\uFEFF',
    '\u202E',
    '𝒳',
    'e\u0301',
    '...a',
  ],
  ...['label: ', 'outline:', '&a', '*a', '!!', '__proto__', 'constructor', '2018-10-04', '0.2', 'null', '? ', '<<: '],
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

test('any body gives a clause, or a problem that no frozen text can have', () => {
  fc.assert(
    fc.property(text, (body) => {
      const { text: read, diagnostics } = clauseReader()(Buffer.from(front + body));
      expect(read === undefined).toBe(diagnostics.some(({ rule }) => !isLaterRule(rule)));
      diagnostics.forEach(expectReadable);
    }),
    cases(20, 300),
  );
});

test('any text gives either a YAML value or problems', () => {
  fc.assert(
    fc.property(text, (written) => {
      const yaml = parseYaml(written);
      const { value, diagnostics } = checkShape(revisionSchema, yaml);
      const all = [...yaml.diagnostics, ...diagnostics];
      if (value === undefined) expect(all).not.toEqual([]);
      all.forEach(expectReadable);
    }),
    cases(20, 300),
  );
});

test('any bytes give either text or problems', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const { text: decoded, diagnostics } = decodeText(bytes);
      if (decoded === undefined) expect(diagnostics).toHaveLength(1);
      diagnostics.forEach(expectReadable);
    }),
    cases(100, 100),
  );
});

const files = [
  'code/draft/clauses/records.mdx',
  'pages/about.mdx',
  'code/draft/revision.yaml',
  'glossary.yaml',
  'workshops/2020-01-15-first/recommendations.yaml',
];

test.each([
  ['nothing', ''],
  ['a line break', '\n'],
  ['zero bytes', '\0'.repeat(1000)],
  ['bytes that are not text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ['a line of a million letters', 'a'.repeat(1_000_000)],
  ['lists in lists', `${front}${'- '.repeat(5_000)}a`],
  ['quotations in quotations', `${front}${'> '.repeat(5_000)}a`],
  ['tags in tags', `${front}${'<Note>\n\n'.repeat(300)}`],
  ['emphasis in emphasis', `${front}${'**a *b '.repeat(3_000)}`],
  ['brackets in brackets', '['.repeat(20_000)],
  ['braces in braces', '{a: '.repeat(5_000)],
  ['open braces', `${front}${'{'.repeat(5_000)}`],
  ['keys that every object has', '__proto__: {a: 1}\nconstructor: {prototype: 1}\ntoString: 2\n'],
  ['a list of such keys', '- __proto__\n- constructor: 1\n- hasOwnProperty: 2\n'],
  ['such keys in front matter', '---\n__proto__: {id: a}\nconstructor: 1\n---\n<constructor __proto__="a" />\n'],
  ['only a byte order mark', '\uFEFF'],
])('no file with %s makes the reader throw', (_, bytes) => {
  for (const file of files) {
    const folder = copySoundContent();
    writeFileSync(join(folder, file), bytes);
    const { content, problems } = readContent(folder, { draft: 'include' });
    expect(content).toBeUndefined();
    expect(problems.some((problem) => problem.file === `${folder}/${file}`)).toBe(true);
    problems.forEach(expectReadable);
  }
});

test('a file saved with a byte order mark and Windows line endings is read like any other', () => {
  const folder = copySoundContent();
  const path = join(folder, 'code/draft/clauses/records.mdx');
  const body = `\uFEFF${front.replace('id: a', 'id: records')}One.\n\n<Para id="how-long" number="1">\n\nTwo.\n\n</Para>\n`;
  writeFileSync(path, body.replaceAll('\n', '\r\n'));
  expect(readContent(folder, { draft: 'include' }).problems).toEqual([]);
});

function expectReadable({
  line,
  column,
  unexpected,
  expected,
  todo,
}: Pick<Diagnostic, 'line' | 'column' | 'unexpected' | 'expected' | 'todo'>): void {
  expect(line).toBeGreaterThan(0);
  expect(column).toBeGreaterThan(0);
  expect(unexpected).toMatch(/^[A-Z`].*[^.\s]$/);
  if (expected !== undefined) expect(expected).toMatch(/^expected .*[^.\s]$/);
  expect(todo).toMatch(/^[A-Z].*[.?]$/);
}
