import type { Element, ElementContent } from 'xast';
import { elements, readPart, wordsIn, type WordParts } from './word-xml.ts';

/** How one level of a list is numbered. */
interface Level {
  readonly format: string;
  /** Such as `%1.%2`, in which `%2` is the number of the second level. */
  readonly text: string;
  readonly start: number;
}

/**
 * The numbers that Word itself puts before headings, in order of the headings that hold words; empty where it puts none.
 * They stand nowhere in the text, and whatever converts the text alone loses them.
 */
export function headingNumbers(parts: WordParts, document: readonly ElementContent[]): readonly string[] {
  const levels = numberingOf(parts);
  const styles = new Map(
    elements(readPart(parts, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const counters = new Map<string, number[]>();
  return elements(document, 'w:p').flatMap((paragraph) => {
    const style = styles.get(valueOf(paragraph, 'w:pStyle') ?? '');
    if (!isHeading(style) || wordsIn(paragraph.children).trim() === '') return [];
    const own = elements(paragraph.children, 'w:numPr')[0] ?? elements(style?.children ?? [], 'w:numPr')[0];
    const list = own === undefined ? undefined : valueOf(own, 'w:numId');
    const of = list === undefined ? undefined : levels.get(list);
    if (list === undefined || of === undefined) return [''];
    const depth = Number((own && valueOf(own, 'w:ilvl')) ?? depthOf(style));
    const counted = counters.get(list) ?? [];
    counters.set(list, [...counted.slice(0, depth), (counted[depth] ?? (of[depth]?.start ?? 1) - 1) + 1]);
    return [numberText(of, depth, counters.get(list) ?? [])];
  });
}

function numberText(levels: readonly Level[], depth: number, counted: readonly number[]): string {
  const text = levels[depth]?.text ?? '';
  return text.replace(/%(\d)/g, (_, place: string) => {
    const level = Number(place) - 1;
    return formatted(counted[level] ?? levels[level]?.start ?? 1, levels[level]?.format ?? 'decimal');
  });
}

function formatted(value: number, format: string): string {
  const letter = String.fromCharCode(64 + Math.min(value, 26));
  if (format === 'upperLetter') return letter;
  return format === 'lowerLetter' ? letter.toLowerCase() : String(value);
}

/** The levels of every list, by the number that paragraphs name. */
function numberingOf(parts: WordParts): ReadonlyMap<string, readonly Level[]> {
  const numbering = readPart(parts, 'word/numbering.xml');
  const abstract = new Map(
    elements(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', levelsOf(list)]),
  );
  return new Map(
    elements(numbering, 'w:num').flatMap((list) => {
      const levels = abstract.get(valueOf(list, 'w:abstractNumId') ?? '');
      return levels === undefined ? [] : [[list.attributes['w:numId'] ?? '', levels] as const];
    }),
  );
}

function levelsOf(list: Element): readonly Level[] {
  return elements(list.children, 'w:lvl').map((level) => ({
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
  }));
}

function isHeading(style: Element | undefined): boolean {
  return style !== undefined && /^heading \d$/i.test(valueOf(style, 'w:name') ?? '');
}

function depthOf(style: Element | undefined): number {
  return style === undefined ? 0 : Number(/\d/.exec(valueOf(style, 'w:name') ?? '')?.[0] ?? 1) - 1;
}

/** What the attribute `w:val` of the first element of a name in a tree says. */
function valueOf(node: Element, name: string): string | undefined {
  return elements(node.children, name)[0]?.attributes['w:val'] ?? undefined;
}
