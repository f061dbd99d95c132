import type { z } from 'zod';
import { quotedList } from '../quoted.ts';

/**
 * What a schema expects where a value does not fit, as a message says it: `text`, ``one of `yes`, `no` ``.
 * This is zod's error map; a schema that words its own errors does so in the same way, and the map is not asked.
 */
export function expectedWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'a value of another kind';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return sizeWords('at least', issue.origin, Number(issue.minimum));
    case 'too_big':
      return sizeWords('at most', issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return formats[issue.format] ?? 'text of another form';
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
  date: 'a date that exists, as "2018-10-04"',
  url: 'an address that begins with `https://`',
  email: 'an e-mail address',
};

function oneOf(values: readonly unknown[]): string {
  if (values.length === 0) return 'a value of another form';
  return values.length === 1 ? quotedList(values.map(String)) : `one of ${quotedList(values.map(String))}`;
}

function sizeWords(bound: 'at least' | 'at most', origin: string, size: number): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : undefined;
  if (unit === 'character' && bound === 'at least' && size === 1) return 'text';
  const units = unit === undefined ? '' : size === 1 ? ` ${unit}` : unit === 'entry' ? ' entries' : ' characters';
  return `${bound} ${size.toLocaleString('en-GB')}${units}`;
}
