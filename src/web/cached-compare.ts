import type { Revision } from '../model/code.ts';
import { createCompare, type Compare } from '../provenance/compare.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';

const compareAnew = createCompare();
/** By the earlier and then the later revision, which belong to one history and thus have the same ones between them. */
const compared = new WeakMap<Revision, WeakMap<Revision, readonly ComparedClause[]>>();

/** The differences between two revisions. Each pair is compared once, and each distinct pair of texts is redlined once. */
export const compare: Compare = (code, from, to) => {
  const comparedFrom = compared.get(from) ?? new WeakMap<Revision, readonly ComparedClause[]>();
  const changed = comparedFrom.get(to) ?? compareAnew(code, from, to);
  compared.set(from, comparedFrom.set(to, changed));
  return changed;
};
