import type { Revision } from '../model/code.ts';
import { createCompare, type Compare } from '../provenance/compare.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';

declare global {
  /** Global, because the check before a build and the pages in the bundle each load this module, and compare the same content. */
  var codeOfPracticeCompare: Compare | undefined;
}

/** The differences between two revisions. Each pair is compared once, and each distinct pair of texts is redlined once. */
export const compare: Compare = (globalThis.codeOfPracticeCompare ??= cachedCompare());

function cachedCompare(): Compare {
  const compareAnew = createCompare();
  /** By the earlier and then the later revision, which belong to one history and thus have the same ones between them. */
  const compared = new WeakMap<Revision, WeakMap<Revision, readonly ComparedClause[]>>();
  return (code, from, to) => {
    const comparedFrom = compared.get(from) ?? new WeakMap<Revision, readonly ComparedClause[]>();
    const changed = comparedFrom.get(to) ?? compareAnew(code, from, to);
    compared.set(from, comparedFrom.set(to, changed));
    return changed;
  };
}
