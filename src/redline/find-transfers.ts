import { alignNodes, type Alignment } from './align-nodes.ts';
import type { MovableNode } from './find-moves.ts';
import {
  isItem,
  isRow,
  isTaken,
  looseSpans,
  nodesOf,
  wholeOf,
  type Holder,
  type Span,
  type Transfer,
} from './loose-text.ts';
import type { Reader } from './reader.ts';
import { countCommonPairs, wordPairs } from './similarity.ts';
import { unitOfBlock, unitOfItem, unitOfRow, wordNumbers } from './unit-of-node.ts';
import type { Unit } from './unit.ts';

/** Which text of one clause may have come from another. */
export interface TransferRule {
  /** Whether text of an old clause may be found in a new one. */
  readonly mayMove: (from: string, to: string) => boolean;
  /** Minimum similarity, from 0 to 1; 0 for what is usual within a clause. */
  readonly threshold: number;
  /** Minimum number of words that count, on both sides. */
  readonly minWords: number;
}

/** Maximum number of pairs of spans that are aligned for one rule, so that no comparison takes long. */
const maxAlignments = 1000;

/**
 * Finds deleted text that was inserted in another clause: whole blocks first, then items and rows. The spans with the
 * most words in common are joined first; what they leave over is tried again.
 */
export function findTransfers(
  holders: readonly Holder[],
  found: readonly Transfer[],
  rule: TransferRule,
  reader: Reader,
): readonly Transfer[] {
  let transfers = found;
  for (const level of levels) {
    const spans = holders
      .filter((holder) => level(holder) && !isTaken(holder, transfers))
      .flatMap((holder) => looseSpans(wholeOf(holder), transfers));
    transfers = [...transfers, ...transfersBetween(spans, rule, reader)];
  }
  return transfers;
}

const levels: readonly ((holder: Holder) => boolean)[] = [
  ({ nodes }) => !nodes.some(isItem) && !nodes.some(isRow),
  ({ nodes }) => nodes.some(isItem),
  ({ nodes }) => nodes.some(isRow),
];

/** Two spans with what they have in common. */
interface Candidate {
  readonly from: Span;
  readonly to: Span;
  readonly transfers: readonly Transfer[];
  /** How many pairs of words they have in common. */
  readonly score: number;
}

function transfersBetween(spans: readonly Span[], rule: TransferRule, reader: Reader): readonly Transfer[] {
  const transfers: Transfer[] = [];
  let alignments = 0;
  const evaluate = (from: Span, to: Span): readonly Candidate[] => {
    if (alignments >= maxAlignments) return [];
    alignments += 1;
    const common = alignSpans(from, to, rule, reader);
    const score = common.reduce((sum, one) => sum + one.score, 0);
    return score > 0 ? [{ from, to, transfers: common.map(({ transfer }) => transfer), score }] : [];
  };
  let candidates = likelySpans(spans, rule, reader).flatMap(([from, to]) => evaluate(from, to));
  while (candidates.length > 0) {
    const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
    transfers.push(...best.transfers);
    const isTouched = ({ from, to }: Candidate): boolean => from === best.from || to === best.to;
    const others = candidates.filter((one) => isTouched(one) && one !== best);
    const [restFrom, restTo] = [looseSpans(best.from, best.transfers), looseSpans(best.to, best.transfers)];
    candidates = [
      ...candidates.filter((one) => !isTouched(one)),
      ...restFrom.flatMap((from) => restTo.flatMap((to) => evaluate(from, to))),
      ...others
        .filter(({ from }) => from === best.from)
        .flatMap(({ to }) => restFrom.flatMap((from) => evaluate(from, to))),
      ...others.filter(({ to }) => to === best.to).flatMap(({ from }) => restTo.flatMap((to) => evaluate(from, to))),
    ];
  }
  return transfers;
}

/** The transfers between two spans: neighbouring nodes that match, as long as they have enough words. */
function alignSpans(
  from: Span,
  to: Span,
  rule: TransferRule,
  reader: Reader,
): readonly { readonly transfer: Transfer; readonly score: number }[] {
  const aligned = alignNodes(nodesOf(from), nodesOf(to), (node, source) => crossUnit(node, source, rule, reader));
  const groups: { transfer: Transfer; score: number }[] = [];
  let [i, j] = [from.start, to.start];
  let [startI, startJ] = [i, j];
  const close = (): void => {
    const before: Span = { holder: from.holder, start: startI, end: i };
    const after: Span = { holder: to.holder, start: startJ, end: j };
    const [wordsBefore, wordsAfter] = [wordsOf(before, reader), wordsOf(after, reader)];
    if (i > startI && j > startJ && Math.min(wordsBefore.length, wordsAfter.length) >= rule.minWords) {
      // One more, so that nodes without words, such as a line of references, are joined too.
      const score = countCommonPairs(wordPairs(wordsBefore), wordPairs(wordsAfter)) + 1;
      groups.push({ transfer: { from: before, to: after }, score });
    }
  };
  for (const each of aligned) {
    const [left, right] = widths(each);
    if (left === 0 || right === 0) {
      close();
      [startI, startJ] = [i + left, j + right];
    }
    [i, j] = [i + left, j + right];
  }
  close();
  return groups;
}

/** How many nodes an alignment takes before and after. */
function widths(aligned: Alignment<MovableNode>): readonly [number, number] {
  switch (aligned.kind) {
    case 'same':
    case 'changed':
      return [1, 1];
    case 'split':
      return [1, aligned.after.length];
    case 'merged':
      return [aligned.before.length, 1];
    case 'deleted':
      return [aligned.nodes.length, 0];
    case 'inserted':
      return [0, aligned.nodes.length];
  }
}

/** A node as a unit of comparison with those of another clause, where only permanent ids mean the same. */
function crossUnit(node: MovableNode, source: string, { threshold }: TransferRule, reader: Reader): Unit {
  const { identity, ...unit } = unitOf(node, source, reader);
  return {
    ...unit,
    ...(unit.strict && identity !== undefined ? { identity } : {}),
    threshold: Math.max(unit.threshold, threshold),
  };
}

function unitOf(node: MovableNode, source: string, reader: Reader): Unit {
  if (node.type === 'listItem') return unitOfItem(node, source, reader);
  return node.type === 'tableRow' ? unitOfRow(node, source, reader) : unitOfBlock(node, source, reader);
}

function wordsOf(span: Span, reader: Reader): readonly number[] {
  return nodesOf(span).flatMap((node) => wordNumbers(node, reader));
}

/**
 * Deleted and inserted spans that probably belong together, found without comparing all with all: they have an equal
 * node, or pairs of neighbouring words that no other span has.
 */
function likelySpans(
  spans: readonly Span[],
  { mayMove }: TransferRule,
  reader: Reader,
): readonly (readonly [Span, Span])[] {
  const deleted = spans.filter(({ holder }) => holder.side === 'before');
  const inserted = spans.filter(({ holder }) => holder.side === 'after');
  const mayPair = (from: Span, to: Span): boolean =>
    from.holder.clause !== to.holder.clause && mayMove(from.holder.clause, to.holder.clause);
  if (deleted.length * inserted.length <= maxAlignments / 4)
    return deleted.flatMap((from) => inserted.filter((to) => mayPair(from, to)).map((to) => [from, to] as const));
  const features = (span: Span): ReadonlySet<string | number> =>
    new Set([...nodesOf(span).map((node) => JSON.stringify(node)), ...wordPairs(wordsOf(span, reader))]);
  const ownersBefore = ownersOf(deleted, features);
  const ownersAfter = ownersOf(inserted, features);
  const votes = new Map<Span, Map<Span, number>>();
  for (const [feature, froms] of ownersBefore) {
    const tos = ownersAfter.get(feature) ?? [];
    // What many have proves nothing, except a whole node.
    if (typeof feature === 'number' && (froms.length > 1 || tos.length > 1)) continue;
    const weight = typeof feature === 'number' ? 1 : 2;
    for (const from of froms.slice(0, maxOwners)) {
      for (const to of tos.slice(0, maxOwners)) {
        const ofFrom = votes.get(from) ?? new Map<Span, number>();
        votes.set(from, ofFrom.set(to, (ofFrom.get(to) ?? 0) + weight));
      }
    }
  }
  return [...votes].flatMap(([from, counts]) =>
    [...counts].flatMap(([to, count]) => (count >= 2 && mayPair(from, to) ? [[from, to] as const] : [])),
  );
}

/** Maximum number of spans with an equal node that are compared. */
const maxOwners = 8;

function ownersOf<Feature>(
  spans: readonly Span[],
  features: (span: Span) => ReadonlySet<Feature>,
): ReadonlyMap<Feature, readonly Span[]> {
  const owners = new Map<Feature, Span[]>();
  for (const span of spans) {
    for (const feature of features(span)) {
      const others = owners.get(feature);
      if (others === undefined) owners.set(feature, [span]);
      else others.push(span);
    }
  }
  return owners;
}
