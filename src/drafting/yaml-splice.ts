import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';

/** A path of keys and indexes that leads to a value of a YAML text. */
export type Keys = readonly (string | number)[];

/** Part of a text: from the first character to the one before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The value in a YAML text that a path leads to, or nothing. */
export function nodeAt(text: string, keys: Keys): Node | undefined {
  let node: unknown = parseDocument(text).contents;
  for (const key of keys) {
    if (isMap(node)) node = pairOf(node.items, key)?.value;
    else if (isSeq(node) && typeof key === 'number') node = node.items[key];
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

/**
 * The text with one single value in the place of another. Nothing else of it changes: comments and layout are the editor's.
 *
 * @throws where there is no value at the path
 */
export function setValue(text: string, keys: Keys, value: string): string {
  const node = nodeAt(text, keys);
  if (!node?.range) throw new Error(`There is no value at ${keys.join('.')}.`);
  const [start, end] = node.range;
  const lineEnd = text.slice(start, end).endsWith('\n') ? '\n' : '';
  return splice(text, { start, end }, JSON.stringify(value) + lineEnd);
}

/** The text with a key of its top level written anew, at its old place or, where it is not there, at the end; `undefined` takes it out. */
export function setPair(text: string, key: string, lines: string | undefined): string {
  const span = pairSpan(text, key);
  const block = lines === undefined ? '' : `${lines.trimEnd()}\n`;
  if (span !== undefined) return splice(text, span, block);
  return `${text.trimEnd()}\n${block}`;
}

/** The whole lines of a key of the top level and its value; comments that follow belong to what comes next. */
export function pairSpan(text: string, key: string): Span | undefined {
  const { contents } = parseDocument(text);
  const pair = isMap(contents) ? pairOf(contents.items, key) : undefined;
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : pair.key.range[1];
  return { start: lineStart(text, pair.key.range[0]), end: lineEnd(text, end) };
}

/** The whole lines of an entry of a list that stands on lines of its own; comments that follow belong to the next entry. */
export function entrySpan(text: string, keys: Keys): Span | undefined {
  const node = nodeAt(text, keys);
  return !node?.range ? undefined : { start: lineStart(text, node.range[0]), end: lineEnd(text, node.range[1]) };
}

/** The text with other words in the place of a part of it. */
export function splice(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

function pairOf(items: readonly Pair[], key: string | number): Pair | undefined {
  return items.find((item) => isScalar(item.key) && item.key.value === key);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line in which the last character before `offset` that is no white space stands. */
function lineEnd(text: string, offset: number): number {
  const last = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : end + 1;
}
