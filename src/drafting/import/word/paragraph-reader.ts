import type { Element } from 'xast';
import type { ParagraphPlace, PlaceInList } from '../blocks/flat-block.ts';
import { ListCounters } from './list-counters.ts';
import { isKnownFormat, numberInClause, numberText } from './number-text.ts';
import { numberingOf, valueOf, type Level, type Numbering } from './numbering.ts';
import { StyleSheet, type ParagraphStyle } from './style-sheet.ts';
import { findElements, isElementNamed, textIn, type WordParts } from './word-xml.ts';

/** A paragraph of Word without its words. */
export interface WordParagraph extends ParagraphPlace {
  readonly kind: ParagraphStyle;
  /** The depth of a heading by what the paragraph itself says of the outline, from 1. */
  readonly outline: number | undefined;
  /** How its list counts, if that is not known here. */
  readonly unknownFormat?: string;
}

/** Reads paragraphs in the order of the text, which is the order in which Word counts. */
export class ParagraphReader {
  readonly styles: StyleSheet;
  readonly #lists: ReadonlyMap<string, Numbering>;
  readonly #counters = new ListCounters();

  constructor(parts: WordParts) {
    this.styles = new StyleSheet(parts);
    this.#lists = numberingOf(parts);
  }

  /** What Word says of a paragraph. An empty one counts as well. */
  read(paragraph: Element): WordParagraph {
    const settings = paragraph.children.filter((child) => isElementNamed(child, 'w:pPr'));
    const style = settings.map((one) => valueOf(one, 'w:pStyle')).find((one) => one !== undefined) ?? '';
    const kind = this.styles.of(style);
    const place = this.#placeOf(settings, kind);
    const numbering = place === undefined ? undefined : this.#lists.get(place.list);
    const level: Level | undefined = place === undefined ? undefined : numbering?.levels[place.depth];
    const [own, inherited] = [settings, kind.settings];
    const outline = settings.map((one) => valueOf(one, 'w:outlineLvl')).find((one) => one !== undefined);
    const plain = {
      style: kind.isCaption ? 'Caption' : style,
      kind,
      outline: outline === undefined ? kind.outline : Number(outline) + 1,
      left: firstIndent([...own, ...(level === undefined ? [] : [level.properties]), ...inherited]),
      isHeading: kind.heading !== undefined,
      beginsWithTerm: beginsWithTerm(paragraph),
    };
    if (place === undefined || numbering === undefined || level === undefined) return plain;
    const { counts, list } = this.#counters.next(place, numbering);
    return {
      ...plain,
      ...(isKnownFormat(level.format) ? {} : { unknownFormat: level.format }),
      inList: { list, depth: place.depth, ...labelOf(level, numbering.levels, place.depth, counts) },
    };
  }

  /**
   * The list that a paragraph is in, and how deep. A style may leave the depth to the list, which says for each level
   * which style is on it.
   */
  #placeOf(
    settings: readonly Element[],
    { around, settings: inherited }: ParagraphStyle,
  ): { readonly list: string; readonly depth: number } | undefined {
    const own = settings.flatMap(({ children }) => findElements(children, 'w:numPr'));
    const ofStyle = inherited.flatMap(({ children }) => findElements(children, 'w:numPr'));
    const given = (from: readonly Element[], name: string): string | undefined =>
      from.map((one) => valueOf(one, name)).find((one) => one !== undefined);
    const list = given(own, 'w:numId') ?? given(ofStyle, 'w:numId');
    if (list === undefined || list === '0') return undefined;
    const direct = given(own, 'w:ilvl');
    if (direct !== undefined) return { list, depth: Number(direct) };
    if (given(own, 'w:numId') !== undefined) return { list, depth: 0 };
    const ids = around.map(({ attributes }) => attributes['w:styleId']);
    const levels = this.#lists.get(list)?.levels ?? [];
    const ofLevel = ids
      .map((id) => levels.findIndex((level: Level | undefined) => level?.style !== undefined && level.style === id))
      .find((depth) => depth >= 0);
    return { list, depth: ofLevel ?? Number(given(ofStyle, 'w:ilvl') ?? 0) };
  }
}

function labelOf(
  level: Level,
  levels: readonly Level[],
  depth: number,
  counts: readonly number[],
): Pick<PlaceInList, 'label' | 'labelInClause'> {
  if (level.format === 'bullet' || level.isHidden === true) return { label: undefined };
  const label = numberText(levels, depth, counts).replace(/\s+/g, ' ').trim();
  // A list without a number may print a sign before its items, as one with bullets does.
  if (label === '' || (level.format === 'none' && !/[\p{L}\p{N}]/u.test(label))) return { label: undefined };
  const inClause = numberInClause(levels, depth, counts).replace(/\s+/g, ' ').trim();
  return inClause === label ? { label } : { label, labelInClause: inClause };
}

/** The first indentation that a paragraph, its list or its style gives. */
function firstIndent(around: readonly Element[]): number {
  const indents = around.flatMap(({ children }) => findElements(children, 'w:ind'));
  return twips(indents.flatMap(({ attributes }) => attributes['w:left'] ?? attributes['w:start'] ?? [])[0]);
}

/** The indentation of a table. */
export function indentOfTable(table: Element): number {
  const [settings] = table.children.filter((child) => isElementNamed(child, 'w:tblPr'));
  const [found] = settings === undefined ? [] : findElements(settings.children, 'w:tblInd');
  return twips(found?.attributes['w:w']);
}

/** A length in twentieths of a point; strict files may give it with its unit. */
function twips(text: string | null | undefined): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(pt|cm|mm|in|pc|pi)?$/.exec(text ?? '') ?? [];
  const points = { '': 1 / 20, pt: 1, cm: 72 / 2.54, mm: 7.2 / 2.54, in: 72, pc: 12, pi: 12 }[unit] ?? 0;
  return Math.round(Number(number) * points * 20);
}

function beginsWithTerm({ children }: Element): boolean {
  const [first] = findElements(children, 'w:r').filter((run) => textIn(run.children).trim() !== '');
  return first !== undefined && valueOf(first, 'w:rStyle') === 'DefinedTerm';
}
