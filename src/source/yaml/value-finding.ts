import type { z } from 'zod';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quoted, quotedList } from '../quoted.ts';
import type { RuleName } from '../rules.ts';
import type { YamlText } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;

/** What an editor is told of a value that does not fit its schema. The issue's message is what was expected. */
export function valueFinding(issue: Issue, raw: unknown, yaml: YamlText): Finding {
  const value = valueAt(raw, issue.path);
  const key = issue.path.findLast((part) => typeof part === 'string');
  const written = yaml.written(issue.path) ?? '';
  const { rule, todo } = remedy(issue, value, key ?? '', written);
  return finding(rule, yaml.at(issue.path), {
    unexpected: unexpectedWords(value, key, written),
    expected: `expected ${issue.message}`,
    todo,
  });
}

function unexpectedWords(value: unknown, key: string | undefined, written: string): string {
  if (value === undefined) return `Missing key ${quoted(key ?? '')}`;
  if (value === null)
    return key === undefined ? 'Unexpected empty text' : `Unexpected blank after ${quoted(`${key}:`)}`;
  if (value === '') return `Unexpected empty text in ${quoted(key ?? '')}`;
  if (Array.isArray(value))
    return value.length === 0 ? `Unexpected empty list in ${quoted(key ?? '')}` : 'Unexpected list';
  if (typeof value === 'object') return `Unexpected keys ${quotedList(Object.keys(value))}`;
  return `Unexpected ${kindOf(value)} ${quoted(written)}`;
}

function kindOf(value: unknown): string {
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'value';
}

/** The rule that is broken, and what to do about it. */
function remedy(issue: Issue, value: unknown, key: string, written: string): { rule: RuleName; todo: string } {
  if (value === undefined) return { rule: 'yaml-missing', todo: `Add a line that begins with \`${key}:\`.` };
  if (value === null)
    return { rule: 'yaml-value', todo: key === '' ? 'Write it, or delete the file.' : 'Write it after the colon.' };
  if (typeof value !== 'string' && typeof value !== 'object' && wantsText(issue))
    return { rule: 'yaml-quotes', todo: `Put it in quotes: \`"${written}"\`.` };
  if (wantsDate(issue)) return { rule: 'yaml-date', todo: 'Look the date up, and write it as exactly as it is known.' };
  return { rule: 'yaml-value', todo: todoFor(issue, value) };
}

function todoFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') return todoByKind[issue.expected] ?? 'Write it in that form.';
  const near = typeof value === 'string' ? nearest(value, choicesOf(issue)) : undefined;
  if (near !== undefined) return `Write ${quoted(near)} if that is meant.`;
  return value === '' ? 'Write the text.' : 'Change it to what is expected.';
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

const todoByKind: Partial<Record<string, string>> = {
  string: 'Write one text, in quotes where it holds a colon and a space.',
  number: 'Write the number without quotes.',
  int: 'Write the number in digits, without quotes.',
  boolean: 'Write one of the two without quotes.',
  array: 'Write each entry on a line of its own that begins with `- `.',
  object: 'Write lines such as `key: value`, all indented alike.',
};

function wantsText(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  if (issue.code === 'invalid_value') return issue.values.some((value) => typeof value === 'string');
  return issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some(wantsText));
}

function wantsDate(issue: Issue): boolean {
  if (issue.code === 'invalid_format') return issue.format === 'date';
  return issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some(wantsDate));
}
