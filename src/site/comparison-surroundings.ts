import type { Content } from '../source/content.ts';
import { causeNames } from './cause-names.ts';
import type { ComparisonSurroundings } from './comparison-html/surroundings.ts';
import { commentHref } from './consultations/comment-href.ts';
import { pairsWithSides } from './views/built-pairs.ts';
import type { Pair } from './views/comparison.ts';

/** Where the links of a comparison lead in this site. */
export function surroundingsOf(content: Content, { from, to }: Pair): ComparisonSurroundings {
  return {
    from,
    to,
    hasSides: pairsWithSides(content.code).some((pair) => pair.from === from && pair.to === to),
    causes: causeNames(content),
    commentHref: (clause) => commentHref(content, to.label, clause),
  };
}
