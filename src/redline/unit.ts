import { countCommonPairs, countSharedEdges, type NumberedText, type WordPairs } from './similarity.ts';

/** The kind of a unit, and what it can be paired with. */
export interface UnitKind {
  /** Only units of the same kind are paired. */
  readonly kind: string;
  /** A permanent id or label. Units that share it are paired whatever their words. */
  readonly identity?: string;
  /** Whether units with different identities are never paired. */
  readonly strict?: boolean;
  /** Whether words in common outweigh the identity, which then decides only where there are none, as for a number. */
  readonly weak?: boolean;
  /** Whether it may be split, or merged with its neighbours. */
  readonly divisible?: boolean;
  /** Minimum similarity, from 0 to 1, for pairing. */
  readonly threshold: number;
  /** The node as JSON, if there is one. */
  readonly source?: string;
  /** Of a table: the pairs of words of its cells, which do not depend on the order of its columns. */
  readonly pairsOfCells?: () => WordPairs;
}

/** A block, list item, row, column or sentence that is compared because the other side has no equal. */
export interface Unit extends UnitKind {
  /** The numbers of its words, without punctuation. */
  readonly words: () => readonly number[];
  readonly pairs: () => WordPairs;
}

/** Creates a unit. Words are read only when needed, because its kind and source may decide. */
export function createUnit(kind: UnitKind, readText: () => NumberedText): Unit {
  let text: NumberedText | undefined;
  const cached = (): NumberedText => (text ??= readText());
  return { ...kind, words: () => cached().words, pairs: () => cached().pairs() };
}

/** An identity outweighs any number of words, unless it is weak. */
export const identityScore = 1_000_000;

/** The score for pairing two units, given their word pairs in common; 0 if they cannot be paired. */
export function pairScore(before: Unit, after: Unit, common: number): number {
  switch (pairingRule(before, after)) {
    case 'never':
      return 0;
    case 'always':
      return common + (before.weak ? 1 : identityScore);
    case 'if similar':
      return 2 * common >= before.threshold * (before.words().length + after.words().length + 2) ? common : 0;
  }
}

/** Whether two units can be paired: by identity, or because they are similar enough. */
export function canPair(before: Unit, after: Unit): boolean {
  switch (pairingRule(before, after)) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'if similar':
      // Cheapest test first. Texts with the same start and end have at least that many pairs in common.
      return (
        isMostlyEqual(before.source ?? '', after.source ?? '') ||
        pairScore(before, after, countSharedEdges(before.words(), after.words())) > 0 ||
        pairScore(before, after, countCommonPairs(before.pairs(), after.pairs())) > 0
      );
  }
}

function pairingRule(before: UnitKind, after: UnitKind): 'never' | 'always' | 'if similar' {
  if (before.kind !== after.kind) return 'never';
  if (before.identity !== undefined && before.identity === after.identity) return 'always';
  return before.strict || after.strict ? 'never' : 'if similar';
}

/** A generous bound on the characters of a node's JSON before its first word. */
const jsonOverhead = 120;

/** Whether more than half of two nodes' JSON is equal, counted from both ends. */
function isMostlyEqual(before: string, after: string): boolean {
  const length = Math.max(before.length, after.length);
  const start = commonStart(before, after);
  return 2 * (start + commonEnd(before.slice(start), after.slice(start)) - jsonOverhead) > length;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.charCodeAt(length) === right.charCodeAt(length))
    length += 1;
  return length;
}

function commonEnd(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  let length = 0;
  while (
    length < shorter &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}
