import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';

/** A path of keys and indexes to a value of a YAML text. */
export type YamlPath = readonly (string | number)[];

/** A range of a text. `end` is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The value at a path of a YAML text, if any. */
export function nodeAt(text: string, keys: YamlPath): Node | undefined {
  let node: unknown = parseDocument(text).contents;
  for (const key of keys) {
    if (isMap(node)) node = pairOf(node.items, key)?.value;
    else if (isSeq(node) && typeof key === 'number') node = node.items[key];
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

/**
 * Replaces a single value. Comments and layout belong to the editor and stay unchanged.
 *
 * @throws if there is no value at the path
 */
export function setValue(text: string, keys: YamlPath, value: string): string {
  const node = nodeAt(text, keys);
  if (!node?.range) throw new Error(`There is no value at ${keys.join('.')}.`);
  const [start, end] = node.range;
  const lineEnd = text.slice(start, end).endsWith('\n') ? '\n' : '';
  return splice(text, { start, end }, JSON.stringify(value) + lineEnd);
}

/** Sets or removes one top-level key; see `setTopLevelKeys`. */
export function setTopLevelKey(text: string, key: string, lines: string | undefined): string {
  return setTopLevelKeys(text, [[key, lines]]);
}

/**
 * Sets top-level keys, each in its old place or, if it is new, at the end; `undefined` removes a key. Comments after a
 * key belong to the next one.
 */
export function setTopLevelKeys(
  text: string,
  pairs: readonly (readonly [key: string, lines: string | undefined])[],
): string {
  const closed = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  const { contents } = parseDocument(closed);
  const items = isMap(contents) ? contents.items : [];
  const edits = pairs.map(([key, lines]) => ({
    span: pairSpan(closed, pairOf(items, key)),
    block: lines === undefined ? '' : `${lines.trimEnd()}\n`,
  }));
  const added = edits.filter(({ span }) => span === undefined).map(({ block }) => block);
  const changed = edits.flatMap(({ span, block }) => (span === undefined ? [] : [{ span, block }]));
  return changed
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((edited, { span, block }) => splice(edited, span, block), closed)
    .concat(...added);
}

/** The range of a key and its value, in whole lines. */
function pairSpan(text: string, pair: Pair | undefined): TextSpan | undefined {
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : pair.key.range[1];
  return { start: lineStart(text, pair.key.range[0]), end: lineEnd(text, end) };
}

/** The range of a list entry, in whole lines. Comments after it belong to the next entry. */
export function listEntrySpan(text: string, keys: YamlPath): TextSpan | undefined {
  const node = nodeAt(text, keys);
  return !node?.range ? undefined : { start: lineStart(text, node.range[0]), end: lineEnd(text, node.range[1]) };
}

/** Replaces a range of a text. */
export function splice(text: string, { start, end }: TextSpan, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function pairOf(items: readonly Pair[], key: string | number): Pair | undefined {
  return items.find((item) => isScalar(item.key) && item.key.value === key);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line with the last non-blank character before `offset`. */
function lineEnd(text: string, offset: number): number {
  const last = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : end + 1;
}
