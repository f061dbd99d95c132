import { z } from 'zod';
import { diagnostic, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { typographyHint } from '../diagnostics/typography-hint.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import type { YamlText } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;

/** The message about a key that the schema does not have. */
export function unknownKey(key: string, known: readonly string[], position: SourcePosition): Diagnostic {
  const near = nearest(key, known);
  return diagnostic('yaml-key', position, {
    unexpected: `Unknown key ${quote(key)}`,
    expected: `expected one of ${quoteList(known)}`,
    todo: `${near === undefined ? 'Remove the line.' : `Did you mean ${quote(near)}? Otherwise remove the line.`}${typographyHint(key)}`,
  });
}

/** The message about a value that is missing or does not fit its schema. The issue says what was expected. */
export function wrongValue(issue: Issue, raw: unknown, yaml: YamlText): Diagnostic {
  const value = valueAt(raw, issue.path);
  const ofKeys = issue.code === 'custom' ? wrongKeys(issue, value, yaml) : undefined;
  if (ofKeys !== undefined) return ofKeys;
  const key = issue.path.findLast((part) => typeof part === 'string');
  const written = yaml.sourceText(issue.path) ?? '';
  const { rule, todo } = remedy(issue, value, key ?? '', written);
  return diagnostic(rule, yaml.at(issue.path), {
    unexpected: describeValue(value, key, written),
    ...(value === '' && issue.message === 'text' ? {} : { expected: `expected ${issue.message}` }),
    todo: `${todo}${typeof value === 'string' ? typographyHint(written) : ''}`,
  });
}

/** What a schema says about keys that depend on each other: exactly one of several, or one that others ask for or rule out. */
const keyRules = z.union([z.object({ oneOf: z.array(z.string()) }), z.object({ key: z.string() })]);

/** The message about keys that do not go together: which is missing, or which are too many. */
function wrongKeys(
  issue: Extract<Issue, { readonly code: 'custom' }>,
  value: unknown,
  yaml: YamlText,
): Diagnostic | undefined {
  const { data: rule } = keyRules.safeParse(issue.params);
  if (rule === undefined || typeof value !== 'object' || value === null) return undefined;
  const known = 'oneOf' in rule ? rule.oneOf : [rule.key];
  const given = known.filter((key) => Object.hasOwn(value, key));
  const expected = `expected ${issue.message}`;
  if (given.length === 0)
    return diagnostic('yaml-missing', yaml.at(issue.path), {
      unexpected: known.length === 1 ? `Missing key ${quoteList(known)}` : 'Missing key',
      expected,
      todo: known.length === 1 ? `Add a line that begins with \`${known.join('')}:\`.` : 'Add a line with one of them.',
    });
  return diagnostic('yaml-value', yaml.keyAt([...issue.path, given.at(-1) ?? '']), {
    unexpected:
      given.length === 1
        ? `Unexpected key ${quoteList(given)}`
        : `Unexpected keys ${given.map(quote).join(' and ')} together`,
    expected,
    todo: given.length === 1 ? 'Remove the line, or correct the `kind`.' : 'Keep one of them.',
  });
}

function describeValue(value: unknown, key: string | undefined, written: string): string {
  if (value === undefined) return `Missing key ${quote(key ?? '')}`;
  if (value === null) return key === undefined ? 'Empty text' : `Missing value after ${quote(`${key}:`)}`;
  if (value === '') return `Empty text in ${quote(key ?? '')}`;
  if (Array.isArray(value)) return value.length === 0 ? `Empty list in ${quote(key ?? '')}` : 'Unexpected list';
  if (typeof value === 'object') return `Unexpected keys ${quoteList(Object.keys(value))}`;
  return `Unexpected ${kindOf(value)} ${quote(written)}`;
}

function kindOf(value: unknown): string {
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'value';
}

/** The broken rule, and what to do about it. */
function remedy(issue: Issue, value: unknown, key: string, written: string): { rule: RuleName; todo: string } {
  if (value === undefined) return { rule: 'yaml-missing', todo: `Add a line that begins with \`${key}:\`.` };
  if (value === null)
    return { rule: 'yaml-value', todo: key === '' ? 'Write it, or delete the file.' : 'Write it after the colon.' };
  if (typeof value !== 'string' && typeof value !== 'object' && expectsText(issue))
    return { rule: 'yaml-quotes', todo: `Put it in quotes: \`"${written}"\`.` };
  if (expectsDate(issue))
    return { rule: 'yaml-date', todo: 'Check the date, and write it as precisely as it is known.' };
  return { rule: 'yaml-value', todo: todoFor(issue, value) };
}

function todoFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') return todoByKind[issue.expected] ?? 'Correct it.';
  const near = typeof value === 'string' ? nearest(value, choicesOf(issue)) : undefined;
  if (near !== undefined) return `Did you mean ${quote(near)}?`;
  return value === '' ? 'Write the text.' : 'Correct it.';
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

const todoByKind: Partial<Record<string, string>> = {
  string: 'Write plain text, in quotes if it contains a colon and a space.',
  number: 'Write the number without quotes.',
  int: 'Write a whole number, without quotes.',
  boolean: 'Write one of the two, without quotes.',
  array: 'Write each entry on its own line, beginning with `- `.',
  object: 'Write lines such as `key: value`, all with the same indentation.',
};

function expectsText(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  if (issue.code === 'invalid_value') return issue.values.some((value) => typeof value === 'string');
  return issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some(expectsText));
}

function expectsDate(issue: Issue): boolean {
  if (issue.code === 'invalid_format') return issue.format === 'date';
  return issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some(expectsDate));
}
