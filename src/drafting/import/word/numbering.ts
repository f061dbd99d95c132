import type { Element } from 'xast';
import { itemLabel, type ListFormat } from '../../../model/list-labels.ts';
import { findElements, readPart, type WordParts } from './word-xml.ts';

/** How one level of a list is numbered. */
export interface Level {
  readonly format: string;
  /** A pattern such as `%1.%2`, with `%2` for the number of the second level. */
  readonly text: string;
  readonly start: number;
  /** The element itself, for its indentation. */
  readonly properties: Element;
}

/** The number of a paragraph at a depth of a list, as a clause has it. */
export function numberText(levels: readonly Level[], depth: number, counts: readonly number[]): string {
  return numberWith(formatted, levels, depth, counts);
}

/** The same as Word prints it: after `z`, it counts `aa`, `bb`, `cc`. */
export function numberInWord(levels: readonly Level[], depth: number, counts: readonly number[]): string {
  return numberWith(
    (value, format) =>
      format.endsWith('Letter')
        ? formatted(((value - 1) % 26) + 1, format).repeat(Math.ceil(value / 26))
        : formatted(value, format),
    levels,
    depth,
    counts,
  );
}

function numberWith(
  write: typeof formatted,
  levels: readonly Level[],
  depth: number,
  counts: readonly number[],
): string {
  const text = levels[depth]?.text ?? '';
  return text.replace(/%(\d)/g, (_, place: string) => {
    const level = Number(place) - 1;
    return write(counts[level] ?? levels[level]?.start ?? 1, levels[level]?.format ?? 'decimal');
  });
}

const sequences: Readonly<Record<string, ListFormat>> = {
  lowerLetter: '(a)',
  upperLetter: '(A)',
  lowerRoman: '(i)',
  upperRoman: '(I)',
};

function formatted(value: number, format: string): string {
  return itemLabel(sequences[format] ?? '(1)', value).slice(1, -1);
}

/** A list as paragraphs refer to it. */
export interface Numbering {
  /** All lists of one kind count on from each other. */
  readonly kind: string;
  readonly levels: readonly Level[];
  /** The levels that start again where the list begins. */
  readonly restarts: ReadonlySet<number>;
}

/** The numbering of each list, by the list number that paragraphs refer to. */
export function numberingOf(parts: WordParts): ReadonlyMap<string, Numbering> {
  const numbering = readPart(parts, 'word/numbering.xml');
  const abstract = new Map(
    findElements(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', levelsOf(list)]),
  );
  return new Map(
    findElements(numbering, 'w:num').flatMap((list) => {
      const kind = valueOf(list, 'w:abstractNumId') ?? '';
      const levels = abstract.get(kind);
      if (levels === undefined) return [];
      const starts = startsOf(list);
      const own = levels.map((level, depth) => ({ ...level, start: starts.get(depth) ?? level.start }));
      return [[list.attributes['w:numId'] ?? '', { kind, levels: own, restarts: new Set(starts.keys()) }] as const];
    }),
  );
}

/** Where the levels of a list start, if it says so. */
function startsOf(list: Element): ReadonlyMap<number, number> {
  return new Map(
    findElements(list.children, 'w:lvlOverride').flatMap((override) => {
      const start = valueOf(override, 'w:startOverride');
      return start === undefined ? [] : [[Number(override.attributes['w:ilvl']), Number(start)] as const];
    }),
  );
}

function levelsOf(list: Element): readonly Level[] {
  return findElements(list.children, 'w:lvl').map((level) => ({
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
    properties: level,
  }));
}

export function isHeading(style: Element | undefined): boolean {
  return style !== undefined && /^heading \d$/i.test(valueOf(style, 'w:name') ?? '');
}

/** The `w:val` of the first element with a name. */
export function valueOf(node: Element, name: string): string | undefined {
  return findElements(node.children, name)[0]?.attributes['w:val'] ?? undefined;
}
