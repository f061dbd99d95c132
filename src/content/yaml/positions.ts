import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Pair } from 'yaml';
import type { SourcePosition } from '../diagnostics/diagnostic.ts';

/** The path of keys and indexes to a value. */
export type Keys = readonly PropertyKey[];

/** Finds positions in a YAML text. */
export interface YamlPositions {
  /** The start of a value, or of its nearest parent where it is absent. */
  readonly at: (keys: Keys) => SourcePosition;
  /** The start of the key of a value, or of the value itself in a list. */
  readonly keyAt: (keys: Keys) => SourcePosition;
  /** The source text of a scalar without its quotes: `0.10`, not `0.1`. */
  readonly sourceText: (keys: Keys) => string | undefined;
}

/** Finds positions in a document that begins on line `firstLine` of its file. */
export function positionsOf(document: Document, lines: LineCounter, firstLine: number): YamlPositions {
  const position = (offset: number): SourcePosition => positionOf(offset, lines, firstLine);
  const find = (keys: Keys): NodeOffsets => findNode(document, keys);
  return {
    at: (keys) => position(find(keys).value),
    keyAt: (keys) => position(find(keys).key),
    sourceText: (keys) => find(keys).source,
  };
}

/** Line and column of an offset; the first line where the document is empty. */
export function positionOf(offset: number, lines: LineCounter, firstLine: number): SourcePosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
}

/** Offsets of a value and its key, and the source text of a scalar. */
interface NodeOffsets {
  readonly value: number;
  readonly key: number;
  readonly source: string | undefined;
}

function findNode(document: Document, keys: Keys): NodeOffsets {
  let node: unknown = document.contents;
  let offsets = nodeOffsets(node, 0);
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return { ...offsets, source: undefined };
      offsets = pairOffsets(pair, offsets.value);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && key in node.items) {
      node = node.items[key];
      offsets = nodeOffsets(node, offsets.value);
    } else return { ...offsets, source: undefined };
  }
  return offsets;
}

function pairOffsets(pair: Pair, parent: number): NodeOffsets {
  const key = startOf(pair.key) ?? parent;
  return { ...nodeOffsets(pair.value, key), key };
}

function nodeOffsets(node: unknown, parent: number): NodeOffsets {
  const start = startOf(node) ?? parent;
  return { value: start, key: start, source: isScalar(node) ? node.source : undefined };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
