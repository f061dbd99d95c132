import type { Block, ClauseTree, FootnoteDefinition, Inline, Table } from '../../code/clause-tree.ts';
import { plainText } from '../../code/plain-text.ts';
import { call, content, type TypstCode } from './code.ts';
import type { Surroundings } from './surroundings.ts';

/** The text of a clause, without its heading. */
export function writeClause(tree: ClauseTree, surroundings: Surroundings): TypstCode {
  const { text, footnotes } = partFootnotes(tree.children);
  const printer = new ClauseWriter(surroundings);
  for (const footnote of footnotes) printer.footnote(footnote.label, () => printer.blocks(footnote.children));
  return printer.blocks(text);
}

function partFootnotes(blocks: readonly Block[]) {
  const isFootnote = (block: Block): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  return { footnotes: blocks.filter(isFootnote), text: blocks.filter((block) => !isFootnote(block)) };
}

/** Writes the nodes of one clause as code of Typst. */
export class ClauseWriter {
  readonly #surroundings: Surroundings;
  /** How each footnote reads, until its first call has printed it. */
  readonly #footnotes = new Map<string, () => TypstCode>();
  readonly #called = new Set<string>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Says how a footnote reads: it is printed where it is first called. */
  footnote(label: string, write: () => TypstCode): void {
    this.#footnotes.set(label, write);
  }

  blocks(blocks: readonly Block[]): TypstCode {
    return content(blocks.map((block) => this.block(block)));
  }

  block(block: Block): TypstCode {
    switch (block.type) {
      case 'paragraph':
        return call('paragraph', {}, this.inlines(block.children));
      case 'list':
        return call(
          block.ordered ? 'numbered-list' : 'bullet-list',
          block.ordered ? { start: block.start } : {},
          ...block.children.map((item) => this.blocks(item.children)),
        );
      case 'table':
        return this.table(block);
      case 'numbered':
        return call('numbered-paragraph', { anchor: this.anchor(block.id) }, block.number, this.blocks(block.children));
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

  table({ align, children: [head, ...rows] }: Table): TypstCode {
    const cells = (row: Table['children'][number] | undefined) =>
      row?.children.map((cell) => this.inlines(cell.children)) ?? [];
    return call('data-table', {
      align: align.map((side) => side ?? 'left'),
      head: cells(head),
      rows: rows.map(cells),
    });
  }

  inlines(nodes: readonly Inline[]): TypstCode {
    return content(nodes.map((node) => this.inline(node)));
  }

  inline(node: Inline): TypstCode | string {
    const { labelOf, linked, isAnchored, hrefOf } = this.#surroundings;
    switch (node.type) {
      case 'text':
        return node.value;
      case 'emphasis':
        return call('emph', {}, this.inlines(node.children));
      case 'strong':
        return call('strong', {}, this.inlines(node.children));
      case 'link':
        return linked
          ? call('outside-link', {}, hrefOf(node.url), this.inlines(node.children), plainText(node, labelOf))
          : this.inlines(node.children);
      case 'term':
        return linked && isAnchored(`term-${node.id}`)
          ? call('term-link', {}, `term-${node.id}`, this.inlines(node.children), plainText(node, labelOf))
          : this.inlines(node.children);
      case 'ref':
        return linked && isAnchored(node.to) ? call('reference', {}, node.to, labelOf(node.to)) : labelOf(node.to);
      case 'break':
        return call('linebreak');
      case 'footnoteReference':
        return this.footnoteCall(node.label);
      default:
        return node satisfies never;
    }
  }

  footnoteCall(label: string): TypstCode {
    const anchor = `footnote-${this.#surroundings.clause}-${label}`;
    if (this.#called.has(label)) return call('footnote-again', {}, anchor);
    this.#called.add(label);
    return call('footnote-call', {}, anchor, this.#footnotes.get(label)?.() ?? content([]));
  }

  anchor(id: string): string | undefined {
    return this.#surroundings.anchored ? id : undefined;
  }
}
