import { locale } from '../words/say.ts';

/** Several things in a sentence of the site's language: `A and B`, `A, B and C`. */
export function listed(things: readonly string[]): string {
  return new Intl.ListFormat(locale).format(things);
}

/** The same of links and other markup, with the words between them. */
export function listedParts<Part>(parts: readonly Part[]): (Part | string)[] {
  const between = new Intl.ListFormat(locale).formatToParts(parts.map((_, index) => String(index)));
  return between.flatMap(({ type, value }): readonly (Part | string)[] =>
    type === 'element' ? parts.slice(Number(value), Number(value) + 1) : [value],
  );
}
