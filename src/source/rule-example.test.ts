import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problemLine } from '../code/problem.ts';
import { readContent } from './read-content.ts';
import { breakRule } from './break-rule.ts';
import { readRuleExample } from './rule-example.ts';
import { ruleList, ruleNames } from './rule-list.ts';
import { soundContent } from './sound-content.ts';

test('the sound content that examples change has no problem', () => {
  expect(problemLines(fileURLToPath(soundContent))).toEqual([]);
});

test.each(ruleNames)('%s: its example is told, and nothing else', (rule) => {
  const example = readRuleExample(rule);
  const folder = breakRule(example);
  expect(problemLines(folder)).toEqual(example.problems);
  expect(example.problems.some((line) => line.endsWith(`(${rule})`))).toBe(true);
});

test('every example belongs to a rule', () => {
  const files = readdirSync(new URL('fixtures/rules', import.meta.url)).map((file) => file.replace(/\.yaml$/, ''));
  expect(files.toSorted()).toEqual(ruleNames.toSorted());
});

test('content/RULES.md lists the rules as they are', () => {
  const list = readFileSync(new URL('../../content/RULES.md', import.meta.url), 'utf8');
  expect(list, 'run `npx node scripts/list-rules.ts`').toBe(ruleList(readRuleExample));
});

function problemLines(folder: string): readonly string[] {
  const { problems } = readContent(folder, { draft: 'include' });
  return problems.map(problemLine).map((line) => line.replaceAll(folder, 'content'));
}
