import { byline } from '../../model/demonstration.ts';
import type { Content } from '../../content/content.ts';
import { causeNames } from '../../provenance/cause-names.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { commentHref } from '../consultations/comment-href.ts';
import { termNames } from '../views/term-names.ts';
import { pairsWithBeforeAndAfter } from '../views/built-pairs.ts';
import type { Pair } from '../views/comparison.ts';

/** Where the links of a comparison lead in this site. */
export function comparisonContext(content: Content, { from, to }: Pair): ComparisonContext {
  const terms = termNames(content);
  return {
    from,
    to,
    hasBeforeAndAfter: pairsWithBeforeAndAfter(content.code).some((pair) => pair.from === from && pair.to === to),
    causes: causeNames(content),
    by: byline(content.settings),
    termOf: (id) => terms[id] ?? id,
    commentHref: (clause) => commentHref(content, to.label, clause),
  };
}
