import { clausesOf } from '../../code/code.ts';
import type { Content } from '../../source/content.ts';

/** Words that everything in the Code is called by, so that they tell nothing apart: `clause`, `commitment`, `code`. */
export function commonWords({ code }: Pick<Content, 'code'>): readonly string[] {
  const units = code.revisions.flatMap(clausesOf).map(({ unit }) => unit);
  return [...new Set(['clause', 'code', ...units, ...units.map((unit) => `${unit}s`)])];
}
