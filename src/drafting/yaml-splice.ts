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

/** The text with a key of its top level written anew, as `setPairs` does. */
export function setPair(text: string, key: string, lines: string | undefined): string {
  return setPairs(text, [[key, lines]]);
}

/**
 * The text with keys of its top level written anew, each at its old place or, where it is not there, at the end;
 * `undefined` takes a key out. Comments that follow a key belong to what comes next.
 */
export function setPairs(text: string, pairs: readonly (readonly [key: string, lines: string | undefined])[]): string {
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
    .reduce((made, { span, block }) => splice(made, span, block), closed)
    .concat(...added);
}

/** The whole lines of a key and its value. */
function pairSpan(text: string, pair: Pair | undefined): Span | undefined {
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
