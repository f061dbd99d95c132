import { clausesOf } from '../../model/code.ts';
import type { Content } from '../../content/content.ts';

/** Words that name every part of the Code, so that they do not help a search: `clause`, `commitment`, `code`. */
export function commonWords({ code }: Pick<Content, 'code'>): readonly string[] {
  const units = code.revisions.flatMap(clausesOf).map(({ unit }) => unit);
  return [...new Set(['clause', 'code', ...units, ...units.map((unit) => `${unit}s`)])];
}
