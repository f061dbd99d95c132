import { clausesOf, publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import { routes } from '../routes.ts';
import type { Pair } from './comparison.ts';

/** Up to so many revisions every pair has a page of its own: beyond, pages would grow with the square. */
const everyPairUpTo = 12;

/**
 * Beyond twelve revisions, every revision has a page against the latest as long as these pages show no more changed
 * clauses together than this: enough for thirty clauses in fifty revisions.
 */
const everyAgainstLatestUpTo = 1_500;

/**
 * How many changed clauses the pages against the latest show together in a longer history. A hundred clauses in fifty
 * revisions would otherwise take more room than the rest of the site, mostly for the same redlines.
 */
const nearestAgainstLatest = 60;

/**
 * The pairs that have a page of their own: all of them up to twelve revisions; beyond, each revision against the one
 * before and against the latest, in a very long history the nearest ones only. The compare page puts any other pair
 * together in the browser.
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

/** The revisions that have a page against the latest. */
function nearLatest({ revisions }: Code, latest: Revision): ReadonlySet<Revision> {
  const before = revisions.slice(0, revisions.indexOf(latest)).toReversed();
  const shown = runningTotals(before.map((from) => differingClauses(from, latest)));
  const room = (shown.at(-1) ?? 0) <= everyAgainstLatestUpTo ? everyAgainstLatestUpTo : nearestAgainstLatest;
  return new Set(before.filter((_, index) => (shown[index] ?? 0) <= room));
}

function runningTotals(counts: readonly number[]): readonly number[] {
  let total = 0;
  return counts.map((count) => (total += count));
}

/** How many clauses two revisions do not share, told without a redline of each: equal texts are one object. */
function differingClauses(from: Revision, to: Revision): number {
  const texts = new Map(clausesOf(from).map(({ id, text }) => [id, text]));
  const differing = clausesOf(to).filter(({ id, text }) => texts.get(id) !== text);
  const kept = clausesOf(to).filter(({ id }) => texts.has(id));
  return differing.length + texts.size - kept.length;
}
