import { publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import { compare } from '../compare.ts';
import { routes } from '../routes.ts';
import type { Pair } from './comparison.ts';

/** Up to so many revisions every pair has a page of its own: beyond, pages would grow with the square. */
const everyPairUpTo = 12;

/**
 * How many changed clauses the pages against the latest revision may show together, beyond twelve revisions. A hundred
 * clauses in fifty revisions would otherwise fill twice the rest of the site, mostly with the same redlines.
 */
const clausesAgainstLatest = 200;

/**
 * The pairs that have a page of their own: all of them up to twelve revisions; beyond, each revision against the one
 * before and, nearest first as far as there is room, against the latest. The compare page puts any other pair together
 * in the browser.
 */
export function builtPairs(code: Code): readonly Pair[] {
  const { revisions } = code;
  const every = hasEveryPair(code);
  const latest = currentRevision(code);
  const near = every || latest === undefined ? new Set() : nearLatest(code, latest);
  return revisions.flatMap((to, place) =>
    revisions
      .slice(0, place)
      .flatMap((from, earlier) =>
        every || earlier === place - 1 || (to === latest && near.has(from)) ? [{ from, to }] : [],
      ),
  );
}

/** Whether every pair has a page of its own. */
export function hasEveryPair(code: Code): boolean {
  return publishedRevisions(code).length <= everyPairUpTo;
}

/** The built pairs that also have a page which shows each clause before and after: beyond twelve revisions, neighbours. */
export function pairsWithSides(code: Code): readonly Pair[] {
  const { revisions } = code;
  return builtPairs(code).filter(
    ({ from, to }) => hasEveryPair(code) || revisions.indexOf(to) === revisions.indexOf(from) + 1,
  );
}

/** Where one reads what changed from one revision to another: the page of the pair, or the compare page with the pair chosen. */
export function changesHref(code: Code, from: Revision, to: Revision): string {
  const isBuilt = builtPairs(code).some((pair) => pair.from === from && pair.to === to);
  return isBuilt ? routes.comparison(from.label, to.label) : `${routes.compare}?from=${from.label}&to=${to.label}`;
}

function nearLatest({ revisions }: Code, latest: Revision): ReadonlySet<Revision> {
  const near = new Set<Revision>();
  let shown = 0;
  for (const from of revisions.slice(0, revisions.indexOf(latest)).toReversed()) {
    shown += compare(from, latest).length;
    if (shown > clausesAgainstLatest) break;
    near.add(from);
  }
  return near;
}
