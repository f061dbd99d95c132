import type {
  FootnoteDefinition,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { asides, frames } from '../../model/nodes.ts';
import { unbroken } from '../../model/clause-number.ts';
import { targetOfItem } from '../../model/reference.ts';
import { parseSource } from './clause-source.ts';

/** Stands for what is no letter: a footnote or a picture. */
export const atom = '\uFFFC';

/** What a node is inside: emphasis, links and tags, the outermost first. */
export type Around = Extract<PhrasingContent, { readonly children: unknown }>;

/** One letter of a line as it is printed, and what in the source prints it. */
export interface SentCell {
  readonly char: string;
  /** The text, reference, line break or footnote that it comes from; absent where the file only prints it. */
  readonly leaf?: PhrasingContent;
  /** White space as it is written, where it is printed as one space. */
  readonly raw?: string;
  /** How many letters a reference prints. */
  readonly size?: number;
  /** The text that stands for a picture. */
  readonly alt?: string;
  readonly around: readonly Around[];
}

/** What holds the words of a line. */
export type Holder = Paragraph | Heading | TableCell;

/** A paragraph, cell or picture of a clause as a Word file prints it. */
export interface SentLine {
  readonly where: 'text' | 'footnotes';
  readonly kind: 'title' | 'plain' | 'words' | 'source' | 'picture' | 'printed';
  readonly cells: readonly SentCell[];
  /** The node whose words they are, where it is one of the text. */
  readonly holder?: Holder;
  /** The level of the list whose item it begins, from 0, where the file numbers it. */
  readonly level?: number;
  /** The tag that it is printed for: the `<Quote>` whose source it is, the `<Note>` whose label. */
  readonly of?: MdxJsxFlowElement;
}

/** A clause as it was sent. */
export interface SentClause {
  readonly id: string;
  readonly source: string;
  /** Where it applies, if the file prints that. */
  readonly extent?: string;
}

/** The lines of a clause in the order in which a Word file has them, those of its footnotes where they are referred to. */
export interface ClauseLines {
  readonly root: Root;
  readonly lines: readonly SentLine[];
  readonly parents: ReadonlyMap<Nodes, Parents>;
}

/** Reads the lines of a clause from its source. `labelOf` prints a reference. */
export function sentLines(
  { source, extent }: SentClause,
  front: { readonly title: string; readonly plain: string },
  labelOf: (to: string) => string,
): ClauseLines {
  const root = parseSource(source);
  const reader = new LineReader(root, labelOf);
  reader.add({ where: 'text', kind: 'title', cells: letters(oneLine(front.title)) });
  reader.add({ where: 'text', kind: 'plain', cells: letters(oneLine(front.plain)) });
  if (extent !== undefined) reader.add({ where: 'text', kind: 'printed', cells: letters(extent) });
  reader.blocks(root, root.children, 'text');
  return { root, lines: reader.lines, parents: reader.parents };
}

type Where = SentLine['where'];

class LineReader {
  readonly lines: SentLine[] = [];
  readonly parents = new Map<Nodes, Parents>();
  readonly #notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly #labelOf: (to: string) => string;
  readonly #read = new Set<string>();
  #depth = 0;

  constructor(root: Root, labelOf: (to: string) => string) {
    this.#labelOf = labelOf;
    this.#notes = new Map(
      root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [])),
    );
  }

  add(line: SentLine): void {
    this.lines.push(line);
  }

  blocks(parent: Parents, nodes: readonly RootContent[], where: Where): void {
    for (const node of nodes) {
      this.parents.set(node, parent);
      this.#block(node, where);
    }
  }

  #block(node: RootContent, where: Where): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        this.#words(node, where);
        break;
      case 'listItem':
        this.#item(node, where);
        break;
      case 'list':
      case 'tableRow':
        this.blocks(node, node.children, where);
        break;
      case 'table':
        // In a footnote, a row is printed as a paragraph.
        if (where === 'footnotes')
          for (const row of node.children)
            this.add({
              where,
              kind: 'printed',
              cells: row.children.flatMap((cell, at) => [
                ...letters(at === 0 ? '' : '; '),
                ...this.#cells(cell, where),
              ]),
            });
        else this.blocks(node, node.children, where);
        break;
      case 'mdxJsxFlowElement':
        this.#tag(node, where);
        break;
      default:
      // Footnotes are printed where they are referred to, and nothing else is printed.
    }
  }

  /** The first paragraph of an item has its label. Definitions have none. */
  #item(node: ListItem, where: Where): void {
    const from = this.lines.length;
    this.#depth += 1;
    this.blocks(node, node.children, where);
    this.#depth -= 1;
    const [first] = node.children;
    const at = this.lines.findIndex(({ holder }, index) => index >= from && holder === first);
    const line = this.lines[at];
    const isDefinition = this.#around(node).some(
      (one) => one.type === 'mdxJsxFlowElement' && one.name === 'Definitions',
    );
    if (line !== undefined && where === 'text' && !isDefinition) this.lines[at] = { ...line, level: this.#depth };
  }

  #around(node: Nodes): readonly Parents[] {
    const parent = this.parents.get(node);
    return parent === undefined ? [] : [parent, ...this.#around(parent)];
  }

  #tag(node: MdxJsxFlowElement, where: Where): void {
    const { name } = node;
    const label = Object.values(asides).find(({ tag }) => tag === name)?.label;
    if (label !== undefined) this.add({ where, kind: 'printed', of: node, cells: letters(label) });
    if (name === 'Figure')
      this.add({
        where,
        kind: 'picture',
        of: node,
        cells: [{ char: atom, around: [], alt: attribute(node, 'alt') ?? '' }],
      });
    if (name === 'Ref') this.add({ where, kind: 'printed', of: node, cells: letters(this.#label(node)) });
    this.blocks(node, node.children, where);
    if (name === 'Quote')
      this.add({ where, kind: 'source', of: node, cells: letters(oneLine(attribute(node, 'source') ?? '')) });
  }

  #words(node: Holder, where: Where): void {
    // Footnotes come before the paragraph that refers to them is done, and are counted apart.
    const cells = trimmed(collapsed(this.#cells(node, where)));
    if (node.type === 'paragraph' && cells.length === 0) return;
    this.add({ where, kind: 'words', cells, holder: node });
  }

  #cells(node: Holder | Around, where: Where, around: readonly Around[] = []): readonly SentCell[] {
    return node.children.flatMap((child): readonly SentCell[] => {
      switch (child.type) {
        case 'text':
          return Array.from(child.value, (char) => ({ char, leaf: child, around }));
        case 'break':
          return [{ char: '\n', leaf: child, around }];
        case 'footnoteReference':
          return this.#note(child.identifier, where, { char: atom, leaf: child, around });
        case 'mdxJsxTextElement':
          if (child.name === 'Item') return [];
          if (child.name === 'Ref') {
            const label = Array.from(this.#label(child));
            return label.map((char) => ({ char, leaf: child, size: label.length, around }));
          }
          return this.#cells(child, where, [...around, child]);
        case 'emphasis':
        case 'strong':
        case 'link':
          return this.#cells(child, where, [...around, child]);
        default:
          return [];
      }
    });
  }

  /** A footnote in a footnote is printed in brackets, which only the words in the file know. */
  #note(identifier: string, where: Where, cell: SentCell): readonly SentCell[] {
    const note = this.#notes.get(identifier);
    if (where === 'text' && note !== undefined) {
      if (this.#read.has(identifier))
        for (const { type } of note.children)
          if (type === 'paragraph') this.add({ where: 'footnotes', kind: 'printed', cells: [] });
      if (!this.#read.has(identifier)) this.blocks(note, note.children, 'footnotes');
      this.#read.add(identifier);
    }
    return [cell];
  }

  #label(node: MdxJsxTextElement | MdxJsxFlowElement): string {
    const [to = '', item] = [attribute(node, 'to'), attribute(node, 'item')];
    return unbroken(this.#labelOf(item === undefined ? to : targetOfItem(to, item)));
  }
}

/** The value of an attribute of a tag. */
export function attribute(node: MdxJsxTextElement | MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** Letters that no node of the text prints. */
export function letters(words: string): readonly SentCell[] {
  return Array.from(words, (char) => ({ char, around: [] }));
}

/** White space as one space, none at the start or after another; as the clause reader has it. */
function collapsed(cells: readonly SentCell[]): readonly SentCell[] {
  const kept: SentCell[] = [];
  for (const cell of cells) {
    const isSpace = cell.leaf?.type === 'text' && /\s/u.test(cell.char);
    const before = kept.at(-1);
    if (!isSpace) kept.push(cell);
    else if (before === undefined || before.char === '\n') continue;
    else if (before.char !== ' ' || before.leaf?.type !== 'text') kept.push({ ...cell, char: ' ', raw: cell.char });
    else if (cell.char === '\n' && before.raw !== '\n') kept[kept.length - 1] = { ...before, raw: '\n' };
  }
  return kept;
}

function trimmed(cells: readonly SentCell[]): readonly SentCell[] {
  const last = cells.at(-1);
  return last?.leaf?.type === 'text' && last.char === ' ' ? cells.slice(0, -1) : cells;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** What the file prints before the source of a quotation. */
export const sourceLabel = `${frames.source.label}: `;
