import { asides, isAside } from '../../code/nodes.ts';
import { plainText } from '../../code/plain-text.ts';
import { hasMarks } from '../../redline/marks.ts';
import type {
  Merged,
  Moved,
  MovedAway,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineNumberedParagraph,
  RedlineRow,
  RedlineTable,
  RedlineTableRow,
  Split,
} from '../../redline/redline-tree.ts';
import { call, content, type TypstCode } from './code.ts';
import type { Footnotes } from './footnotes.ts';
import { holdsLink } from './holds-link.ts';
import { listOf } from './list-of.ts';
import { tableOf } from './table-of.ts';
import type { TextContext } from './text-context.ts';

/** The footnotes of a text: those before, and those after or on both sides. */
export type SidesOfFootnotes = Readonly<Record<'before' | 'after', Footnotes>>;

/**
 * Writes the nodes of one text as code of Typst. Inside an insertion or deletion the text goes on with that mark on each
 * paragraph, item and cell; what was deleted leads nowhere.
 */
export class TextWriter {
  readonly #context: TextContext;
  readonly #footnotes: SidesOfFootnotes;
  readonly #mark: 'inserted' | 'deleted' | undefined;

  constructor(context: TextContext, footnotes: SidesOfFootnotes, mark?: 'inserted' | 'deleted') {
    this.#context = context;
    this.#footnotes = footnotes;
    this.#mark = mark;
  }

  /** The writer of what was inserted or deleted whole. */
  inside(mark: 'inserted' | 'deleted'): TextWriter {
    return new TextWriter(this.#context, this.#footnotes, mark);
  }

  /** A whole text. Of a list that stays, the items that differ have a bar each. */
  text(blocks: readonly RedlineBlock[]): TypstCode {
    return content(
      blocks.map((block, place) => {
        const printed = this.#block(block, blocks[place + 1]);
        return block.type === 'list' ? printed : barred(block, printed);
      }),
    );
  }

  /** The text of a footnote. Its first paragraph stands beside its number. */
  footnote(blocks: readonly RedlineBlock[]): TypstCode {
    return content(
      blocks.flatMap((block, place) => [
        ...(place === 0 ? [] : [call('parbreak')]),
        this.#opening(block) ?? this.#block(block),
      ]),
    );
  }

  #blocks(blocks: readonly RedlineBlock[]): TypstCode {
    return content(blocks.map((block, place) => this.#block(block, blocks[place + 1])));
  }

  #block(block: RedlineBlock, next?: RedlineBlock): TypstCode {
    if (isAside(block)) return call('aside', {}, asides[block.type].label, this.#blocks(block.children));
    switch (block.type) {
      case 'paragraph':
        return call(leadsOn(next) ? 'lead-in' : 'paragraph', {}, this.#line(block.children));
      case 'list':
        return listOf(
          block,
          block.children.map((item) => barred(item, this.#item(item))),
        );
      case 'table':
        return this.#table(block);
      case 'numbered':
        return this.#numbered(block);
      case 'footnoteDefinition':
        return content([]);
      case 'insertion':
        return this.inside('inserted').#blocks(block.children);
      case 'deletion':
        return this.inside('deleted').#blocks(block.children);
      case 'moved':
      case 'movedAway':
      case 'split':
      case 'merged':
        return remarked(block, (child) => this.#block(child));
      default:
        return block satisfies never;
    }
  }

  #item(item: RedlineItem): TypstCode {
    switch (item.type) {
      case 'listItem':
        return this.#blocks(item.children);
      case 'insertion':
        return content(item.children.map((one) => this.inside('inserted').#item(one)));
      case 'deletion':
        return content(item.children.map((one) => this.inside('deleted').#item(one)));
      case 'moved':
      case 'movedAway':
      case 'split':
      case 'merged':
        return remarked(item, (child) => this.#item(child));
      default:
        return item satisfies never;
    }
  }

  /**
   * What opens a numbered paragraph stands in one paragraph with its number, so that it is read as one; without an opening,
   * as where it begins with a list, the number has a line of its own.
   */
  #numbered({ id, number, was, children }: RedlineNumberedParagraph): TypstCode {
    const [first, ...others] = children;
    const opening = first === undefined ? undefined : this.#opening(first);
    const rest = opening === undefined ? children : others;
    return call(
      'numbered-paragraph',
      { anchor: this.#mark === 'deleted' ? undefined : this.#context.anchors.claim(id) },
      was === undefined
        ? this.#marked(number)
        : content([call('deleted', {}, was.number), ' ', call('inserted', {}, number)]),
      opening ?? content([]),
      rest.length === 0 ? undefined : content(rest.map((block) => this.#block(block))),
    );
  }

  /** The words of a paragraph that can stand beside a number; nothing where the block is more than a paragraph. */
  #opening(block: RedlineBlock): TypstCode | undefined {
    if (block.type === 'paragraph') return this.#line(block.children);
    if (block.type !== 'insertion' && block.type !== 'deletion') return undefined;
    const [only, ...others] = block.children;
    if (only?.type !== 'paragraph' || others.length > 0) return undefined;
    return this.inside(block.type === 'insertion' ? 'inserted' : 'deleted').#line(only.children);
  }

  #table({ align, children }: RedlineTable): TypstCode {
    const [head, ...rows] = children.flatMap((row) => this.#rows(row));
    return tableOf(align, {
      head: head?.cells ?? [],
      rows: rows.map(({ cells }) => cells),
      isHeadLinked: head !== undefined && holdsLink(head.row),
    });
  }

  /** The rows that stand in a place. One that moved stands where it is after: its old place cannot be shown between two rows. */
  #rows(row: RedlineRow): readonly { readonly row: RedlineTableRow; readonly cells: readonly TypstCode[] }[] {
    switch (row.type) {
      case 'tableRow':
        return [{ row, cells: row.children.map((cell) => this.#cell(cell)) }];
      case 'insertion':
        return row.children.flatMap((one) => this.inside('inserted').#rows(one));
      case 'deletion':
        return row.children.flatMap((one) => this.inside('deleted').#rows(one));
      case 'moved':
        return this.#rows(row.children[0]);
      case 'movedAway':
        return [];
      default:
        return row satisfies never;
    }
  }

  #cell(cell: RedlineCell): TypstCode {
    switch (cell.type) {
      case 'tableCell':
        return cell.children.length === 0 ? content([]) : this.#line(cell.children);
      case 'insertion':
        return content(cell.children.map((one) => this.inside('inserted').#cell(one)));
      case 'deletion':
        return content(cell.children.map((one) => this.inside('deleted').#cell(one)));
      default:
        return cell satisfies never;
    }
  }

  /** The words of one paragraph, item or cell, marked as a whole where the text is. */
  #line(nodes: readonly RedlineInline[]): TypstCode {
    return this.#marked(this.#inlines(nodes));
  }

  #marked(words: TypstCode | string): TypstCode {
    return this.#mark === undefined ? content([words]) : call(this.#mark, {}, words);
  }

  #inlines(nodes: readonly RedlineInline[]): TypstCode {
    return content(nodes.map((node) => this.#inline(node)));
  }

  #inline(node: RedlineInline): TypstCode | string {
    const { anchors, labelOf, hrefOf } = this.#context;
    const isLinked = this.#mark !== 'deleted';
    switch (node.type) {
      case 'text':
        return node.value;
      case 'insertion':
        return this.inside('inserted').#line(node.children);
      case 'deletion':
        return this.inside('deleted').#line(node.children);
      case 'emphasis':
        return node.only === 'before' ? this.#inlines(node.children) : call('emph', {}, this.#inlines(node.children));
      case 'strong':
        return node.only === 'before' ? this.#inlines(node.children) : call('strong', {}, this.#inlines(node.children));
      case 'link':
        return isLinked
          ? call('outside-link', {}, hrefOf(node.url), this.#inlines(node.children), plainText(node, labelOf))
          : this.#inlines(node.children);
      case 'term':
        return isLinked && !hasMarks(node) && anchors.isFirstUse(node.id)
          ? call('term-link', {}, `term ${node.id}`, this.#inlines(node.children))
          : this.#inlines(node.children);
      case 'ref':
        return isLinked ? call('reference', {}, node.to, labelOf(node.to)) : labelOf(node.to);
      case 'break':
        return call('linebreak');
      case 'footnoteReference':
        return this.#footnotes[isLinked ? 'after' : 'before'].call(node.label);
      default:
        return node satisfies never;
    }
  }
}

/** Whether a block belongs to the words before it: they are to stand on the page on which it begins. */
function leadsOn(next: RedlineBlock | undefined): boolean {
  return next?.type === 'list' || next?.type === 'table';
}

/** A bar beside what has marks. */
function barred(node: RedlineBlock | RedlineItem, printed: TypstCode): TypstCode {
  return hasMarks(node) ? call('changed', {}, printed) : printed;
}

/** What moved, was split or was merged, with a note in words above it. */
function remarked<Node>(
  node: Moved<Node> | MovedAway | Split<Node> | Merged<Node>,
  write: (child: Node) => TypstCode,
): TypstCode {
  const note = (words: string) => call('mark-note', {}, words);
  switch (node.type) {
    case 'moved':
      return content([note('moved here'), write(node.children[0])]);
    case 'movedAway':
      return note('moved from here');
    case 'split':
      return content([note('split into these'), ...node.children.map(write)]);
    case 'merged':
      return content([note('these became one'), ...node.children.map(write)]);
    default:
      return node satisfies never;
  }
}
