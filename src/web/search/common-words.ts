import { clausesOf } from '../../model/code.ts';
import type { Content } from '../../content/content.ts';

/** The name of the body, what the Code is called, and words that name every part of the Code, so that they do not help a search: `clause`, `commitment`, `code`. */
export function commonWords({ code, settings }: Pick<Content, 'code' | 'settings'>): readonly string[] {
  const units = code.revisions.flatMap(clausesOf).map(({ unit }) => unit);
  return [
    ...new Set([
      'clause',
      'paragraph',
      'paragraphs',
      'code',
      ...(/\bcode\b.*$/i.exec(settings.name)?.slice(0, 1) ?? []).map((name) => name.toLowerCase()),
      settings.publisher.name.toLowerCase(),
      ...units,
      ...units.map((unit) => `${unit}s`),
    ]),
  ];
}
