import { changeKinds, type ChangeKind } from '../../model/change-kinds.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';

/**
 * The kinds of change of a clause for readers: those found, plus a declared split or merge. A clause that a split or
 * merge added or removed is not also called added or removed.
 */
export function kindsOfChange(
  { kinds }: Pick<ComparedClause, 'kinds'>,
  declared: readonly DeclaredChange[],
): readonly ChangeKind[] {
  const splitOrMerged = declared.map(({ kind }) => kind).filter((kind) => kind === 'split' || kind === 'merged');
  const found = splitOrMerged.length === 0 ? kinds : kinds.filter((kind) => kind !== 'added' && kind !== 'removed');
  const all = new Set<ChangeKind>([...found, ...splitOrMerged]);
  return changeKinds.filter((kind) => all.has(kind));
}
