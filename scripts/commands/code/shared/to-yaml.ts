import { stringify } from 'yaml';

/** A value as YAML in the style of the content: every text in quotes. */
export function toYaml(value: unknown): string {
  // Content has no aliases, even where two entries share a value.
  const options = { lineWidth: 0, aliasDuplicateObjects: false } as const;
  return stringify(value, { ...options, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
