import { stringify } from 'yaml';

/** A value as YAML in the style of the content: every text in quotes. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
