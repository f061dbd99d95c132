import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import type { Element, ElementContent } from 'xast';
import type { FlatBlock } from '../blocks/flat-block.ts';
import { lineOf, wordsOf, type Piece } from '../blocks/inline-pieces.ts';
import { isLeftOut } from './copy-styles.ts';
import { isOn, valueOf } from './numbering.ts';
import { indentOfTable, type ParagraphReader, type WordParagraph } from './paragraph-reader.ts';
import { chosen } from './alternatives.ts';
import { RunReader } from './run-reader.ts';
import type { Story } from './story.ts';
import { findElements, isElement, isElementNamed, textIn } from './word-xml.ts';

/** Reads paragraphs and tables of a text of Word, one after the other. */
export class BlockReader {
  /** The paragraphs in the style of a title. */
  readonly titles: string[] = [];
  /** The words of lists of contents. */
  readonly contents: string[] = [];
  readonly #story: Story;
  readonly #paragraphs: ParagraphReader;
  readonly #runs: RunReader;

  constructor(story: Story, paragraphs: ParagraphReader) {
    this.#story = story;
    this.#paragraphs = paragraphs;
    this.#runs = new RunReader(story);
  }

  read(nodes: readonly ElementContent[]): readonly FlatBlock[] {
    return nodes.filter(isElement).flatMap((node) => this.#block(node));
  }

  #block(node: Element): readonly FlatBlock[] {
    switch (node.name) {
      case 'w:p':
        return this.#paragraph(node);
      case 'w:tbl':
        return this.#table(node);
      case 'mc:AlternateContent':
        return this.read(chosen(node));
      case 'm:oMathPara':
      case 'm:oMath':
        return this.#paragraph({ ...node, name: 'w:p', children: [node] });
      case 'w:sdt':
        return this.#control(node);
      case 'w:altChunk':
        this.#story.losses.add('A document inside the document was left out: import it by itself.');
        return [];
      default:
        return node.name.endsWith('Pr') ? [] : this.read(node.children);
    }
  }

  #control(node: Element): readonly FlatBlock[] {
    const [settings] = node.children.filter((child) => isElementNamed(child, 'w:sdtPr'));
    const content = node.children
      .filter((child) => isElementNamed(child, 'w:sdtContent'))
      .flatMap((one) => one.children);
    const gallery = settings === undefined ? undefined : valueOf(settings, 'w:docPartGallery');
    if (gallery === 'Table of Contents') {
      this.contents.push(textIn(content));
      // It counts, and its fields begin and end.
      this.read(content);
      return [];
    }
    if (settings === undefined || !isOn(settings, 'w:showingPlcHdr')) return this.read(content);
    const words = textIn(content).trim();
    if (words !== '') this.#story.losses.addTogether('control', words, (all) => `Empty fields were left out: ${all}.`);
    return [];
  }

  #paragraph(node: Element): readonly FlatBlock[] {
    const paragraph = this.#paragraphs.read(node);
    const { pieces, boxes, contents } = this.#runs.read(node.children);
    if (contents.trim() !== '') this.contents.push(contents);
    const after = boxes.flatMap((box) => this.#box(box));
    const words = wordsOf(pieces).replace(/\s+/g, ' ').trim();
    const { losses } = this.#story;
    if (paragraph.kind.isContents) {
      if (words !== '') this.contents.push(words);
      return after;
    }
    if (isLeftOut(paragraph.style)) return after;
    if (paragraph.kind.isTitle && words !== '' && pieces.every((one) => one.node.type !== 'image')) {
      this.titles.push(words);
      return after;
    }
    const children = lineOf(pieces);
    const label = paragraph.inList?.label;
    if (children.length === 0) {
      if (label !== undefined && contents.trim() === '')
        losses.addTogether('empty', label, (all) => `Numbers of empty paragraphs were left out: ${all}.`);
      return after;
    }
    if (paragraph.unknownFormat !== undefined && label !== undefined)
      losses.addTogether(
        'format',
        label,
        (all) => `Word may print other numbers than ${all}: it counts as “${paragraph.unknownFormat ?? ''}” says.`,
      );
    return [this.#flat(paragraph, pieces, children), ...after];
  }

  /** A paragraph or heading with its words. */
  #flat(paragraph: WordParagraph, pieces: readonly Piece[], children: PhrasingContent[]): FlatBlock {
    const { style, left, inList, beginsWithTerm } = paragraph;
    const place = { style, left, beginsWithTerm, ...(inList === undefined ? {} : { inList }) };
    const words = wordsOf(pieces);
    const depth = headingDepth(paragraph, words.trim());
    if (depth !== undefined) {
      const label = place.inList?.label;
      const number: readonly PhrasingContent[] = label === undefined ? [] : [{ type: 'text', value: `${label} ` }];
      const block: RootContent = { type: 'heading', depth, children: joinedText([...number, ...children]) };
      this.#story.losses.under(textOf(block));
      return { block, paragraph: { ...place, isHeading: true } };
    }
    const isCaption = place.style === 'Caption';
    return {
      block: { type: 'paragraph', children, ...(isCaption ? { data: { isCaption } } : {}) },
      paragraph: {
        ...place,
        isHeading: false,
        ...(/^\s*\S{1,12}\s*(?:\t|\s{3,})/.test(words) ? { hasTab: true } : {}),
      },
    };
  }

  #box(nodes: readonly ElementContent[]): readonly FlatBlock[] {
    const blocks = this.read(nodes);
    const [first] = blocks;
    if (first !== undefined)
      this.#story.losses.add(
        `A text box became text after the paragraph that it is beside: “${shorten(textOf(first.block))}”.`,
      );
    return blocks;
  }

  #table(node: Element): readonly FlatBlock[] {
    const rows = deep(node, 'w:tr').map((row) => this.#row(row));
    const shown = rows.filter((cells) => cells.some((blocks) => blocks.length > 0));
    const [first, ...others] = shown;
    if (first === undefined) return [];
    const words = shorten(first.flatMap((blocks) => blocks.map(({ block }) => textOf(block))).join(' '));
    if (others.length === 0) {
      // A table has a header and a row; such a one only frames its words.
      this.#story.losses.add(`A table of one row became paragraphs: “${words}”.`);
      return first.flat();
    }
    const merged = findElements(node.children, 'w:gridSpan', 'w:vMerge').filter(
      ({ name, attributes }) => name === 'w:vMerge' || Number(attributes['w:val']) > 1,
    );
    if (merged.length > 0)
      this.#story.losses.add(`Merged cells of a table were divided; the words are in the first of each: “${words}”.`);
    const width = shown.reduce((most, { length }) => Math.max(most, length), 0);
    if (width * shown.length > mostCells)
      throw new Error(
        `A table has ${shown.length} rows and ${width} columns, which is too large to import: “${words}”.`,
      );
    const children = shown.map((cells): TableRow => {
      const filled = Array.from({ length: width }, (_, at) => cells[at] ?? []);
      return {
        type: 'tableRow',
        children: filled.map((blocks) => ({ type: 'tableCell', children: this.#line(blocks) })),
      };
    });
    const place = { style: '', left: indentOfTable(node), isHeading: false, beginsWithTerm: false };
    return [{ block: { type: 'table', align: [], children }, paragraph: place }];
  }

  /** The blocks of each cell of a row. One that is merged with others has its blocks in the first of them. */
  #row(row: Element): readonly (readonly FlatBlock[])[] {
    const [settings] = row.children.filter((child) => isElementNamed(child, 'w:trPr'));
    const before = settings === undefined ? 0 : Number(valueOf(settings, 'w:gridBefore') ?? 0);
    const cells = deep(row, 'w:tc').flatMap((cell): (readonly FlatBlock[])[] => {
      const [own] = cell.children.filter((child) => isElementNamed(child, 'w:tcPr'));
      const span = Number((own && valueOf(own, 'w:gridSpan')) ?? 1);
      return [this.read(cell.children), ...noCells(span - 1)];
    });
    return [...noCells(before), ...cells];
  }

  /** The words of a cell on one line, with the labels that they have. */
  #line(blocks: readonly FlatBlock[]): PhrasingContent[] {
    return blocks.flatMap(({ block, paragraph }, index): PhrasingContent[] => {
      const label = block.type === 'paragraph' ? paragraph?.inList?.label : undefined;
      const own: readonly PhrasingContent[] =
        block.type === 'paragraph' || block.type === 'heading' ? block.children : this.#nested(block);
      return [
        ...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]),
        ...(label === undefined ? [] : [{ type: 'text', value: `${label} ` } as const]),
        ...own,
      ];
    });
  }

  #nested(block: RootContent): readonly PhrasingContent[] {
    if (block.type !== 'table') return [];
    this.#story.losses.add(`A table inside a table became words: “${shorten(textOf(block))}”.`);
    return block.children.flatMap((row) =>
      row.children.flatMap((cell): PhrasingContent[] => [...cell.children, { type: 'text', value: ' ' }]),
    );
  }
}

/** How deep a heading is: by its style or, for a short line, by its place in the outline. */
function headingDepth({ kind, outline, inList }: WordParagraph, words: string): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (words === '') return undefined;
  const isLine = words.length <= 120 && !/[.;:,]$/.test(words);
  // Contracts have numbered paragraphs in the styles of headings.
  const isSentence = inList?.label !== undefined && words.length > 120 && /[.;:,]$/.test(words);
  const depth = kind.heading === undefined ? (isLine ? outline : undefined) : isSentence ? undefined : kind.heading;
  const known = depth === undefined || depth > 9 ? undefined : Math.min(Math.max(depth, 1), 6);
  return ([1, 2, 3, 4, 5, 6] as const).find((one) => one === known);
}

/** The most cells of a table, which is far more than anybody reads. */
const mostCells = 100_000;

/** As many empty cells as a merged one has more than one. A file may give any number. */
const noCells = (count: number): (readonly FlatBlock[])[] =>
  Array.from({ length: Number.isInteger(count) ? Math.min(Math.max(count, 0), 60) : 0 }, () => []);

/** The rows or cells of a table, also inside content controls, but not those of a table inside. */
function deep(node: Element, name: 'w:tr' | 'w:tc'): readonly Element[] {
  return node.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === name ? [child] : /^w:(?:tbl|tc|tr)$/.test(child.name) ? [] : deep(child, name),
    );
}

function joinedText([first, second, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'text' && second?.type === 'text')
    return [{ ...second, value: first.value + second.value }, ...others];
  return [first, second, ...others].filter((one) => one !== undefined);
}

function textOf(node: RootContent | TableCell): string {
  const text = (one: unknown): string => {
    if (typeof one !== 'object' || one === null) return '';
    if ('value' in one && typeof one.value === 'string') return one.value;
    return 'children' in one && Array.isArray(one.children) ? one.children.map(text).join('') : '';
  };
  return text(node).replace(/\s+/g, ' ').trim();
}

const shorten = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words);
