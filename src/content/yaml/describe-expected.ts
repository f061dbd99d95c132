import type { z } from 'zod';
import { quoteList } from '../diagnostics/quote.ts';

/**
 * What a schema expects, for a message: `text`, ``one of `yes`, `no` ``. This is zod's error map; schemas with messages
 * of their own word them in the same way.
 */
export function describeExpected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'a value of another kind';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return describeSize('at least', issue.origin, Number(issue.minimum));
    case 'too_big':
      return describeSize('at most', issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return formats[issue.format] ?? 'text in another format';
    case 'unrecognized_keys':
      return 'no such key';
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : []);
    default:
      return 'another value';
  }
}

const kinds: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

const formats: Partial<Record<string, string>> = {
  date: 'a real date, such as "2018-10-04"',
  url: 'an address that begins with `https://`',
  email: 'an email address',
};

function oneOf(values: readonly unknown[]): string {
  if (values.length === 0) return 'another value';
  return values.length === 1 ? quoteList(values.map(String)) : `one of ${quoteList(values.map(String))}`;
}

function describeSize(bound: 'at least' | 'at most', origin: string, size: number): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : undefined;
  if (unit === 'character' && bound === 'at least' && size === 1) return 'text';
  const units = unit === undefined ? '' : size === 1 ? ` ${unit}` : unit === 'entry' ? ' entries' : ' characters';
  return `${bound} ${size.toLocaleString('en-GB')}${units}`;
}
