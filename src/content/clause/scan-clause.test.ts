import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakContent } from '../testing/sound-content.ts';
import { readRuleExample } from '../diagnostics/rule-example.ts';
import { isLaterRule, ruleNames } from '../diagnostics/rules.ts';
import { sha256 } from '../files/sha256.ts';
import { clauseReader, type ClauseReading } from './clause-reader.ts';
import { scanClause } from './scan-clause.ts';

const front = `---\nid: a\ntitle: A\nplain: What it says.\nextent: [England]\n---\n`;

/** Valid texts, and whether they are simple enough to be scanned. */
const sound: readonly (readonly [name: string, text: string, isPlain: boolean])[] = [
  ['plain tags', `${front}A <Term id="b">b</Term>, <Ref to="c" /> and <Ref to="d.1"/>.`, true],
  ['a numbered paragraph', `${front}<Para id="p" number="16A">\n\nText.\n\n<Note>\n\nWhy.\n\n</Note>\n\n</Para>`, true],
  ['attributes in another order', `${front}<Para number="1" id="p">\n\nText.\n\n</Para>`, true],
  ['a tag in emphasis and in a list', `${front}- *one <Term id="b">b</Term>*\n- <Ref to="c" />`, true],
  ['tags in a table', `${front}| a | b |\n| - | - |\n| <Term id="b">b</Term> | <Ref to="c" /> |`, true],
  ['more cells than a table has columns', `${front}| a |\n| - |\n| b | <Term id="b">b</Term> |`, true],
  ['a footnote', `${front}One.[^1]\n\n[^1]: See <Ref to="c" />.\n\nTwo <Term id="b">b</Term>.`, true],
  ['an address before a tag', `${front}https://example.org/<Term id="b">b</Term>`, true],
  ['a byte order mark and Windows line endings', `\uFEFF${front}A <Ref to="c" />.`.replaceAll('\n', '\r\n'), true],
  ['tags in front matter', `${front.replace('What it says.', `'<Term id="x"> \\<Ref to="x" />'`)}Text.`, true],
  ['an id in another field', front.replace('What it says.', '>\n  id: x') + 'Text.', true],
  ['an id in an unusual place', '---\n{ title: "A\nid: y\n", id: a, plain: P, extent: [England] }\n---\nText.', false],
  ['an escaped tag', `${front}\\<Term id="nothing-known">`, false],
  ['an escaped backslash before a tag', `${front}\\\\<Term id="b">b</Term>`, false],
  ['three backslashes before a tag', `${front}\\\\\\<Ref to="c" />`, false],
  ['a character reference', `${front}A <Term id="b&#45;c">b</Term>.`, false],
  ['a tag that begins with a character reference', `${front}A &lt;Term id="b">b.`, true],
  ['single quotes', `${front}A <Term id='b'>b</Term>.`, false],
  ['line breaks and spaces in a tag', `${front}A <Term\n  id = "b">b</ Term >, < Ref to="c" / >.`, false],
  ['an escaped pipe', `${front}| a |\n| - |\n| b \\| <Ref to="c" /> |`, true],
  ['a link in angle brackets', `${front}[a](<https://example.org/>) <Ref to="c" />`, false],
  ['a link to an address like a tag', `${front}[a](</Para>) <Ref to="c" />`, true],
];

test.each(sound)('a valid clause is read the same with and without parsing it: %s', (_, text, isPlain) => {
  const bytes = Buffer.from(text);
  const whole = clauseReader()(bytes);
  // What is frozen may break a later rule.
  expect(whole.diagnostics.filter(({ rule }) => !isLaterRule(rule))).toEqual([]);
  expect(readTrusted(bytes)).toEqual(dependenciesOf(whole));
  expect(scanClause(bytes) !== undefined).toBe(isPlain);
});

test.each(ruleNames)('%s: the valid clauses of its example are read the same in both ways', (rule) => {
  const example = readRuleExample(rule);
  const texts = example.do === 'replace' ? [example.ok, example.notOk] : example.do === 'add' ? [example.text] : [];
  const clauses = texts.flatMap((text) => [text, front + text]).map((text) => Buffer.from(text));
  for (const bytes of [...clauses, ...clausesIn(breakContent(example))]) isReadTheSame(bytes);
});

test('any valid clause is read the same with and without parsing it', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), (all) => {
      if (isReadTheSame(Buffer.from(front + all.join('')))) count += 1;
    }),
    { numRuns: 400, seed: 15 },
  );
  expect(count).toBeGreaterThan(80);
});

/** Fragments of texts: much that begins like a tag, and much that turns a tag into something else. */
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

/** Parses each distinct clause once: most of those around the examples are the same. */
const readWhole = clauseReader();

/** Whether a clause is valid; if so, both ways of reading have to agree. */
function isReadTheSame(bytes: Uint8Array): boolean {
  const whole = readWhole(bytes);
  if (whole.diagnostics.length > 0) return false;
  expect(readTrusted(bytes), Buffer.from(bytes).toString()).toEqual(dependenciesOf(whole));
  return true;
}

function clausesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('clauses'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
}

/** Reads a clause as if the lock had its hash. */
function readTrusted(bytes: Uint8Array) {
  return dependenciesOf(clauseReader(new Map([[sha256(bytes), 'known']]))(bytes));
}

function dependenciesOf({ id, uses, paragraphs }: ClauseReading) {
  return { id: id?.value, uses, paragraphs };
}
