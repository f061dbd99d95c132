import { clausesOf, type Clause, type ClauseText, type Revision } from '../code/code.ts';
import { increasingSubsequence } from './increasing-subsequence.ts';
import { isOnlyRenumbered } from './marks.ts';
import { orderOfBoth } from './order-of-both.ts';
import { redline } from './redline.ts';
import type { Redline } from './redline-tree.ts';

/** What comparing two texts can find. A split or a merge is declared, and the gate checks it. */
export type FoundKind = 'added' | 'removed' | 'amended' | 'moved' | 'renumbered';

/** A clause that differs between two revisions. */
export interface ComparedClause {
  readonly id: string;
  /** Every kind of change that was found; one at least. */
  readonly kinds: readonly FoundKind[];
  /** Absent for a clause that was added. */
  readonly before?: Clause;
  /** Absent for a clause that was removed. */
  readonly after?: Clause;
  /** The text with its changes marked. Title, plain-English note and extent are not part of it. */
  readonly redline: Redline;
}

/** Gives the redline of two texts; each distinct pair is worked out once. */
export type RedlineOf = (before: ClauseText | undefined, after: ClauseText | undefined) => Redline;

/** A `RedlineOf` that keeps what it has made, by the hashes of the two texts. */
export function redlineCache(): { readonly redlineOf: RedlineOf; readonly distinct: () => number } {
  const made = new Map<string, Redline>();
  return {
    redlineOf(before, after) {
      const key = `${before?.hash ?? ''}:${after?.hash ?? ''}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const fresh = redline(before?.tree, after?.tree);
      made.set(key, fresh);
      return fresh;
    },
    distinct: () => made.size,
  };
}

/**
 * The clauses that differ between two revisions, in the printed order of the revision after; a clause that was removed
 * stands behind the clause that it stood behind before.
 *
 * A renumbering alone, of the clause or of the numbered paragraphs in it, is no amendment. A clause has moved where it stands in another part, or has lost its place among
 * the clauses that both revisions hold.
 */
export function compareRevisions(from: Revision, to: Revision, redlineOf: RedlineOf): readonly ComparedClause[] {
  const before = new Map(clausesOf(from).map((clause) => [clause.id, clause]));
  const after = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const moved = movedIds([...before.keys()], [...after.keys()]);
  return orderOfBoth(from, to).flatMap((id) => {
    const was = before.get(id);
    const is = after.get(id);
    const kinds = kindsOf(was, is, moved, redlineOf);
    if (kinds.length === 0) return [];
    return [
      {
        id,
        kinds,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        redline: redlineOf(was?.text, is?.text),
      },
    ];
  });
}

function kindsOf(
  was: Clause | undefined,
  is: Clause | undefined,
  moved: ReadonlySet<string>,
  redlineOf: RedlineOf,
): readonly FoundKind[] {
  if (was === undefined) return ['added'];
  if (is === undefined) return ['removed'];
  // Of a text that was removed from a frozen revision nobody can tell any more what was changed.
  const isSame = was.removed === true || is.removed === true || was.text.hash === is.text.hash;
  const isRenumberedInside = !isSame && frontOf(was) === frontOf(is) && isOnlyRenumbered(redlineOf(was.text, is.text));
  return [
    ...(isSame || isRenumberedInside ? [] : (['amended'] as const)),
    ...(was.part !== is.part || moved.has(is.id) ? (['moved'] as const) : []),
    ...(was.number === is.number && !isRenumberedInside ? [] : (['renumbered'] as const)),
  ];
}

/** Title, plain-English note and extent, to be compared. */
function frontOf({ text }: Clause): string {
  const { title, plain, extent } = text.front;
  return JSON.stringify([title, plain, extent]);
}

/** Ids on both sides that have lost their place among the others. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const kept = new Set(increasingSubsequence(common.map((id) => places.get(id) ?? 0)));
  return new Set(common.filter((_, index) => !kept.has(index)));
}
