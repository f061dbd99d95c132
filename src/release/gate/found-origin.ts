import type { ComparedClause } from '../../redline/compare-revisions.ts';
import type { ComparedPair } from './compared-pair.ts';

/** A split or merge: the resulting clauses, and those that their text came from. */
export interface FoundOrigin {
  readonly kind: 'split' | 'merged';
  readonly clauses: readonly string[];
  readonly from: readonly string[];
}

/**
 * The split or merge that would explain why a clause was added, removed or amended: most of its text came from other
 * clauses, or is in others now. Undefined if it did not, or if a split or merge of these clauses is already declared.
 */
export function foundOrigin({ id, from, now }: ComparedClause, pair: ComparedPair): FoundOrigin | undefined {
  const [origin, ...others] = from.length > 0 ? allOrigins([id], pair) : allOrigins(now, pair);
  if (origin === undefined) return undefined;
  const origins = [origin, ...others];
  const successors = pair.changed.get(origin)?.compared.now ?? [];
  const isGone = pair.changed.get(origin)?.compared.after === undefined;
  const isMerged = others.length > 0 || (isGone && successors.length === 1);
  const clauses = !isMerged ? successors : from.length > 0 ? [id] : now;
  const named = new Set([...clauses, ...origins]);
  const isDeclared = pair.to.record.changes.some(
    (change) => change.from !== undefined && [...change.clauses, ...change.from].some((one) => named.has(one)),
  );
  return isDeclared ? undefined : { kind: isMerged ? 'merged' : 'split', clauses, from: origins };
}

/** The clauses that the text of some clauses came from: others, and those themselves that were there before. */
function allOrigins(ids: readonly string[], { changed }: ComparedPair): readonly string[] {
  const found = ids.flatMap((id) => {
    const compared = changed.get(id)?.compared;
    if (compared === undefined || compared.from.length === 0) return [];
    return compared.before === undefined ? compared.from : [id, ...compared.from];
  });
  return [...new Set(found)];
}
