import { mapLeaves } from './map-leaves.ts';
import type { Redline, RedlineBlock, RedlineInline } from './redline-tree.ts';

/** The keys of the moves within a clause, in printed order. */
export function keysOfMoves(blocks: readonly RedlineBlock[]): readonly number[] {
  const keys: number[] = [];
  mapLeaves(blocks, {
    words: (words) => {
      for (const node of words) if (node.type === 'moved') keys.push(node.key);
      return words;
    },
    key: (key, isHere) => {
      if (isHere) keys.push(key);
      return key;
    },
  });
  return keys;
}

function withKeys(blocks: readonly RedlineBlock[], keyOf: (key: number) => number): readonly RedlineBlock[] {
  const inWords = (node: RedlineInline): RedlineInline =>
    node.type === 'moved' || node.type === 'movedAway' ? { ...node, key: keyOf(node.key) } : node;
  const hasKeys = (words: readonly RedlineInline[]): boolean =>
    words.some(({ type }) => type === 'moved' || type === 'movedAway');
  return mapLeaves(blocks, { words: (words) => (hasKeys(words) ? words.map(inWords) : words), key: keyOf });
}

/** Gives moves, which are numbered from 1, the keys after those of others. */
export function withKeysAfter(blocks: readonly RedlineBlock[], others: number): readonly RedlineBlock[] {
  return others === 0 ? blocks : withKeys(blocks, (key) => key + others);
}

/** Numbers the moves within a clause from 1, in printed order. */
export function renumberMoves(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const numbers = new Map(keysOfMoves(blocks).map((key, index) => [key, index + 1]));
  return numbers.size === 0 ? blocks : withKeys(blocks, (key) => numbers.get(key) ?? key);
}

/** Numbers what moved between clauses from 1, in printed order. */
export function renumberPassages(redlines: ReadonlyMap<string, Redline>): ReadonlyMap<string, Redline> {
  const numbers = new Map<number, number>();
  const read = (key: number, isHere: boolean): number => {
    if (isHere) numbers.set(key, numbers.size + 1);
    return key;
  };
  for (const { children } of redlines.values()) withPassageKeys(children, read);
  const write = (key: number): number => numbers.get(key) ?? key;
  return new Map(
    [...redlines].map(([clause, { children }]) => [
      clause,
      { type: 'redline', children: withPassageKeys(children, write) },
    ]),
  );
}

function withPassageKeys(
  blocks: readonly RedlineBlock[],
  passage: (key: number, isHere: boolean) => number,
): readonly RedlineBlock[] {
  return mapLeaves(blocks, {
    words: (words) =>
      words.some(isMovedWords)
        ? words.map((node) =>
            isMovedWords(node) ? { ...node, key: passage(node.key, node.type === 'movedFromClause') } : node,
          )
        : words,
    key: (key) => key,
    passage,
  });
}

type MovedWords = Extract<RedlineInline, { readonly type: 'movedFromClause' | 'movedToClause' }>;

const isMovedWords = (node: RedlineInline): node is MovedWords =>
  node.type === 'movedFromClause' || node.type === 'movedToClause';
