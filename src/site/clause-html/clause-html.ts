import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, ClauseTree, FootnoteDefinition, Inline, ListItem, Table } from '../../code/clause-tree.ts';
import type { Heading, PageTree } from '../../code/free-page.ts';
import { routes } from '../routes.ts';
import * as element from './elements.ts';
import { footnoteKey, FootnoteNumbers } from './footnote-numbers.ts';
import { plainText } from '../../code/plain-text.ts';
import type { Surroundings } from './surroundings.ts';

/** The HTML of a clause or of a free-form page, without its title. */
export function clauseHtml(tree: ClauseTree | PageTree, surroundings: Surroundings): string {
  return toHtml(clauseElements(tree, surroundings));
}

/** The same as a hast tree. */
export function clauseElements(tree: ClauseTree | PageTree, surroundings: Surroundings): ElementContent[] {
  const printer = new ClausePrinter(surroundings);
  const isFootnote = (block: Block | Heading): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  const notes = tree.children.filter(isFootnote);
  const text = tree.children.filter((block) => !isFootnote(block)).map((block) => printer.block(block));
  return notes.length === 0 ? text : [...text, element.footnotes(notes.map((note) => printer.block(note)))];
}

/** Turns the nodes of one clause into hast, numbering its footnotes as it meets their calls. */
export class ClausePrinter {
  readonly #surroundings: Surroundings;
  readonly #footnotes = new FootnoteNumbers();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  block(block: Block | Heading): ElementContent {
    const { rank, anchored, clause } = this.#surroundings;
    switch (block.type) {
      case 'paragraph':
        return element.paragraph(this.inlines(block.children));
      case 'heading':
        return h(`h${block.depth}`, { id: block.id }, this.inlines(block.children));
      case 'list':
        return element.list(
          block,
          block.children.map((item) => this.listItem(item)),
        );
      case 'table':
        return this.table(block);
      case 'numbered':
        return element.numbered(
          block,
          [{ type: 'text', value: block.number }],
          rank,
          anchored,
          this.blocks(block.children),
        );
      case 'note':
        return element.note(this.blocks(block.children));
      case 'example':
        return element.example(this.blocks(block.children));
      case 'footnoteDefinition':
        return element.footnote(footnoteKey(clause, block.label), this.blocks(block.children));
      default:
        return block satisfies never;
    }
  }

  blocks(blocks: readonly Block[]): ElementContent[] {
    return blocks.map((block) => this.block(block));
  }

  listItem(item: ListItem): ElementContent {
    return element.listItem(this.blocks(item.children));
  }

  table({ children: rows, align }: Table): ElementContent {
    return element.table(
      rows.map((row, index) =>
        element.tableRow(
          row.children.map((cell, column) =>
            element.tableCell(index === 0, align[column] ?? null, this.inlines(cell.children)),
          ),
        ),
      ),
      'Table',
    );
  }

  inlines(nodes: readonly Inline[]): ElementContent[] {
    return nodes.map((node) => this.inline(node));
  }

  inline(node: Inline): ElementContent {
    const { clause, hrefOf, labelOf, linked = true } = this.#surroundings;
    if (!linked && isLinked(node)) return { type: 'text', value: plainText(node, labelOf) };
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value };
      case 'emphasis':
        return element.emphasis(this.inlines(node.children));
      case 'strong':
        return element.strong(this.inlines(node.children));
      case 'link':
        return element.link(node.url, this.inlines(node.children));
      case 'term':
        return h('a', { href: routes.term(node.id), className: 'term' }, this.inlines(node.children));
      case 'ref':
        return element.link(hrefOf(node.to), [{ type: 'text', value: labelOf(node.to) }]);
      case 'break':
        return h('br');
      case 'footnoteReference': {
        const { printed, first } = this.#footnotes.call(node.label);
        return element.footnoteCall(footnoteKey(clause, node.label), printed, first);
      }
      default:
        return node satisfies never;
    }
  }
}

function isLinked(node: Inline): boolean {
  return ['link', 'term', 'ref', 'footnoteReference'].includes(node.type);
}
