import type { Revision } from '../code/code.ts';
import { onceFor } from '../code/once-for.ts';
import type { Compare } from '../provenance/compare.ts';
import { compareRevisions, redlineCache } from '../redline/compare-revisions.ts';

const cache = redlineCache();
const comparedFrom = onceFor((from: Revision) =>
  onceFor((to: Revision) => compareRevisions(from, to, cache.redlineOf)),
);

/** What differs between two revisions. Each pair is compared once, and each distinct pair of texts is redlined once. */
export const compare: Compare = (from, to) => comparedFrom(from)(to);
