import type { Clause, Part, Revision } from '../../code/code.ts';
import { increasingSubsequence } from '../../redline/increasing-subsequence.ts';

/** What stands at a place of the text of two revisions: a heading of a part or a clause, on one side or on both. */
export type TextPlace = PlaceOf<'part', Part> | PlaceOf<'clause', Clause>;

interface PlaceOf<Kind, Value> {
  readonly kind: Kind;
  readonly before?: Value;
  readonly after?: Value;
  /** Whether it stands on both sides, but here on one only: it moved from here or to here. */
  readonly moved: boolean;
}

/**
 * The parts and clauses of two revisions in one order, so that what stands before is in the order before and what stands
 * after is in the order after. What lost its place, or stands in another part, is at both of its places.
 */
export function orderOfText(from: Revision, to: Revision): readonly TextPlace[] {
  const [before, after] = [entriesOf(from), entriesOf(to)];
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const common = after.filter(({ key }) => places.has(key));
  const kept = increasingSubsequence(common.map(({ key }) => places.get(key) ?? 0));
  const names = [new Set(before.map(({ name }) => name)), new Set(after.map(({ name }) => name))] as const;
  const keptAfter = new Set(kept.map((index) => common[index]?.key));
  const order: TextPlace[] = [];
  let next = 0;
  for (const entry of [...after, undefined]) {
    if (entry !== undefined && !keptAfter.has(entry.key)) {
      order.push(placeOf(undefined, entry, names[0].has(entry.name)));
      continue;
    }
    const until = entry === undefined ? before.length : (places.get(entry.key) ?? 0);
    const gone = before.slice(next, until).map((one) => placeOf(one, undefined, names[1].has(one.name)));
    order.push(...gone);
    if (entry !== undefined) order.push(placeOf(before[until], entry, false));
    next = until + 1;
  }
  return order;
}

interface Entry {
  /** Of the part, or of the clause. */
  readonly name: string;
  /** With the part in which it stands. */
  readonly key: string;
  readonly value: { readonly kind: 'part'; readonly of: Part } | { readonly kind: 'clause'; readonly of: Clause };
}

function entriesOf({ parts }: Revision): readonly Entry[] {
  return parts.flatMap((part): readonly Entry[] => [
    { name: `part ${part.id}`, key: `part ${part.id}`, value: { kind: 'part', of: part } },
    ...part.clauses.map((clause): Entry => ({
      name: `clause ${clause.id}`,
      key: `clause ${clause.id} in ${part.id}`,
      value: { kind: 'clause', of: clause },
    })),
  ]);
}

function placeOf(before: Entry | undefined, after: Entry | undefined, moved: boolean): TextPlace {
  const [was, is] = [before?.value, after?.value];
  const part = {
    ...(was?.kind === 'part' ? { before: was.of } : {}),
    ...(is?.kind === 'part' ? { after: is.of } : {}),
  };
  const clause = {
    ...(was?.kind === 'clause' ? { before: was.of } : {}),
    ...(is?.kind === 'clause' ? { after: is.of } : {}),
  };
  return (was ?? is)?.kind === 'part' ? { kind: 'part', moved, ...part } : { kind: 'clause', moved, ...clause };
}
