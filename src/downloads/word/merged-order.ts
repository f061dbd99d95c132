import type { Clause, Part, Revision } from '../../model/code.ts';
import { increasingSubsequence } from '../../redline/increasing-subsequence.ts';

/** A part heading or a clause in the text of two revisions, on one side or both. */
export type TextItem = ItemOf<'part', Part> | ItemOf<'clause', Clause>;

type ItemOf<Kind, Value> = { readonly kind: Kind } & MergedEntry<Value>;

/** Something at its place in the texts of two revisions. */
export interface MergedEntry<Value> {
  readonly before?: Value;
  readonly after?: Value;
  /** What moved from here or to here is on one side only at this place: this is the one at its other place. */
  readonly twin?: Value;
}

/**
 * Merges the parts and clauses of two revisions into one sequence that keeps the order of each. What changed its position
 * or its part appears at both positions.
 */
export function orderOfText(from: Revision, to: Revision): readonly TextItem[] {
  const [before, after] = [entriesOf(from), entriesOf(to)];
  const indexes = new Map(before.map(({ key }, index) => [key, index]));
  const common = after.filter(({ key }) => indexes.has(key));
  const unmoved = increasingSubsequence(common.map(({ key }) => indexes.get(key) ?? 0));
  const oldByName = new Map(before.map((entry) => [entry.name, entry]));
  const newByName = new Map(after.map((entry) => [entry.name, entry]));
  const unmovedKeys = new Set(unmoved.map((index) => common[index]?.key));
  const order: TextItem[] = [];
  let next = 0;
  for (const entry of [...after, undefined]) {
    if (entry !== undefined && !unmovedKeys.has(entry.key)) {
      order.push(textItem(undefined, entry, oldByName.get(entry.name)));
      continue;
    }
    const until = entry === undefined ? before.length : (indexes.get(entry.key) ?? 0);
    const removed = before.slice(next, until).map((old) => textItem(old, undefined, newByName.get(old.name)));
    order.push(...removed);
    if (entry !== undefined) order.push(textItem(before[until], entry, undefined));
    next = until + 1;
  }
  return order;
}

interface Entry {
  /** Identifies the part or clause. */
  readonly name: string;
  /** Identifies a clause within its part. */
  readonly key: string;
  readonly value: { readonly kind: 'part'; readonly item: Part } | { readonly kind: 'clause'; readonly item: Clause };
}

function entriesOf({ parts }: Revision): readonly Entry[] {
  return parts.flatMap((part): readonly Entry[] => [
    { name: `part ${part.id}`, key: `part ${part.id}`, value: { kind: 'part', item: part } },
    ...part.clauses.map((clause): Entry => ({
      name: `clause ${clause.id}`,
      key: `clause ${clause.id} in ${part.id}`,
      value: { kind: 'clause', item: clause },
    })),
  ]);
}

function textItem(before: Entry | undefined, after: Entry | undefined, twin: Entry | undefined): TextItem {
  const places = { before: before?.value, after: after?.value, twin: twin?.value };
  return (after ?? before)?.value.kind === 'part'
    ? { kind: 'part', ...placed(places, (value) => (value?.kind === 'part' ? value.item : undefined)) }
    : { kind: 'clause', ...placed(places, (value) => (value?.kind === 'clause' ? value.item : undefined)) };
}

function placed<Value>(
  { before, after, twin }: Record<'before' | 'after' | 'twin', Entry['value'] | undefined>,
  valueOf: (value: Entry['value'] | undefined) => Value | undefined,
): MergedEntry<Value> {
  const [was, is, other] = [valueOf(before), valueOf(after), valueOf(twin)];
  return {
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    ...(other === undefined ? {} : { twin: other }),
  };
}
