import type {
  Block,
  ClauseTree,
  FootnoteDefinition,
  Inline,
  ListItem,
  NumberedParagraph,
  Table,
} from '../../code/clause-tree.ts';
import { plainText } from '../../code/plain-text.ts';
import { call, content, type TypstCode } from './code.ts';
import { newFootnotes, type Footnotes } from './footnotes.ts';
import { holdsLink } from './holds-link.ts';
import { listOf } from './list-of.ts';
import { numberedOf } from './numbered-of.ts';
import type { Surroundings } from './surroundings.ts';
import { tableOf } from './table-of.ts';

/** The text of a clause, without its heading. */
export function writeClause(tree: ClauseTree, surroundings: Surroundings): TypstCode {
  const footnotes = newFootnotes(surroundings.clause);
  const writer = new ClauseWriter(surroundings, footnotes);
  for (const block of tree.children) if (isFootnote(block)) footnotes.define(block.label, () => writer.footnote(block));
  return writer.blocks(tree.children.filter((block) => !isFootnote(block)));
}

const isFootnote = (block: Block): block is FootnoteDefinition => block.type === 'footnoteDefinition';

/** Whether a block belongs to the words before it: they are to stand on the page on which it begins. */
function leadsOn(next: Block | undefined): boolean {
  return next?.type === 'list' || next?.type === 'table';
}

/** Writes the nodes of one text as code of Typst; each paragraph, item and cell with the mark of its surroundings. */
export class ClauseWriter {
  readonly #surroundings: Surroundings;
  readonly #footnotes: Footnotes;

  constructor(surroundings: Surroundings, footnotes: Footnotes) {
    this.#surroundings = surroundings;
    this.#footnotes = footnotes;
  }

  blocks(blocks: readonly Block[]): TypstCode {
    return content(
      blocks.map((block, place) =>
        block.type === 'paragraph' && leadsOn(blocks[place + 1])
          ? call('lead-in', {}, this.line(block.children))
          : this.block(block),
      ),
    );
  }

  block(block: Block): TypstCode {
    switch (block.type) {
      case 'paragraph':
        return call('paragraph', {}, this.line(block.children));
      case 'list':
        return listOf(
          block,
          block.children.map((item) => this.item(item)),
        );
      case 'table':
        return this.table(block);
      case 'numbered':
        return this.numbered(block);
      case 'note':
        return call('aside', {}, 'Note', this.blocks(block.children));
      case 'example':
        return call('aside', {}, 'Example', this.blocks(block.children));
      case 'footnoteDefinition':
        return content([]);
      default:
        return block satisfies never;
    }
  }

  item(item: ListItem): TypstCode {
    return this.blocks(item.children);
  }

  footnote({ children }: FootnoteDefinition): TypstCode {
    return content(
      children.flatMap((block, index) => [
        ...(index === 0 ? [] : [call('parbreak')]),
        block.type === 'paragraph' ? this.line(block.children) : this.block(block),
      ]),
    );
  }

  numbered({ id, number, children }: NumberedParagraph): TypstCode {
    const [first, ...others] = children;
    const { anchors, mark } = this.#surroundings;
    const opens = first?.type === 'paragraph';
    return numberedOf(
      mark === 'deleted' ? undefined : anchors.claim(id),
      this.marked(number),
      opens ? this.line(first.children) : undefined,
      (opens ? others : children).map((block) => this.block(block)),
    );
  }

  table({ align, children: [head, ...rows] }: Table): TypstCode {
    return tableOf(align, {
      head: head === undefined ? [] : this.cells(head.children),
      rows: rows.map(({ children }) => this.cells(children)),
      isHeadLinked: head !== undefined && holdsLink(head),
    });
  }

  cells(cells: readonly { readonly children: readonly Inline[] }[]): readonly TypstCode[] {
    return cells.map((cell) => (cell.children.length === 0 ? content([]) : this.line(cell.children)));
  }

  /** The words of one paragraph, item or cell, marked as a whole where the text is. */
  line(nodes: readonly Inline[]): TypstCode {
    return this.marked(this.inlines(nodes));
  }

  marked(words: TypstCode | string): TypstCode {
    const { mark } = this.#surroundings;
    return mark === undefined ? content([words]) : call(mark, {}, words);
  }

  inlines(nodes: readonly Inline[]): TypstCode {
    return content(nodes.map((node) => this.inline(node)));
  }

  inline(node: Inline): TypstCode | string {
    const { anchors, labelOf, hrefOf, mark } = this.#surroundings;
    const isLinked = mark !== 'deleted';
    switch (node.type) {
      case 'text':
        return node.value;
      case 'emphasis':
        return call('emph', {}, this.inlines(node.children));
      case 'strong':
        return call('strong', {}, this.inlines(node.children));
      case 'link':
        return isLinked
          ? call('outside-link', {}, hrefOf(node.url), this.inlines(node.children), plainText(node, labelOf))
          : this.inlines(node.children);
      case 'term':
        return isLinked && anchors.isFirstUse(node.id)
          ? call('term-link', {}, `term ${node.id}`, this.inlines(node.children))
          : this.inlines(node.children);
      case 'ref':
        return isLinked ? call('reference', {}, node.to, labelOf(node.to)) : labelOf(node.to);
      case 'break':
        return call('linebreak');
      case 'footnoteReference':
        return this.#footnotes.call(node.label);
      default:
        return node satisfies never;
    }
  }
}
