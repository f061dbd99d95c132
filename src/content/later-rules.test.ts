import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLock } from '../release/lock/create-lock.ts';
import { checkLock } from '../release/lock/check-lock.ts';
import { lockText } from '../release/lock/lock.ts';
import { clauseReader } from './clause/clause-reader.ts';
import { readRuleExample } from './diagnostics/rule-example.ts';
import { isLaterRule, ruleNames } from './diagnostics/rules.ts';
import { sha256 } from './files/sha256.ts';
import { readContent } from './read-content.ts';
import { lockPath } from './readers/read-lock.ts';
import { breakContent, copySoundContent } from './testing/sound-content.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

const laterRules = ruleNames.filter(isLaterRule);

test('what a later rule refuses in a draft is read, with a warning, where it is frozen', () => {
  expect(laterRules.length).toBeGreaterThan(0);
  for (const rule of laterRules) {
    const example = readRuleExample(rule);
    const folder = breakContent({ ...example, in: example.in.replace('code/draft', 'code/published/0.2') });
    writeFileSync(
      join(folder, lockPath),
      lockText(createLock(readContent(folder, { draft: 'leave out' }).frozen, sha256)),
    );
    for (const frozen of ['read', 'trust'] as const) {
      const { content, problems, warnings, frozen: files } = readContent(folder, { draft: 'include', frozen });
      expect(problems, rule).toEqual([]);
      // What matches the lock need not be read again.
      if (frozen === 'read')
        expect(
          warnings.map((problem) => problem.rule),
          rule,
        ).toContain(rule);
      expect(content, rule).toBeDefined();
      expect(checkLock(files, sha256), rule).toEqual([]);
    }
  }
});

const front = '---\nid: a\ntitle: A title\nplain: Plain.\nextent: [England]\n---\n';

/** Rule and line of each problem of a clause whose body begins on line 7. */
function problemsOf(body: string, head = front): readonly string[] {
  const { diagnostics, text } = clauseReader()(Buffer.from(`${head}${body}\n`));
  expect(text).toBeDefined();
  return diagnostics.map(({ rule, line }) => `${rule} ${line}`);
}

test.each([
  '&#x202E;',
  '&#8203;',
  '&shy;',
  '&ZeroWidthSpace;',
  '&lrm;',
  '&#xE0041;',
  '&#x3164;',
  '\u{E0041}',
  '[a](https://example.org/%E2%80%AEb)',
])('finds the invisible %j in a clause', (written) => {
  expect(problemsOf(`One ${written}two.`)).toEqual(['text-hidden 7']);
});

test('finds hidden characters in front matter and in every value of YAML, however they are escaped', () => {
  expect(problemsOf('One.', front.replace('A title', '"A\\u202E title"'))).toEqual(['text-hidden 3']);
  const values = ['"\\u202Ea"', '"\\xADa"', '"\\U000E0041a"', '>-\n  a\u{E0041}'];
  for (const value of values)
    expect(
      parseYaml(`a: ${value}\n`).diagnostics.map(({ rule }) => rule),
      value,
    ).toEqual(['text-hidden']);
});

test('reports a hidden character once, where the file itself has it', () => {
  const folder = copySoundContent();
  const path = join(folder, 'code/draft/clauses/access.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('yearly', 'year\u200Bly'));
  expect(readContent(folder, { draft: 'include' }).problems.map(({ rule }) => rule)).toEqual(['file-character']);
});

test.each([
  '&nbsp;',
  '&#x3164;&#x200B;',
  '**&nbsp;**',
  'One <Term id="b">&nbsp;</Term>.',
  'One [&emsp;](/code/).',
  '- &nbsp;',
  'One[^a].\n\n[^a]: &nbsp;',
])('text that shows nothing is empty: %j', (body) => {
  expect(problemsOf(body).join()).toContain('text-blank');
});

test.each(['One &amp; two&nbsp;days.', '<Ref to="b" />', '| a | &nbsp; |\n| - | - |\n| b | c |'])(
  'lets %j be',
  (body) => {
    expect(problemsOf(body)).toEqual([]);
  },
);

test.each([
  'One\n(a) one\n(b) two',
  '1.1 **one**\n1.2 two',
  '•\tone\n•\ttwo',
  '<Note>\n\nOne\n(a) one\n(b) two\n\n</Note>',
])('lines that would run together are reported: %j', (body) => {
  expect(problemsOf(body).join()).toMatch(/^text-runs-together \d+$/);
});

test.each([
  '- One\n  (a) a\n  (b) b',
  '(a) one\n\n(b) two',
  '(a) one\\\n(b) two',
  '1. one\n2. two',
  'One: (a) a, (b) b\nand (c) c.',
])('lines that are kept apart, or are only wrapped, are let be: %j', (body) => {
  expect(problemsOf(body)).toEqual([]);
});

test.each(['>-\n  (a) one\n  (b) two', '|-\n  1.1 one\n  1.2 two', '"(a) one\\n(b) two"', 'One\n  • a\n  • b'])(
  'lines of a YAML text that would run together are reported: %j',
  (value) => {
    expect(parseYaml(`a: ${value}\n`).diagnostics.map(({ rule }) => rule)).toEqual(['text-runs-together']);
  },
);

test.each([
  ['see [a](b c)', '[a](b c)'],
  ['see [**a**](b c)', '](b c)'],
  ['see [a](/code/', '[a](/code/'],
])('a link that is none is not printed in silence as it stands: %s', (body, shown) => {
  const { diagnostics } = clauseReader()(Buffer.from(`${front}${body}\n`));
  expect(diagnostics.map(({ rule, unexpected }) => `${rule}: ${unexpected}`)).toEqual([
    `link-broken: Unexpected \`${shown}\`, which is not a link`,
  ]);
});

test('a label that cannot follow the one above it is not taken in silence for words of its item', () => {
  expect(problemsOf('The:\n\n(z) a;\n(aa) b;\n(bb) c.')).toEqual(['text-runs-together 10']);
});
