/**
 * The labels of list items: `(b)`, `iv.`, `C)`. A format is written as its first label, which Typst takes as it is; a
 * list without one has `1.`, `2.`, `3.`
 */
import { z } from 'zod';

const sequences = ['a', 'i', 'A', 'I', '1'] as const;

type Sequence = (typeof sequences)[number];

/** Every format except `1.`, the default. Frozen texts use them, so never change one. */
export const listFormats = [
  '(a)',
  '(i)',
  '(A)',
  '(I)',
  '(1)',
  'a)',
  'i)',
  'A)',
  'I)',
  '1)',
  'a.',
  'i.',
  'A.',
  'I.',
] as const;

export const listFormatSchema = z.enum(listFormats);

export type ListFormat = (typeof listFormats)[number];

/** How the items of a list are labelled. */
export interface ListKind {
  readonly ordered: boolean;
  readonly start: number;
  readonly format?: ListFormat;
}

/** How the items of a list are labelled, without the items. */
export function listKind({ ordered, start, format }: ListKind): ListKind {
  return { ordered, start, ...(format === undefined ? {} : { format }) };
}

export function isSameKind(one: ListKind, other: ListKind): boolean {
  return one.ordered === other.ordered && one.start === other.start && one.format === other.format;
}

/** The label of the item with a number: `itemLabel('(a)', 2)` is `(b)`. */
export function itemLabel(format: ListFormat | undefined, number: number): string {
  const { open, sequence, close } = partsOf(format);
  return `${open}${inSequence(sequence, number)}${close}`;
}

/** The parts of a format: `(`, `a` and `)`. */
export function partsOf(format: ListFormat | undefined): { open: '(' | ''; sequence: Sequence; close: ')' | '.' } {
  const written = format ?? '1.';
  const sequence = sequences.find((one) => written.includes(one)) ?? '1';
  return { open: written.startsWith('(') ? '(' : '', sequence, close: written.endsWith('.') ? '.' : ')' };
}

/** The largest Roman number: beyond it, they are ever more of one letter. */
const mostRoman = 9999;

/** A number as its sequence counts: `aa` comes after `z`. One that has no letters, such as 0, stays in figures. */
export function inSequence(sequence: Sequence, number: number): string {
  const isLetters = sequence.toLowerCase() === 'a';
  if (number < 1 || sequence === '1' || (!isLetters && number > mostRoman)) return String(number);
  const words = isLetters ? lettersOf(number) : romanOf(number);
  return sequence === sequence.toUpperCase() ? words.toUpperCase() : words;
}

function lettersOf(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? lettersOf(Math.floor((number - 1) / 26)) + last : last;
}

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function romanOf(number: number): string {
  const [numeral, value] = numerals.find((one) => one[1] <= number) ?? [];
  return numeral === undefined ? '' : numeral + romanOf(number - value);
}

/** A way to read a written label. */
export interface LabelReading {
  /** Absent for `1.`. */
  readonly format?: ListFormat;
  readonly number: number;
}

/**
 * Every way to read a label, the smaller number first: `(v)` is the fifth in Roman numbers or the twenty-second in
 * letters, `c.` the third in letters rather than a hundred. Empty where it is not a label.
 */
export function readLabel(label: string): readonly LabelReading[] {
  const [, open = '', word = '', close = ''] = /^(\(?)([A-Z]+|[a-z]+|\d{1,3})([.)])$/.exec(label) ?? [];
  if (word === '' || (open === '(' && close === '.')) return [];
  return sequences
    .flatMap((sequence) => {
      const number = placeIn(sequence, word);
      return number === undefined ? [] : [{ format: `${open}${sequence}${close}`, number }];
    })
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ format, number }) => {
      if (format === '1.') return [{ number }];
      const known = listFormats.find((one) => one === format);
      return known === undefined ? [] : [{ format: known, number }];
    });
}

/** The place of a word in a sequence, if it counts so. */
function placeIn(sequence: Sequence, word: string): number | undefined {
  if (sequence === '1') return /^\d/.test(word) ? Number(word) : undefined;
  if (/^\d/.test(word) || word.length > 8) return undefined;
  const lower = word.toLowerCase();
  const number =
    sequence.toLowerCase() === 'a'
      ? Array.from(lower).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
      : romanValue(lower);
  return inSequence(sequence, number) === word ? number : undefined;
}

function romanValue(word: string): number {
  const [numeral, value] = numerals.find(([start]) => word.startsWith(start)) ?? [];
  return numeral === undefined ? 0 : value + romanValue(word.slice(numeral.length));
}

/**
 * Whether a label is that of an item which a law put in later, directly after another: `(aa)` or, as older laws have it,
 * `(bb)`. `(ii)` after `(i)` is none, but begins a list whose indent is missing.
 */
export function isPutAfter(one: LabelReading, other: LabelReading | undefined): boolean {
  if (other === undefined || partsOf(one.format).sequence.toLowerCase() !== 'a') return false;
  const { open, close } = partsOf(other.format);
  const label = itemLabel(other.format, other.number);
  const word = label.slice(open.length, -1);
  const first = `${open}${word}${word === word.toUpperCase() ? 'A' : 'a'}${close}`;
  const twice = `${open}${word}${word}${close}`;
  const isRoman = readLabel(twice).some(({ format }) => /i/i.test(format ?? ''));
  const written = itemLabel(one.format, one.number);
  return written === first || (written === twice && /^[a-z]$/i.test(word) && !isRoman);
}

/** Whether a label is that of an item which a law put in before the first: `(za)`. */
export function isPutFirst({ format, number }: LabelReading): boolean {
  return /^\(?za[.)]$/i.test(itemLabel(format, number));
}

/**
 * The labels of an item and of those around it, as a reference names it: `(b)(ii)`, `2(a)`, `2.1`. Dots and single
 * brackets at the end of a label are not part of its name.
 *
 * @param labels the outermost first
 */
export function joinLabels(labels: readonly string[]): string {
  return labels
    .map((label) => (label.startsWith('(') ? label : label.slice(0, -1)))
    .reduce(
      (path, label) => (path === '' || label.startsWith('(') || path.endsWith(')') ? path + label : `${path}.${label}`),
      '',
    );
}
