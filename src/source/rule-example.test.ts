import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problemLine } from '../code/problem.ts';
import { readContent } from './read-content.ts';
import { readRuleExample, type RuleExample } from './rule-example.ts';
import { ruleList, ruleNames } from './rule-list.ts';
import { copySoundContent, soundContent } from './sound-content.ts';

test('the sound content that examples change has no problem', () => {
  expect(problemLines(fileURLToPath(soundContent))).toEqual([]);
});

test.each(ruleNames)('%s: its example is told, and nothing else', (rule) => {
  const example = readRuleExample(rule);
  const folder = copySoundContent();
  change(join(folder, example.in), example);
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

function change(path: string, example: RuleExample): void {
  switch (example.do) {
    case 'replace': {
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(example.ok);
      writeFileSync(
        path,
        text.replace(example.ok, () => example.notOk),
      );
      return;
    }
    case 'add':
      writeFileSync(path, example.text);
      return;
    case 'remove':
    case 'empty':
    case 'link':
      rmSync(path, { recursive: true });
      if (example.do === 'empty') mkdirSync(path);
      if (example.do === 'link') symlinkSync(example.to, path);
      return;
    case 'append byte':
      appendFileSync(path, Buffer.from(example.byte, 'hex'));
      return;
    case 'fill':
      writeFileSync(path, 'a'.repeat(example.bytes));
      return;
    default:
      example satisfies never;
  }
}
