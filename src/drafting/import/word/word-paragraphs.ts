import type { Element, ElementContent } from 'xast';
import { isHeading, numberingOf, numberInWord, numberText, valueOf, type Numbering } from './numbering.ts';
import { findElements, isElement, isElementNamed, readPart, textIn, type WordParts } from './word-xml.ts';

/** What Word says of a paragraph besides its words. */
export interface WordParagraph {
  /** Id of its style. */
  readonly style: string;
  /** Where its text begins, in twentieths of a point from the margin; of one in a table, where the table does. */
  readonly left: number;
  readonly inList?: PlaceInList;
  /** Whether it is a heading, whose number is no label of an item. */
  readonly isHeading: boolean;
  /** Whether it begins with a term of a glossary, as definitions in our own copies do. */
  readonly beginsWithTerm: boolean;
}

/** The place of a paragraph in a list of Word. */
export interface PlaceInList {
  readonly list: string;
  readonly depth: number;
  /** As a clause has it; undefined for a bullet. */
  readonly label: string | undefined;
  /** As Word prints it, if that is another one: `(bb)` for `(ab)`. */
  readonly labelInWord?: string;
}

/** Texts in which each paragraph begins with its number in `paragraphs`, so that it is known after a conversion. */
export interface MarkedTexts {
  readonly texts: ReadonlyMap<string, readonly ElementContent[]>;
  readonly paragraphs: readonly WordParagraph[];
}

// Characters for private use, which no text has.
const mark = (index: number): string => `\uE000${index}\uE001`;
const marked = /^\s*\uE000(\d+)\uE001\s*/;
const anyMark = /\uE000\d+\uE001/g;

/** The number at the start of a text, and the text without it. */
export function takeMark(text: string): { readonly index?: number; readonly text: string } {
  const [found, index] = marked.exec(text) ?? [];
  return found === undefined || index === undefined
    ? { text: text.replaceAll(anyMark, '') }
    : { index: Number(index), text: text.slice(found.length).replaceAll(anyMark, '') };
}

/** Marks the paragraphs of the texts of a Word file. */
export function markParagraphs(parts: WordParts, texts: ReadonlyMap<string, readonly ElementContent[]>): MarkedTexts {
  const paragraphs: WordParagraph[] = [];
  const read = paragraphReader(parts);
  const visit = (node: ElementContent, table: number | undefined): ElementContent => {
    if (!isElement(node)) return node;
    const left = isElementNamed(node, 'w:tbl') ? indentOf(node, 'w:tblInd', 'w:w') : table;
    const children = node.children.flatMap((child) =>
      // The text of a field that Word updates, which the converter would leave out.
      isElement(child) && isElementNamed(child, 'w:fldSimple')
        ? child.children.map((inner) => visit(inner, left))
        : [visit(child, left)],
    );
    if (!isElementNamed(node, 'w:p')) return { ...node, children };
    // An empty one counts as well.
    const paragraph = read(node);
    if (!hasContent(node)) return { ...node, children };
    paragraphs.push(left === undefined ? paragraph : { ...paragraph, left });
    return { ...node, children: withMark(children, mark(paragraphs.length - 1)) };
  };
  return {
    texts: new Map([...texts].map(([path, nodes]) => [path, nodes.map((node) => visit(node, undefined))])),
    paragraphs,
  };
}

function hasContent({ children }: Element): boolean {
  return (
    textIn(children).trim() !== '' || findElements(children, 'w:drawing', 'w:pict', 'w:footnoteReference').length > 0
  );
}

function withMark(children: ElementContent[], text: string): ElementContent[] {
  const words: Element = { type: 'element', name: 'w:t', attributes: {}, children: [{ type: 'text', value: text }] };
  const run: Element = { type: 'element', name: 'w:r', attributes: {}, children: [words] };
  const [first, ...others] = children;
  return first !== undefined && isElementNamed(first, 'w:pPr') ? [first, run, ...others] : [run, ...children];
}

/** Reads paragraphs in the order of the text, which is the order in which Word counts. */
function paragraphReader(parts: WordParts): (paragraph: Element) => WordParagraph {
  const lists = numberingOf(parts);
  const styles = new Map(
    findElements(readPart(parts, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const counters = new Counters();
  return (paragraph) => {
    const properties = paragraph.children.filter((child) => isElementNamed(child, 'w:pPr')).filter(isElement);
    const style = findElements(properties, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
    const inherited = basedOn(styles, style);
    const isHead = isHeading(styles.get(style));
    const place = placeOf([...properties, ...inherited], isHead ? depthOfHeading(styles.get(style)) : 0);
    const numbering = place === undefined ? undefined : lists.get(place.list);
    const levels = numbering?.levels;
    const level = place === undefined ? undefined : levels?.[place.depth];
    const left = firstIndent([...properties, ...(level === undefined ? [] : [level.properties]), ...inherited]);
    const plain = {
      style: isCaption(styles.get(style)) ? 'Caption' : style,
      left,
      isHeading: isHead,
      beginsWithTerm: beginsWithTerm(paragraph),
    };
    if (place === undefined || numbering === undefined || levels === undefined || level === undefined) return plain;
    const { counts, list } = counters.next(place, numbering);
    const label = level.format === 'bullet' ? undefined : numberText(levels, place.depth, counts).trim();
    const inWord = label === undefined ? undefined : numberInWord(levels, place.depth, counts).trim();
    const printed = inWord === undefined || inWord === label ? {} : { labelInWord: inWord };
    return { ...plain, inList: { list, depth: place.depth, label: label === '' ? undefined : label, ...printed } };
  };
}

/** Whether a style is that of captions, by the name that it has in every language and program; its id may be another. */
const isCaption = (style: Element | undefined): boolean =>
  style !== undefined && valueOf(style, 'w:name')?.toLowerCase() === 'caption';

/**
 * Counts the paragraphs of lists as Word does: lists of one kind count on from each other, except one that says where it
 * starts. LibreOffice saves the first item of a list as such a one, and the others as another list of its kind.
 */
class Counters {
  readonly #counts = new Map<string, readonly (number | undefined)[]>();
  readonly #lists = new Map<string, number>();
  readonly #begun = new Set<string>();

  /** The counts of a list after its next paragraph, and what tells the list from others. */
  next(
    { list, depth }: { readonly list: string; readonly depth: number },
    { kind, levels, restarts }: Numbering,
  ): { readonly counts: readonly number[]; readonly list: string } {
    const isNew = !this.#begun.has(list);
    this.#begun.add(list);
    const before = (this.#counts.get(kind) ?? []).map((count, level) =>
      isNew && restarts.has(level) ? undefined : count,
    );
    const key = `${kind} ${depth}`;
    if (isNew && restarts.has(depth)) this.#lists.set(key, (this.#lists.get(key) ?? 0) + 1);
    const around = Array.from({ length: depth }, (_, outer) => before[outer] ?? levels[outer]?.start ?? 1);
    const counts = [...around, (before[depth] ?? (levels[depth]?.start ?? 1) - 1) + 1];
    this.#counts.set(kind, counts);
    return { counts, list: `${kind}.${this.#lists.get(key) ?? 0}` };
  }
}

/** A style and those that it is based on, the nearest first. */
function basedOn(styles: ReadonlyMap<string, Element>, id: string): readonly Element[] {
  const found: Element[] = [];
  for (let style = styles.get(id); style !== undefined && !found.includes(style);) {
    found.push(style);
    style = styles.get(valueOf(style, 'w:basedOn') ?? '');
  }
  return found;
}

function placeOf(
  around: readonly Element[],
  headingDepth: number,
): { readonly list: string; readonly depth: number } | undefined {
  const [numbering] = around.flatMap(({ children }) => findElements(children, 'w:numPr'));
  const list = numbering === undefined ? undefined : valueOf(numbering, 'w:numId');
  if (numbering === undefined || list === undefined || list === '0') return undefined;
  return { list, depth: Number(valueOf(numbering, 'w:ilvl') ?? headingDepth) };
}

function depthOfHeading(style: Element | undefined): number {
  const name = style === undefined ? '' : (valueOf(style, 'w:name') ?? '');
  return Number(/\d/.exec(name)?.[0] ?? 1) - 1;
}

/** The first indentation that a paragraph, its list or its style gives. */
function firstIndent(around: readonly Element[]): number {
  const indents = around.flatMap(({ children }) => findElements(children, 'w:ind'));
  return numberIn(indents.flatMap(({ attributes }) => attributes['w:left'] ?? attributes['w:start'] ?? [])[0]);
}

function indentOf(node: Element, name: string, attribute: string): number {
  const [found] = findElements(node.children, name);
  return numberIn(found?.attributes[attribute]);
}

function numberIn(text: string | null | undefined): number {
  const number = Number(text ?? 0);
  return Number.isFinite(number) ? number : 0;
}

function beginsWithTerm({ children }: Element): boolean {
  const [first] = findElements(children, 'w:r').filter((run) => textIn(run.children).trim() !== '');
  return first !== undefined && valueOf(first, 'w:rStyle') === 'DefinedTerm';
}
