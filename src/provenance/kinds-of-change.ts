import { changeKinds, type ChangeKind } from '../model/change-kinds.ts';
import type { DeclaredChange } from '../model/declared-change.ts';

/**
 * The kinds of change of a clause for readers: those found, plus a declared split or merge. A clause that a split or
 * merge added or removed is not also called added or removed.
 */
export function kindsOfChange(
  { kinds }: { readonly kinds: readonly ChangeKind[] },
  declared: readonly Pick<DeclaredChange, 'kind'>[],
): readonly ChangeKind[] {
  const splitOrMerged = declared.map(({ kind }) => kind).filter((kind) => kind === 'split' || kind === 'merged');
  const found = splitOrMerged.length === 0 ? kinds : kinds.filter((kind) => kind !== 'added' && kind !== 'removed');
  const all = new Set<ChangeKind>([...found, ...splitOrMerged]);
  return changeKinds.filter((kind) => all.has(kind));
}
