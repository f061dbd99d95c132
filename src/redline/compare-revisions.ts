import { clausesOf, type Clause, type ClauseText, type Revision } from '../model/code.ts';
import { increasingSubsequence } from './increasing-subsequence.ts';
import { joinClauses } from './join-clauses.ts';
import { isOnlyRenumbered } from './marks.ts';
import { mergedClauseOrder } from './merged-clause-order.ts';
import type { Origins } from './origins.ts';
import { redline } from './redline.ts';
import type { Redline } from './redline-tree.ts';

/**
 * Kinds of change that comparing texts can detect. A split or merge is declared by an editor and checked by the gate.
 */
export type DetectedKind = 'added' | 'removed' | 'amended' | 'moved' | 'renumbered';

/** A clause that differs between two revisions. */
export interface ComparedClause {
  readonly id: string;
  /** At least one kind of change. */
  readonly kinds: readonly DetectedKind[];
  /** Absent for a clause that was added. */
  readonly before?: Clause;
  /** Absent for a clause that was removed. */
  readonly after?: Clause;
  /** The ids of other clauses before that its text came from, in printed order. */
  readonly from: readonly string[];
  /** The ids of other clauses after that have its text now, in printed order. */
  readonly now: readonly string[];
  /** The text with its changes marked, without title, plain-English note and extent. */
  readonly redline: Redline;
}

/** Returns the redline of two texts. */
export type RedlineOf = (before: ClauseText | undefined, after: ClauseText | undefined) => Redline;

/** Computes each redline once, cached by the hashes of the two texts. */
export function redlineCache(): { readonly redlineOf: RedlineOf; readonly distinct: () => number } {
  const cache = new Map<string, Redline>();
  return {
    redlineOf(before, after) {
      const key = `${before?.hash ?? ''}:${after?.hash ?? ''}`;
      const cached = cache.get(key);
      if (cached !== undefined) return cached;
      const computed = redline(before?.tree, after?.tree);
      cache.set(key, computed);
      return computed;
    },
    distinct: () => cache.size,
  };
}

/**
 * The clauses that differ between two revisions, in the printed order of the later one. A removed clause comes after
 * the clause it used to follow.
 *
 * Renumbering a clause or its paragraphs is not an amendment. A clause has moved if it is in another part or no longer
 * in order with the clauses that both revisions have.
 *
 * @param declared what splits and merges between the two revisions say about where text came from
 */
export function compareRevisions(
  from: Revision,
  to: Revision,
  redlineOf: RedlineOf,
  declared: Origins,
): readonly ComparedClause[] {
  const before = new Map(clausesOf(from).map((clause) => [clause.id, clause]));
  const after = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const moved = movedIds([...before.keys()], [...after.keys()]);
  const differing = mergedClauseOrder(from, to).flatMap((id) => {
    const was = before.get(id);
    const is = after.get(id);
    const kinds = kindsOf(was, is, moved, redlineOf);
    if (kinds.length === 0) return [];
    return [{ id, kinds, was, is, redline: redlineOf(was?.text, is?.text) }];
  });
  const { redlines, origins } = joinClauses(
    differing
      // If a text was removed from a frozen revision, the notice in its place came from nowhere.
      .filter(({ was, is }) => was?.removed !== true && is?.removed !== true)
      .map(({ id, was, is, redline }) => ({ id, before: was?.text.tree, after: is?.text.tree, redline })),
    declared,
  );
  // A clause that does not differ still has its text, so none of it came from or went to another.
  const ids = new Set(differing.map(({ id }) => id));
  const others = (clauses: ReadonlyMap<string, Clause>, id: string) =>
    [...clauses.keys()].filter((other) => other !== id && ids.has(other));
  return differing.map(({ id, kinds, was, is, redline }) => ({
    id,
    kinds,
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    from: others(before, id).filter((origin) => origins.get(id)?.has(origin)),
    now: others(after, id).filter((successor) => origins.get(successor)?.has(id)),
    redline: redlines.get(id) ?? redline,
  }));
}

function kindsOf(
  was: Clause | undefined,
  is: Clause | undefined,
  moved: ReadonlySet<string>,
  redlineOf: RedlineOf,
): readonly DetectedKind[] {
  if (was === undefined) return ['added'];
  if (is === undefined) return ['removed'];
  // If a text was removed from a frozen revision, there is nothing to compare.
  const isSame = was.removed === true || is.removed === true || was.text.hash === is.text.hash;
  const hasRenumberedParagraphs =
    !isSame && frontMatterOf(was) === frontMatterOf(is) && isOnlyRenumbered(redlineOf(was.text, is.text));
  return [
    ...(isSame || hasRenumberedParagraphs ? [] : (['amended'] as const)),
    ...(was.part !== is.part || moved.has(is.id) ? (['moved'] as const) : []),
    ...(was.number === is.number && !hasRenumberedParagraphs ? [] : (['renumbered'] as const)),
  ];
}

/** Title, plain-English note and extent, for comparison. */
function frontMatterOf({ text }: Clause): string {
  const { title, plain, extent } = text.front;
  return JSON.stringify([title, plain, extent]);
}

/** Ids on both sides that are out of order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = new Map(before.map((id, position) => [id, position]));
  const common = after.filter((id) => positions.has(id));
  const inOrder = new Set(increasingSubsequence(common.map((id) => positions.get(id) ?? 0)));
  return new Set(common.filter((_, index) => !inOrder.has(index)));
}
