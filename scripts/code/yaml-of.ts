import { stringify } from 'yaml';

/** A value as YAML in the form that the content asks for: every text in quotes. */
export function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
