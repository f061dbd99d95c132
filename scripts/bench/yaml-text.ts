import { stringify } from 'yaml';

/** A value as YAML in the form that `content/` asks for: every text in quotes, so that no date or number is taken from it. */
export function yamlText(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
