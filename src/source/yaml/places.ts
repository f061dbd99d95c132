import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Pair } from 'yaml';
import type { Place } from '../finding.ts';

/** A path of keys and indexes that leads to a value. */
export type Keys = readonly PropertyKey[];

/** Where the values of a YAML text stand. */
export interface Places {
  /** Where a value begins; its nearest parent where it is absent. */
  readonly at: (keys: Keys) => Place;
  /** Where the key of a value stands; the value itself where it is an entry of a list. */
  readonly keyAt: (keys: Keys) => Place;
  /** A single value as it is written, quotes not counted: `0.10` and not `0.1`. */
  readonly written: (keys: Keys) => string | undefined;
}

/** The places of a document whose first line is line `firstLine` of its file. */
export function placesOf(document: Document, lines: LineCounter, firstLine: number): Places {
  const place = (offset: number): Place => placeOf(offset, lines, firstLine);
  const find = (keys: Keys): Found => findNode(document, keys);
  return {
    at: (keys) => place(find(keys).value),
    keyAt: (keys) => place(find(keys).key),
    written: (keys) => find(keys).source,
  };
}

/** Line and column of an offset; the first place of the file where the document is empty. */
export function placeOf(offset: number, lines: LineCounter, firstLine: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
}

/** Offsets of a value and its key. */
interface Found {
  readonly value: number;
  readonly key: number;
  readonly source: string | undefined;
}

function findNode(document: Document, keys: Keys): Found {
  let node: unknown = document.contents;
  let found = foundAt(node, 0);
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined) return { ...found, source: undefined };
      found = foundPair(pair, found.value);
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && key in node.items) {
      node = node.items[key];
      found = foundAt(node, found.value);
    } else return { ...found, source: undefined };
  }
  return found;
}

function foundPair(pair: Pair, parent: number): Found {
  const key = startOf(pair.key) ?? parent;
  return { ...foundAt(pair.value, key), key };
}

function foundAt(node: unknown, parent: number): Found {
  const start = startOf(node) ?? parent;
  return { value: start, key: start, source: isScalar(node) ? node.source : undefined };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
