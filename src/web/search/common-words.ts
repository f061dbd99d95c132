import { clausesOf } from '../../model/code.ts';
import type { Content } from '../../content/content.ts';

/** The name of the body, and words that name every part of the Code, so that they do not help a search: `clause`, `commitment`, `code`. */
export function commonWords({ code, settings }: Pick<Content, 'code' | 'settings'>): readonly string[] {
  const units = code.revisions.flatMap(clausesOf).map(({ unit }) => unit);
  return [
    ...new Set([
      'clause',
      'paragraph',
      'paragraphs',
      'code',
      settings.publisher.name.toLowerCase(),
      ...units,
      ...units.map((unit) => `${unit}s`),
    ]),
  ];
}
