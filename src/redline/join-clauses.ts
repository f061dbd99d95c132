import type { ClauseTree } from '../model/clause-tree.ts';
import { divide, holdersIn, wholeOf, nodesOf, type Holder, type Transfer } from './loose-text.ts';
import { findTransfers, type TransferRule } from './find-transfers.ts';
import { countMarkedCharacters } from './marks.ts';
import { normalise } from './normalise.ts';
import { withFoundOrigins } from './found-origins.ts';
import { isOtherKind } from './other-kind.ts';
import type { Origins } from './origins.ts';
import { createReader, type Reader } from './reader.ts';
import { withReshapedTransfers } from './reshaped-transfers.ts';
import { redlineWithoutForeignBlocks } from './redline-without-foreign-blocks.ts';
import { moveSentencesBetween } from './sentences-between.ts';
import type { Redline } from './redline-tree.ts';
import { writeTransfers } from './write-transfers.ts';

/** A clause that differs, compared with itself only. */
export interface OwnRedline {
  readonly id: string;
  readonly before: ClauseTree | undefined;
  readonly after: ClauseTree | undefined;
  readonly redline: Redline;
}

/** The clauses of a comparison, compared with each other too. */
export interface JoinedClauses {
  /** By clause. */
  readonly redlines: ReadonlyMap<string, Redline>;
  /** By clause: the clauses that its text came from; declared, or found. */
  readonly origins: Origins;
}

/** Text that moved between any two clauses: enough words, and most of them the same. */
const anywhere: TransferRule = { mayMove: () => true, threshold: 0.5, minWords: 8 };

/**
 * Finds text that went from one clause to another, and compares it there. Clauses with a declared origin are compared
 * with it as closely as with themselves; so are clauses that were added or removed if a large share of their text turns
 * out to be that of others.
 */
export function joinClauses(own: readonly OwnRedline[], declared: Origins): JoinedClauses {
  const reader = createReader();
  const chosen = withDeclaredOrigins(own, declared, reader);
  const holders = holdersOf(chosen);
  const moved = findTransfers(holders, findTransfers(holders, [], ruleOf(declared), reader), anywhere, reader);
  const origins = withFoundOrigins(own, declared, writeTransfers(chosen, holders, moved));
  const found = origins === declared ? moved : findTransfers(holders, moved, ruleOf(origins), reader);
  const reshaped = withReshapedTransfers(holders, found, ruleOf(origins).mayMove, reader);
  const ceased = new Set(own.filter(({ after }) => after === undefined).map(({ id }) => id));
  const transfers = joinNeighbours(holders.reduce((all, holder) => readOnce(holder, all, ceased, origins), reshaped));
  const written = writeTransfers(chosen, holders, transfers);
  const redlines = moveSentencesBetween(written, [ruleOf(origins), anywhere], reader);
  return { redlines, origins: withFoundOrigins(own, origins, redlines) };
}

type Redlines = ReadonlyMap<string, Redline>;

function holdersOf(redlines: Redlines): readonly Holder[] {
  return [...redlines].flatMap(([clause, redline]) => holdersIn(clause, redline));
}

/** Between clauses with a known origin: whatever would be compared within a clause. */
function ruleOf(origins: Origins): TransferRule {
  return { mayMove: (from, to) => origins.get(to)?.has(from) === true, threshold: 0, minWords: 0 };
}

/**
 * The redlines to start from: each clause compared with itself, or, if fewer characters are marked in the end, with its
 * blocks that belong to declared origins left for them.
 */
function withDeclaredOrigins(own: readonly OwnRedline[], declared: Origins, reader: Reader): Redlines {
  const usual = new Map(own.map(({ id, redline }) => [id, redline]));
  const apart = new Map(usual);
  for (const { id, before, after } of own) {
    if (before === undefined || after === undefined) continue;
    const origins = own.filter((other) => other.id !== id && declared.get(id)?.has(other.id));
    const successors = own.filter((other) => other.id !== id && declared.get(other.id)?.has(id));
    if (origins.length + successors.length === 0) continue;
    const others = {
      before: origins.flatMap((other) => normalise(other.before).children),
      after: successors.flatMap((other) => normalise(other.after).children),
    };
    const redline = redlineWithoutForeignBlocks(before, after, others, reader);
    if (redline !== undefined) apart.set(id, redline);
  }
  const isDifferent = own.some(({ id }) => usual.get(id) !== apart.get(id));
  if (!isDifferent) return usual;
  const cost = (redlines: Redlines): number => {
    const holders = holdersOf(redlines);
    const joined = moveSentencesBetween(
      writeTransfers(redlines, holders, findTransfers(holders, [], ruleOf(declared), reader)),
      [ruleOf(declared)],
      reader,
    );
    return [...joined.values()].reduce((sum, redline) => sum + countMarkedCharacters(redline), 0);
  };
  return cost(apart) < cost(usual) ? apart : usual;
}

/**
 * What a clause that no longer exists lost on its way to another clause is read there too, as deleted: its deleted
 * nodes join the transfer before them, or else the one after them.
 */
function readOnce(
  holder: Holder,
  transfers: readonly Transfer[],
  ceased: ReadonlySet<string>,
  origins: Origins,
): readonly Transfer[] {
  if (holder.side !== 'before' || !ceased.has(holder.clause)) return transfers;
  const parts = divide(wholeOf(holder), transfers);
  const widened = new Map<Transfer, Transfer>();
  parts.forEach(({ span, transfer }, index) => {
    if (
      transfer === undefined ||
      isOtherKind(transfer) ||
      origins.get(transfer.to.holder.clause)?.has(holder.clause) !== true
    )
      return;
    const previous = index === 1 ? parts[0] : undefined;
    const { start } = previous !== undefined && isDropped(previous, transfers) ? previous.span : span;
    const next = parts[index + 1];
    const { end } = next !== undefined && isDropped(next, transfers) ? next.span : span;
    widened.set(transfer, { ...transfer, from: { holder, start, end } });
  });
  return transfers.map((transfer) => widened.get(transfer) ?? transfer);
}

/** Whether a part of a holder is in no transfer, and no item or row in it is. */
function isDropped({ span, transfer }: ReturnType<typeof divide>[number], transfers: readonly Transfer[]): boolean {
  const lists = new Set<object>(nodesOf(span));
  return transfer === undefined && !transfers.some(({ from }) => lists.has(from.holder.node));
}

/** Joins transfers that are neighbours on both sides. */
function joinNeighbours(transfers: readonly Transfer[]): readonly Transfer[] {
  const byHolder = Map.groupBy(transfers, ({ from }) => from.holder);
  return [...byHolder.values()].flatMap((ofHolder) => {
    const joined: Transfer[] = [];
    for (const next of ofHolder.toSorted((a, b) => a.from.start - b.from.start)) {
      const last = joined.at(-1);
      const isNext =
        !isOtherKind(next) &&
        last?.from.end === next.from.start &&
        last.to.holder === next.to.holder &&
        last.to.end === next.to.start;
      if (last !== undefined && isNext) {
        joined[joined.length - 1] = {
          from: { ...last.from, end: next.from.end },
          to: { ...last.to, end: next.to.end },
        };
      } else joined.push(next);
    }
    return joined;
  });
}
