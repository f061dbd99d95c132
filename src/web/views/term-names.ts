import type { Content } from '../../content/content.ts';

/** The terms of the glossary as printed, by id. */
export function termNames({ glossary }: Pick<Content, 'glossary'>): Readonly<Record<string, string>> {
  return Object.fromEntries(glossary.map(({ id, term }) => [id, term]));
}
