import type { Node, Root } from 'mdast';
import { isPutFirst, itemLabel, readLabel, type LabelReading } from './list-labels.ts';

/** The labels of list items that Markdown does not know, such as `(b)`, by where they begin in the text. */
export type ListMarkers = ReadonlyMap<number, string>;

// `(a)`, `a)`, `a.`, `(iv)`, `(12)`, `12)` with white space after it; also after a marker on the same line.
const label = /(?:\(?(?:[a-z]{1,8}|[A-Z]{1,8}|\d{1,3})\)|(?:[a-z]{1,8}|[A-Z]{1,8})\.)(?=\s|$)/y;
const usual = /(?:[-+*]|\d{1,9}\.)(?=[ \t])/y;
// In Markdown, an aside or quotation has `>` before each of its lines.
const space = /[ \t]*(?:>[ \t]*)*/y;

// What may come directly above a label, without an empty line: the words that lead into the list.
const leadIn = /[:—–][*_]*[ \t]*\r?$/;

/**
 * Parses a text whose lists may have any label that an editor would type. Markdown knows only `1.` and `1)`, and no
 * extension of its parser knows more, so it is given its own marker of the same length in place of each, and every
 * position stays true. What it then does not take for an item is read again as it is written.
 */
export function parseWithMarkers(text: string, parse: (text: string) => Root): { root: Root; markers: ListMarkers } {
  let markers = findMarkers(text);
  for (let attempt = 0; markers.size > 0 && attempt < maxAttempts; attempt += 1) {
    const root = parse(withStandIns(text, markers));
    const items = itemOffsets(root);
    const found = new Map([...markers].filter(([offset]) => items.has(offset)));
    if (found.size === markers.size) return { root, markers };
    markers = found;
  }
  return { root: parse(text), markers: new Map() };
}

/** A text is seldom parsed more than twice: only where text that is not an item comes above what looks like the next one. */
const maxAttempts = 5;

/** Everything at the start of a line that may be the label of an item. */
function findMarkers(text: string): ListMarkers {
  let candidates: readonly Candidate[] = [];
  const all: Candidate[] = [];
  for (let start = endOfFrontMatter(text); start < text.length; start = endOfLine(text, start) + 1) {
    for (let at = matchAt(space, text, start).end; ;) {
      const found = matchAt(label, text, at);
      if (found.words !== '') all.push({ at, words: found.words, line: start });
      const { end } = found.words === '' ? matchAt(usual, text, at) : found;
      if (end === at) break;
      at = matchAt(space, text, end).end;
    }
  }
  // Without one that is no label, another may be none either.
  for (let left: readonly Candidate[] = all; left.length !== candidates.length; left = labelsAmong(left))
    candidates = left;
  return new Map(candidates.map(({ at, words }) => [at, words]));
}

/** What may be the label of an item, with the start of its line. */
interface Candidate {
  readonly at: number;
  readonly words: string;
  readonly line: number;
}

/** Those of some candidates that are labels beside the others. */
function labelsAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const lines = new Map<string, Set<number>>();
  for (const { words, line } of candidates)
    for (const reading of readLabel(words)) {
      const place = placeOf(reading);
      lines.set(place, (lines.get(place) ?? new Set()).add(line));
    }
  let broken = -1;
  return candidates.filter(({ words, line }) => {
    const isKnown = (place: string): boolean => [...(lines.get(place) ?? [])].some((other) => other !== line);
    // What follows words on its line begins no item.
    if (broken !== line && isLabel(words, isKnown)) return true;
    broken = line;
    return false;
  });
}

const placeOf = ({ format, number }: LabelReading, step = 0): string => `${format ?? '1.'} ${number + step}`;

/**
 * Whether something is written like a label: one letter, a Roman number or figures. Two letters follow others, as `(aa)`
 * follows `(z)`, or they are a word, such as `(or)`. A letter with a dot may be an initial or an abbreviation, as in
 * `s. 12` and `A. B. Smith`, unless the label before or after it begins another line. `(aa)` beside `(a)`, and `(za)` beside
 * it, are what a law calls items that were put in later.
 *
 * @param isKnown whether a label is on another line
 */
function isLabel(words: string, isKnown: (place: string) => boolean): boolean {
  const readings = readLabel(words);
  const isNeighbour = (step: number): boolean => readings.some((reading) => isKnown(placeOf(reading, step)));
  if (readings.some((one) => isPutIn(one, (label) => readLabel(label).some((other) => isKnown(placeOf(other))))))
    return true;
  if (/^[a-z]\.$/i.test(words)) return isNeighbour(1) || isNeighbour(-1);
  if (readings.some(({ format, number }) => /[iI1]/.test(format ?? '1') && number < longestRoman)) return true;
  return readings.length > 0 && (/^\(?(?:[a-z]|\d+)\)$/i.test(words) || isNeighbour(-1));
}

/**
 * Whether a label may be that of an item that was put in beside another, if that is known. One too far on, such as `(ac)`
 * without `(ab)`, is a label too, so that it is refused and does not become words of the item above.
 */
function isPutIn(one: LabelReading, isKnown: (label: string) => boolean): boolean {
  const written = itemLabel(one.format, one.number);
  const other = isPutFirst(one) ? written.replace(/z/i, '') : written.replace(/[a-d](?=[.)]$)/i, '');
  const twice = written.replace(/([a-z])(?=\1[.)]$)/i, '');
  return (other !== written && isKnown(other)) || (twice !== written && isKnown(twice));
}

/** Above it, words are also Roman numbers: `(mix)`. */
const longestRoman = 100;

function endOfFrontMatter(text: string): number {
  return /^---\r?\n(?:[^]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function matchAt(pattern: RegExp, text: string, at: number): { words: string; end: number } {
  pattern.lastIndex = at;
  const words = pattern.exec(text)?.[0] ?? '';
  return { words, end: at + words.length };
}

/** The text with markers that Markdown knows, each as long as the label that it replaces. */
function withStandIns(text: string, markers: ListMarkers): string {
  let written = '';
  let end = 0;
  for (const [offset, words] of markers) {
    written += text.slice(end, offset) + standIn(words, beginsList(text, offset, markers));
    end = offset + words.length;
  }
  return written + text.slice(end);
}

/** Markdown begins a list below a line of text only with `1`, so the rest of the label is replaced by spaces. */
function standIn(words: string, begins: boolean): string {
  const close = words.endsWith('.') ? '.' : ')';
  return begins ? `1${close}`.padEnd(words.length) : `2${close}`.padStart(words.length, '0');
}

/** Whether a label begins a list on the line below words: those that lead into it, or those of the item it is inside. */
function beginsList(text: string, offset: number, markers: ListMarkers): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (start === 0) return false;
  const above = text.lastIndexOf('\n', start - 2) + 1;
  if (leadIn.test(text.slice(above, start - 1))) return true;
  const { end } = matchAt(space, text, above);
  const isItem = markers.has(end) || matchAt(usual, text, end).words !== '';
  const isFirst = readLabel(markers.get(offset) ?? '').some(({ number }) => number === 1);
  return isItem && isFirst && offset - start > end - above;
}

/** Where the items of ordered lists begin. */
function itemOffsets(root: Root): ReadonlySet<number> {
  const offsets = new Set<number>();
  const visit = (node: Node & { children?: readonly Node[] }): void => {
    if (node.type === 'listItem' && node.position?.start.offset !== undefined) offsets.add(node.position.start.offset);
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return offsets;
}
