import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, Inline } from '../../code/clause-tree.ts';
import type {
  Redline,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlinePlainBlock,
  RedlineRow,
} from '../../redline/redline-tree.ts';
import { ClausePrinter } from './clause-html.ts';
import * as element from './elements.ts';
import { footnoteKey } from './footnote-numbers.ts';
import { deleted, inserted, remark } from './mark-elements.ts';
import { partFootnotes, type RedlineFootnote } from '../../redline/part-footnotes.ts';
import type { Surroundings } from './surroundings.ts';

/** The HTML of a redline: each mark says in words what it is, and no mark lies inside a link's name. */
export function redlineHtml(redline: Redline, surroundings: Surroundings): string {
  return toHtml(redlineElements(redline, surroundings));
}

/** The same as elements, for a larger whole. */
export function redlineElements(redline: Redline, surroundings: Surroundings): ElementContent[] {
  return new RedlinePrinter(surroundings).redline(redline);
}

class RedlinePrinter {
  readonly #surroundings: Surroundings;
  /** Prints what has no marks in it. Footnotes of both sides share its numbers. */
  readonly #plain: ClausePrinter;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#plain = new ClausePrinter(surroundings);
  }

  redline(redline: Redline): ElementContent[] {
    const { text, footnotes } = partFootnotes(redline);
    const printed = this.blocks(text);
    if (footnotes.length === 0) return printed;
    return [...printed, element.footnotes(footnotes.map((footnote) => this.footnote(footnote)))];
  }

  /** A footnote that was deleted has no anchor: its call is plain text, and another may have its label. */
  footnote({ on, note }: RedlineFootnote): ElementContent {
    const key = footnoteKey(this.#surroundings.clause, note.label);
    switch (on) {
      case 'both':
        return element.footnote(key, this.blocks(note.children));
      case 'after':
        return element.footnote(key, [inserted('div', this.#plain.blocks(note.children))]);
      case 'before':
        return h('li', deleted('div', this.blocksWithoutLinks(note.children)));
      default:
        return on satisfies never;
    }
  }

  blocks(blocks: readonly RedlineBlock[]): ElementContent[] {
    return blocks.flatMap((block) => this.block(block));
  }

  block(block: RedlineBlock): ElementContent[] {
    switch (block.type) {
      case 'insertion':
        return [inserted('div', this.#plain.blocks(block.children))];
      case 'deletion':
        return [deleted('div', this.blocksWithoutLinks(block.children))];
      case 'moved':
        return [remark('div', 'moved here', this.plainBlock(block.children[0]))];
      case 'movedAway':
        return [h('p', { className: 'mark-note' }, '[moved from here]')];
      case 'split':
        return [remark('div', 'split into these', block.children.map((child) => this.plainBlock(child)).flat())];
      case 'merged':
        return [remark('div', 'these became one', block.children.map((child) => this.plainBlock(child)).flat())];
      default:
        return this.plainBlock(block);
    }
  }

  plainBlock(block: RedlinePlainBlock): ElementContent[] {
    const { rank, clause } = this.#surroundings;
    switch (block.type) {
      case 'paragraph':
        return [element.paragraph(this.inlines(block.children))];
      case 'list':
        return [
          element.list(
            block,
            block.children.map((item) => this.item(item)),
          ),
        ];
      case 'table':
        return [this.table(block.children, block.align)];
      case 'numbered': {
        const number: ElementContent[] =
          block.was === undefined
            ? [{ type: 'text', value: block.number }]
            : [
                deleted('span', [{ type: 'text', value: block.was.number }]),
                inserted('span', [{ type: 'text', value: block.number }]),
              ];
        return [element.numbered(block, number, rank, false, this.blocks(block.children))];
      }
      case 'note':
        return [element.note(this.blocks(block.children))];
      case 'example':
        return [element.example(this.blocks(block.children))];
      case 'footnoteDefinition':
        return [element.footnote(footnoteKey(clause, block.label), this.blocks(block.children))];
      default:
        return block satisfies never;
    }
  }

  item(item: RedlineItem): ElementContent {
    switch (item.type) {
      case 'listItem':
        return element.listItem(this.blocks(item.children));
      case 'insertion':
        return h(
          'li',
          inserted(
            'div',
            item.children.flatMap((one) => this.#plain.blocks(one.children)),
          ),
        );
      case 'deletion':
        return h(
          'li',
          deleted(
            'div',
            item.children.flatMap((one) => this.blocksWithoutLinks(one.children)),
          ),
        );
      case 'moved':
        return h('li', remark('div', 'moved here', this.blocks(item.children[0].children)));
      case 'movedAway':
        return h('li', { className: 'mark-note' }, '[moved from here]');
      case 'split':
        return h(
          'li',
          remark(
            'div',
            'split into these',
            item.children.flatMap((one) => this.blocks(one.children)),
          ),
        );
      case 'merged':
        return h(
          'li',
          remark(
            'div',
            'these became one',
            item.children.flatMap((one) => this.blocks(one.children)),
          ),
        );
      default:
        return item satisfies never;
    }
  }

  table(rows: readonly RedlineRow[], align: readonly ('left' | 'right' | 'center' | null)[]): ElementContent {
    return element.table(
      rows.flatMap((row, index) => this.row(row, index === 0, align)),
      'Table with its changes',
    );
  }

  row(row: RedlineRow, header: boolean, align: readonly ('left' | 'right' | 'center' | null)[]): ElementContent[] {
    const cell = (children: readonly ElementContent[], column: number) =>
      element.tableCell(header, align[column] ?? null, children);
    switch (row.type) {
      case 'tableRow':
        return [element.tableRow(row.children.map((one, column) => cell(this.cell(one), column)))];
      case 'moved':
        return this.row(row.children[0], header, align);
      case 'movedAway':
        return [];
      case 'insertion':
        return row.children.map((plain) =>
          element.tableRow(
            plain.children.map((one, column) => cell([inserted('span', this.#plain.inlines(one.children))], column)),
          ),
        );
      case 'deletion':
        return row.children.map((plain) =>
          element.tableRow(
            plain.children.map((one, column) => cell([deleted('span', this.withoutLinks(one.children))], column)),
          ),
        );
      default:
        return row satisfies never;
    }
  }

  cell(cell: RedlineCell): ElementContent[] {
    switch (cell.type) {
      case 'tableCell':
        return this.inlines(cell.children);
      case 'insertion':
        return cell.children.map((one) => inserted('span', this.#plain.inlines(one.children)));
      case 'deletion':
        return cell.children.map((one) => deleted('span', this.withoutLinks(one.children)));
      default:
        return cell satisfies never;
    }
  }

  inlines(nodes: readonly RedlineInline[]): ElementContent[] {
    return nodes.flatMap((node) => this.inline(node));
  }

  inline(node: RedlineInline): ElementContent[] {
    switch (node.type) {
      case 'insertion':
        return [inserted('span', this.#plain.inlines(node.children))];
      case 'deletion':
        return [deleted('span', this.withoutLinks(node.children))];
      case 'emphasis':
        return node.only === 'before' ? this.inlines(node.children) : [element.emphasis(this.inlines(node.children))];
      case 'strong':
        return node.only === 'before' ? this.inlines(node.children) : [element.strong(this.inlines(node.children))];
      case 'term':
        return this.inlines(node.children);
      default:
        return [this.#plain.inline(node)];
    }
  }

  /** What was deleted leads nowhere: its links are printed as their words. */
  withoutLinks(nodes: readonly Inline[]): ElementContent[] {
    return new ClausePrinter({ ...this.#surroundings, anchored: false, linked: false }).inlines(nodes);
  }

  blocksWithoutLinks(blocks: readonly Block[]): ElementContent[] {
    return new ClausePrinter({ ...this.#surroundings, anchored: false, linked: false }).blocks(blocks);
  }
}
