import { stringify } from 'yaml';

/** YAML in the form that `content/` requires: all strings are quoted, so that none is read as a date or number. */
export function yamlText(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
