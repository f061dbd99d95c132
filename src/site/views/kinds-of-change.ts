import { changeKinds, type ChangeKind } from '../../provenance/change-kinds.ts';
import type { DeclaredChange } from '../../provenance/declared-change.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';

/** How many clauses were changed in one way. */
export interface CountOfChanges {
  readonly kind: ChangeKind;
  readonly count: number;
}

/**
 * The kinds of change of a clause as pages name them: those that were found, and the split or merge that was declared.
 * A clause that came or went with a split or a merge is not called added or removed as well.
 */
export function kindsOfChange(
  { kinds }: Pick<ComparedClause, 'kinds'>,
  declared: readonly DeclaredChange[],
): readonly ChangeKind[] {
  const joined = declared.map(({ kind }) => kind).filter((kind) => kind === 'split' || kind === 'merged');
  const found = joined.length === 0 ? kinds : kinds.filter((kind) => kind !== 'added' && kind !== 'removed');
  const all = new Set<ChangeKind>([...found, ...joined]);
  return changeKinds.filter((kind) => all.has(kind));
}

/** Counts changed clauses by kind; only kinds that occur. Of a split or a merge, the clauses that came of it count. */
export function countKinds(
  changed: readonly (Pick<ComparedClause, 'after'> & { readonly allKinds: readonly ChangeKind[] })[],
): readonly CountOfChanges[] {
  return changeKinds
    .map((kind) => ({
      kind,
      count: changed.filter(
        ({ allKinds, after }) => allKinds.includes(kind) && (after !== undefined || kind === 'removed'),
      ).length,
    }))
    .filter(({ count }) => count > 0);
}
