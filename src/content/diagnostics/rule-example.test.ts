import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problemLine } from '../../model/problem.ts';
import { readContent } from '../read-content.ts';
import { readRuleExample } from './rule-example.ts';
import { rulesAsMarkdown } from './rules-as-markdown.ts';
import { ruleNames } from './rules.ts';
import { breakContent, soundContent } from '../testing/sound-content.ts';

test('the sound content that examples change has no problem', () => {
  expect(problemLines(fileURLToPath(soundContent))).toEqual([]);
});

test.each(ruleNames)('%s: its example is reported, and nothing else', (rule) => {
  const example = readRuleExample(rule);
  const folder = breakContent(example);
  expect(problemLines(folder)).toEqual(example.problems);
  expect(example.problems.some((line) => line.endsWith(`(${rule})`))).toBe(true);
});

test('every example belongs to a rule', () => {
  const files = readdirSync(new URL('../fixtures/rules', import.meta.url)).map((file) => file.replace(/\.yaml$/, ''));
  expect(files.toSorted()).toEqual(ruleNames.toSorted());
});

test('content/RULES.md is up to date', () => {
  const list = readFileSync(new URL('../../../content/RULES.md', import.meta.url), 'utf8');
  expect(list, 'run `npx node scripts/commands/list-rules.ts`').toBe(rulesAsMarkdown(readRuleExample));
});

function problemLines(folder: string): readonly string[] {
  const { problems } = readContent(folder, { draft: 'include' });
  return problems.map(problemLine).map((line) => line.replaceAll(folder, 'content'));
}
