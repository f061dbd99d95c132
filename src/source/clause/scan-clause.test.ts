import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakRule } from '../break-rule.ts';
import { readRuleExample } from '../rule-example.ts';
import { ruleNames } from '../rule-list.ts';
import { sha256 } from '../sha256.ts';
import { clauseReader, type ClauseReading } from './clause-reader.ts';
import { scanClause } from './scan-clause.ts';

const front = `---\nid: a\ntitle: A\nplain: What it says.\nextent: [England]\n---\n`;

/** Texts that are sound, and whether they are written plainly enough to be scanned. */
const sound: readonly (readonly [name: string, text: string, isPlain: boolean])[] = [
  ['plain tags', `${front}A <Term id="b">b</Term>, <Ref to="c" /> and <Ref to="d.1"/>.`, true],
  ['a numbered paragraph', `${front}<Para id="p" number="16A">\n\nText.\n\n<Note>\n\nWhy.\n\n</Note>\n\n</Para>`, true],
  ['attributes in another order', `${front}<Para number="1" id="p">\n\nText.\n\n</Para>`, true],
  ['a tag among stressed words and in a list', `${front}- *one <Term id="b">b</Term>*\n- <Ref to="c" />`, true],
  ['tags in a table', `${front}| a | b |\n| - | - |\n| <Term id="b">b</Term> | <Ref to="c" /> |`, true],
  ['more cells than a table has columns', `${front}| a |\n| - |\n| b | <Term id="b">b</Term> |`, true],
  ['a footnote', `${front}One.[^1]\n\n[^1]: See <Ref to="c" />.\n\nTwo <Term id="b">b</Term>.`, true],
  ['an address before a tag', `${front}https://example.org/<Term id="b">b</Term>`, true],
  ['a byte order mark and line ends of Windows', `\uFEFF${front}A <Ref to="c" />.`.replaceAll('\n', '\r\n'), true],
  ['tags in front matter', `${front.replace('What it says.', `'<Term id="x"> \\<Ref to="x" />'`)}Text.`, true],
  ['an id in another field', front.replace('What it says.', '>\n  id: x') + 'Text.', true],
  ['an id in an unusual place', '---\n{ title: "A\nid: y\n", id: a, plain: P, extent: [England] }\n---\nText.', false],
  ['an escaped tag', `${front}\\<Term id="nothing-known">`, false],
  ['an escaped backslash before a tag', `${front}\\\\<Term id="b">b</Term>`, false],
  ['three backslashes before a tag', `${front}\\\\\\<Ref to="c" />`, false],
  ['a reference to a character', `${front}A <Term id="b&#45;c">b</Term>.`, false],
  ['a tag whose sign is a reference', `${front}A &lt;Term id="b">b.`, true],
  ['single quotes', `${front}A <Term id='b'>b</Term>.`, false],
  ['line breaks and spaces in a tag', `${front}A <Term\n  id = "b">b</ Term >, < Ref to="c" / >.`, false],
  ['an escaped pipe', `${front}| a |\n| - |\n| b \\| <Ref to="c" /> |`, true],
  ['a link in angle brackets', `${front}[a](<https://example.org/>) <Ref to="c" />`, false],
  ['a link to an address like a tag', `${front}[a](</Para>) <Ref to="c" />`, true],
];

test.each(sound)('a sound clause is read the same with and without parsing it: %s', (_, text, isPlain) => {
  const bytes = Buffer.from(text);
  const whole = clauseReader()(bytes);
  expect(whole.findings).toEqual([]);
  expect(trusted(bytes)).toEqual(found(whole));
  expect(scanClause(bytes) !== undefined).toBe(isPlain);
});

test.each(ruleNames)('%s: the clauses of its examples that are sound are read the same in both ways', (rule) => {
  const example = readRuleExample(rule);
  const words = example.do === 'replace' ? [example.ok, example.notOk] : example.do === 'add' ? [example.text] : [];
  const clauses = words.flatMap((text) => [text, front + text]).map((text) => Buffer.from(text));
  for (const bytes of [...clauses, ...clausesIn(breakRule(example))]) isReadTheSame(bytes);
});

test('any clause that is sound is read the same with and without parsing it', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (all) => {
      if (isReadTheSame(Buffer.from(front + all.join('')))) count += 1;
    }),
    { numRuns: 400, seed: 15 },
  );
  expect(count).toBeGreaterThan(80);
});

/** What texts are put together from: much that begins like a tag, and what turns a tag into something else. */
const pieces = [
  ...['word ', 'x', '\n', '\n\n', '- ', '  ', '1. ', '*', '**', '|', '| a | b |\n| - | - |\n', '[^1]', '\n\n[^1]: '],
  ...['\\', '\\\\', '&lt;', '&#60;', '`', '```\n', '<', '>', '"', "'", '{', '{/* */}', '~~', '# ', '---\n', '!['],
  ...['[', '](https://example.org/)', '](https://example.org/', '](<https://example.org/', '>)', '](', ')', '](</'],
  ...['<Term id="b">b</Term>', '<Term id="b">', '</Term>', "<Term id='b'>b</Term>", '<Term\nid="b">b</Term>'],
  ...['<Term id="b&#45;c">b</Term>', '\\<Term id="x">', '&lt;Term id="x">', '<Term  id = "b" >b</Term >'],
  ...['<Ref to="c" />', '<Ref to="c"/>', '<Ref to="c"></Ref>', '\\<Ref to="x" />', 'https://example.org/', 'www.a.uk/'],
  ...['<Para id="p" number="1">\n\n', '<Para number="2" id="q">\n\nb\n\n</Para>\n\n', '\n\n</Para>\n\n', '<Note>\n\n'],
  ...['\n\n</Note>\n\n', '<!-- -->', 'export const a = 1', 'import a', '<https://example.org/>'],
];

/** Parses each distinct clause once: most of those beside the examples are the same. */
const readWhole = clauseReader();

/** Whether a clause is sound; then both ways of reading have to agree. */
function isReadTheSame(bytes: Uint8Array): boolean {
  const whole = readWhole(bytes);
  if (whole.findings.length > 0) return false;
  expect(trusted(bytes), Buffer.from(bytes).toString()).toEqual(found(whole));
  return true;
}

function clausesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('clauses'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
}

/** A clause as it is read where its bytes are known to be sound. */
function trusted(bytes: Uint8Array) {
  return found(clauseReader(new Map([[sha256(bytes), 'known']]))(bytes));
}

function found({ id, uses, paragraphs }: ClauseReading) {
  return { id: id?.value, uses, paragraphs };
}
