import { Document, isMap, isScalar, isSeq, parse, visit, type Scalar } from 'yaml';
import { z } from 'zod';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { ReasonKind } from '../model/reason-kinds.ts';
import { appendEntry } from './append-entry.ts';
import { listEntrySpan, nodeAt, splice } from './yaml-splice.ts';

/** A reason to write under `because`. */
export interface NewReason {
  readonly kind: ReasonKind;
  /** Its cause: an id, or the name of a law, inspection, review or decision. */
  readonly cause: string;
  /** What the body calls that kind, if it has a word of its own. */
  readonly called?: string;
  readonly sentence: string;
  /** The words that it covers; empty if it is the only reason. */
  readonly covers: readonly string[];
}

/** An entry to write under `changes`. */
export interface NewChange {
  readonly clauses: readonly string[];
  readonly kind: ChangeKind;
  /** For a split or merge: the clauses that the text came from. */
  readonly from?: readonly string[] | undefined;
  readonly because: readonly NewReason[];
  readonly note: string;
}

/** What can be said of every renumbering. */
export const renumbering = {
  reason: {
    kind: 'correction',
    cause: 'renumbered',
    sentence: 'The numbers follow the order in which they are printed.',
    covers: [],
  },
  note: 'Only numbers change, and references follow them.',
} as const satisfies { readonly reason: NewReason; readonly note: string };

const declaredSchema = z.looseObject({
  changes: z.array(z.looseObject({ kind: z.string(), clauses: z.array(z.string()) })).nullish(),
});

function changesIn(record: string) {
  return declaredSchema.safeParse(parse(record)).data?.changes ?? [];
}

/** The clauses for which a record already declares a change of the given kind. */
export function declaredClauses(record: string, kind: ChangeKind): ReadonlySet<string> {
  const changes = changesIn(record).filter((change) => change.kind === kind);
  return new Set(changes.flatMap(({ clauses }) => clauses));
}

/** Takes a clause that is no longer in the draft out of the entries that name it, and drops those that named no other. */
export function forgetClause(record: string, clause: string): string {
  // From the last one, so that the indexes of the others stay.
  return changesIn(record)
    .map(({ clauses }, index) => ({ clauses, index }))
    .filter(({ clauses }) => clauses.includes(clause))
    .toReversed()
    .reduce((text, { clauses, index }) => {
      const path = clauses.length === 1 ? ['changes', index] : ['changes', index, 'clauses'];
      const list = nodeAt(text, path);
      const at = clauses.indexOf(clause);
      const span =
        isSeq(list) && list.flow === true && list.range
          ? { start: list.range[0], end: list.range[1] }
          : listEntrySpan(text, clauses.length === 1 ? path : [...path, at]);
      if (span === undefined) return text;
      const others = isSeq(list) && list.flow === true ? `[${clauses.toSpliced(at, 1).join(', ')}]` : '';
      return splice(text, span, others);
    }, record);
}

/** Adds an entry for clauses that were only renumbered, unless it has one for each of them. */
export function addRenumbering(record: string, ids: readonly string[]): string {
  const declared = declaredClauses(record, 'renumbered');
  const clauses = ids.filter((id) => !declared.has(id));
  if (clauses.length === 0) return record;
  return addChange(record, { clauses, kind: 'renumbered', because: [renumbering.reason], note: renumbering.note });
}

/** Adds an entry at the end of `changes` in a `revision.yaml`. Everything else stays unchanged. */
export function addChange(record: string, { clauses, kind, from, because, note }: NewChange): string {
  const entry = {
    clauses,
    kind,
    ...(from === undefined ? {} : { from }),
    because: because.map(reasonValue),
    note,
  };
  return appendEntry(record, ['changes'], entryText(entry));
}

/** Adds a reason to the entry with an index under `changes`. */
export function addReason(record: string, index: number, reason: NewReason): string {
  return appendEntry(record, ['changes', index, 'because'], entryText(reasonValue(reason)));
}

/**
 * Adds `covers` to a reason that has none. `change` and `reason` are the indexes of the entry and of the reason in it.
 */
export function addCovers(record: string, change: number, reason: number, covers: readonly string[]): string {
  const path = ['changes', change, 'because', reason];
  const node = nodeAt(record, path);
  const span = listEntrySpan(record, path);
  if (span === undefined || !node?.range || (isMap(node) && node.flow === true))
    throw new Error('Write the reason on lines of its own, each with one key.');
  const column = node.range[0] - span.start;
  const lines = new Document({ covers: covers.map((words) => ({ words })) }).toString({ lineWidth: 0 });
  const indented = lines.replace(/^(?=.)/gm, ' '.repeat(column));
  const end = record.slice(0, span.end).trimEnd().length;
  return splice(record, { start: end, end }, `\n${indented.trimEnd()}`);
}

function reasonValue({ kind, cause, called = kind, sentence, covers }: NewReason) {
  return { [called]: cause, sentence, ...(covers.length === 0 ? {} : { covers: covers.map((words) => ({ words })) }) };
}

/** One entry of a list in the style of a record that an editor wrote: ids on one line, text without needless quotes. */
function entryText(value: Readonly<Record<string, unknown>>): string {
  const document = new Document([value]);
  visit(document, {
    Pair: (_, { key, value: list }) => {
      const isIds = isScalar(key) && (key.value === 'clauses' || key.value === 'from');
      if (isIds && isSeq(list)) list.flow = true;
    },
    Scalar: (_, scalar: Scalar) => {
      // Without quotes, some programs would read it as a date.
      if (typeof scalar.value === 'string' && /^\d{4}-\d/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
