import { clausesOf, publishedRevisions, type Code, type Revision } from '../../model/code.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { memoize } from '../../model/memoize.ts';
import { routes } from '../routes.ts';
import type { Pair } from './comparison.ts';

/** Up to this many revisions every pair has a page. Beyond, the number of pages would grow with the square. */
const everyPairUpTo = 12;

/**
 * Beyond twelve revisions, every revision has a page against the latest, as long as these pages together show no more
 * changed clauses than this: enough for thirty clauses in fifty revisions.
 */
const everyAgainstLatestUpTo = 1_500;

/**
 * The most changed clauses that the pages against the latest show together in a longer history. A hundred clauses in
 * fifty revisions would otherwise take more space than the rest of the site, mostly for the same redlines.
 */
const nearestAgainstLatest = 60;

/**
 * The pairs that have a page: all up to twelve revisions; beyond, each revision against the one before and against the
 * latest (in a very long history only the nearest). The compare page builds any other pair in the browser.
 */
export const builtPairs: (code: Code) => readonly Pair[] = memoize((code) => {
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
});

/** Whether every pair has its own page. */
export function hasEveryPair(code: Code): boolean {
  return publishedRevisions(code).length <= everyPairUpTo;
}

/** The pairs that also have a before-and-after page: beyond twelve revisions only neighbours. */
export function pairsWithBeforeAndAfter(code: Code): readonly Pair[] {
  const { revisions } = code;
  return builtPairs(code).filter(
    ({ from, to }) => hasEveryPair(code) || revisions.indexOf(to) === revisions.indexOf(from) + 1,
  );
}

/** The address of a comparison: the page of the pair, or the compare page with the pair selected. */
export function changesHref(code: Code, from: Revision, to: Revision): string {
  const isBuilt = builtPairs(code).some((pair) => pair.from === from && pair.to === to);
  return isBuilt ? routes.comparison(from.label, to.label) : `${routes.compare}?from=${from.label}&to=${to.label}`;
}

/** The revisions that have a page against the latest. */
function nearLatest({ revisions }: Code, latest: Revision): ReadonlySet<Revision> {
  const before = revisions.slice(0, revisions.indexOf(latest)).toReversed();
  const totals = runningTotals(before.map((from) => differingClauses(from, latest)));
  const limit = (totals.at(-1) ?? 0) <= everyAgainstLatestUpTo ? everyAgainstLatestUpTo : nearestAgainstLatest;
  return new Set(before.filter((_, index) => (totals[index] ?? 0) <= limit));
}

function runningTotals(counts: readonly number[]): readonly number[] {
  let total = 0;
  return counts.map((count) => (total += count));
}

/** The number of differing clauses, counted without redlines: equal texts are the same object. */
function differingClauses(from: Revision, to: Revision): number {
  const texts = new Map(clausesOf(from).map(({ id, text }) => [id, text]));
  const differing = clausesOf(to).filter(({ id, text }) => texts.get(id) !== text);
  const common = clausesOf(to).filter(({ id }) => texts.has(id));
  return differing.length + texts.size - common.length;
}
