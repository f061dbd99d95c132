import { commonPairs, sharedEdges, wordPairs, type WordPairs } from './likeness.ts';
import { commonEnd, commonStart } from './common-edges.ts';

/** What kind of thing a unit is, and with what it may be paired. */
export interface UnitKind {
  /** Only units of one kind are paired. */
  readonly kind: string;
  /** A permanent id or a label; units that share it are paired whatever their words. */
  readonly identity?: string;
  /** Whether units with different identities are never paired. */
  readonly binding?: boolean;
  /** Whether it may be split in two or more, or merged with its neighbours. */
  readonly divisible?: boolean;
  /** How alike two units have to be, from 0 to 1, to be paired. */
  readonly threshold: number;
  /** The node as JSON, where there is one. */
  readonly source?: string;
}

/** A block, list item, row, column or sentence that has no equal on the other side, as it is compared. */
export interface Unit extends UnitKind {
  /** The numbers of its words, without punctuation. */
  readonly words: () => readonly number[];
  readonly pairs: () => WordPairs;
}

/** A unit; its words are read when they are first asked for, since its kind and source may tell enough. */
export function createUnit(kind: UnitKind, readWords: () => readonly number[]): Unit {
  let words: readonly number[] | undefined;
  let pairs: WordPairs | undefined;
  const wordsOnce = (): readonly number[] => (words ??= readWords());
  return { ...kind, words: wordsOnce, pairs: () => (pairs ??= wordPairs(wordsOnce())) };
}

/** An identity outweighs any number of words. */
export const identityScore = 1_000_000;

/** How much speaks for two units being the same thing before and after, given their pairs in common; 0 if they may not be. */
export function pairScore(before: Unit, after: Unit, common: number): number {
  switch (verdict(before, after)) {
    case 'never':
      return 0;
    case 'always':
      return common + identityScore;
    case 'if alike':
      return 2 * common >= before.threshold * (before.words().length + after.words().length + 2) ? common : 0;
  }
}

/** Whether two units may be the same thing before and after: by identity, or alike enough. */
export function mayPair(before: Unit, after: Unit): boolean {
  switch (verdict(before, after)) {
    case 'never':
      return false;
    case 'always':
      return true;
    case 'if alike':
      // Cheapest first: texts that start and end alike have at least so many pairs in common.
      return (
        shareMost(before.source ?? '', after.source ?? '') ||
        pairScore(before, after, sharedEdges(before.words(), after.words())) > 0 ||
        pairScore(before, after, commonPairs(before.pairs(), after.pairs())) > 0
      );
  }
}

function verdict(before: UnitKind, after: UnitKind): 'never' | 'always' | 'if alike' {
  if (before.kind !== after.kind) return 'never';
  if (before.identity !== undefined && before.identity === after.identity) return 'always';
  return before.binding || after.binding ? 'never' : 'if alike';
}

/** What JSON says of a node before its first word, in characters and generously. */
const frame = 120;

/** Whether two nodes start and end alike for more than half of their length. */
function shareMost(before: string, after: string): boolean {
  const length = Math.max(before.length, after.length);
  const start = commonStart(before, after);
  return 2 * (start + commonEnd(before.slice(start), after.slice(start)) - frame) > length;
}
