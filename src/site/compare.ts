import type { Revision } from '../code/code.ts';
import type { Compare } from '../provenance/compare.ts';
import { compareRevisions, redlineCache, type ComparedClause } from '../redline/compare-revisions.ts';

const cache = redlineCache();
const known = new WeakMap<Revision, WeakMap<Revision, readonly ComparedClause[]>>();

/** What differs between two revisions. Each pair is compared once, and each distinct pair of texts is redlined once. */
export const compare: Compare = (from, to) => {
  const pairs = known.get(from) ?? new WeakMap<Revision, readonly ComparedClause[]>();
  known.set(from, pairs);
  const before = pairs.get(to);
  if (before !== undefined) return before;
  const compared = compareRevisions(from, to, cache.redlineOf);
  pairs.set(to, compared);
  return compared;
};
