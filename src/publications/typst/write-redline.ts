import { hasMarks } from '../../redline/marks.ts';
import { partFootnotes, type RedlineFootnote } from '../../redline/part-footnotes.ts';
import type {
  Redline,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineNumberedParagraph,
  RedlinePlainBlock,
  RedlineRow,
} from '../../redline/redline-tree.ts';
import { call, content, type TypstCode } from './code.ts';
import { newFootnotes, type Footnotes } from './footnotes.ts';
import { holdsLink } from './holds-link.ts';
import { listOf } from './list-of.ts';
import { numberedOf } from './numbered-of.ts';
import type { Surroundings } from './surroundings.ts';
import { tableOf } from './table-of.ts';
import { ClauseWriter } from './write-clause.ts';

/** The text of a redline: each mark says in words what it is, and a bar stands beside every block that has one. */
export function writeRedline(redline: Redline, surroundings: Omit<Surroundings, 'mark'>): TypstCode {
  return new RedlineWriter(surroundings).redline(redline);
}

class RedlineWriter {
  readonly #surroundings: Surroundings;
  /** Footnotes after, and those on both sides. */
  readonly #after: Footnotes;
  /** Footnotes before: one that was deleted may have the label of another. */
  readonly #before: Footnotes;
  readonly #kept: ClauseWriter;
  readonly #inserted: ClauseWriter;
  readonly #deleted: ClauseWriter;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#after = newFootnotes(surroundings.clause);
    this.#before = newFootnotes(`${surroundings.clause} before`);
    this.#kept = new ClauseWriter(surroundings, this.#after);
    this.#inserted = new ClauseWriter({ ...surroundings, mark: 'inserted' }, this.#after);
    this.#deleted = new ClauseWriter({ ...surroundings, mark: 'deleted' }, this.#before);
  }

  redline(redline: Redline): TypstCode {
    const { text, footnotes } = partFootnotes(redline);
    for (const footnote of footnotes) this.define(footnote);
    // Of a list that stays, the items that differ have a bar each.
    return content(text.map((block) => (block.type === 'list' ? this.block(block) : barred(block, this.block(block)))));
  }

  define(footnote: RedlineFootnote): void {
    switch (footnote.on) {
      case 'both': {
        const { label, was, children } = footnote.note;
        const text = () => this.footnote(children);
        this.#after.define(label, text);
        this.#before.define(was?.label ?? label, text);
        return;
      }
      case 'after':
        this.#after.define(footnote.note.label, () => this.#inserted.footnote(footnote.note));
        return;
      case 'before':
        this.#before.define(footnote.note.label, () => this.#deleted.footnote(footnote.note));
        return;
      default:
        footnote satisfies never;
    }
  }

  /** The first paragraph of a footnote stands beside its number. */
  footnote([first, ...others]: readonly RedlineBlock[]): TypstCode {
    if (first?.type !== 'paragraph') return this.blocks(first === undefined ? [] : [first, ...others]);
    return content([this.inlines(first.children), this.blocks(others)]);
  }

  blocks(blocks: readonly RedlineBlock[]): TypstCode {
    return content(blocks.map((block) => this.block(block)));
  }

  block(block: RedlineBlock): TypstCode {
    switch (block.type) {
      case 'insertion':
        return this.#inserted.blocks(block.children);
      case 'deletion':
        return this.#deleted.blocks(block.children);
      case 'moved':
        return remark('moved here', [this.plainBlock(block.children[0])]);
      case 'movedAway':
        return call('mark-note', {}, 'moved from here');
      case 'split':
        return remark(
          'split into these',
          block.children.map((child) => this.plainBlock(child)),
        );
      case 'merged':
        return remark(
          'these became one',
          block.children.map((child) => this.plainBlock(child)),
        );
      default:
        return this.plainBlock(block);
    }
  }

  plainBlock(block: RedlinePlainBlock): TypstCode {
    switch (block.type) {
      case 'paragraph':
        return call('paragraph', {}, this.inlines(block.children));
      case 'list':
        return listOf(
          block,
          block.children.map((item) => barred(item, this.item(item))),
        );
      case 'table': {
        const [head = [], ...rows] = block.children.flatMap((row) => this.rows(row));
        // Which row becomes the head depends on what was inserted and deleted.
        return tableOf(block.align, { head, rows, isHeadLinked: block.children.some(holdsLink) });
      }
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

  numbered({ id, number, was, children }: RedlineNumberedParagraph): TypstCode {
    const [first, ...others] = children;
    const opening = first === undefined ? undefined : this.opening(first);
    return numberedOf(
      this.#surroundings.anchors.claim(id),
      was === undefined ? number : content([call('deleted', {}, was.number), ' ', call('inserted', {}, number)]),
      opening,
      (opening === undefined ? children : others).map((block) => this.block(block)),
    );
  }

  /** The words of a paragraph that can stand beside a number; nothing where the block is more than a paragraph. */
  opening(block: RedlineBlock): TypstCode | undefined {
    if (block.type === 'paragraph') return this.inlines(block.children);
    if (block.type !== 'insertion' && block.type !== 'deletion') return undefined;
    const [only, ...others] = block.children;
    if (only?.type !== 'paragraph' || others.length > 0) return undefined;
    return (block.type === 'insertion' ? this.#inserted : this.#deleted).line(only.children);
  }

  item(item: RedlineItem): TypstCode {
    switch (item.type) {
      case 'listItem':
        return this.blocks(item.children);
      case 'insertion':
        return content(item.children.map((one) => this.#inserted.item(one)));
      case 'deletion':
        return content(item.children.map((one) => this.#deleted.item(one)));
      case 'moved':
        return remark('moved here', [this.blocks(item.children[0].children)]);
      case 'movedAway':
        return call('mark-note', {}, 'moved from here');
      case 'split':
        return remark(
          'split into these',
          item.children.map((one) => this.blocks(one.children)),
        );
      case 'merged':
        return remark(
          'these became one',
          item.children.map((one) => this.blocks(one.children)),
        );
      default:
        return item satisfies never;
    }
  }

  /** A row stands where it is after; where it was before cannot be shown between two rows. */
  rows(row: RedlineRow): readonly (readonly TypstCode[])[] {
    switch (row.type) {
      case 'tableRow':
        return [row.children.map((cell) => this.cell(cell))];
      case 'moved':
        return this.rows(row.children[0]);
      case 'movedAway':
        return [];
      case 'insertion':
        return row.children.map(({ children }) => this.#inserted.cells(children));
      case 'deletion':
        return row.children.map(({ children }) => this.#deleted.cells(children));
      default:
        return row satisfies never;
    }
  }

  cell(cell: RedlineCell): TypstCode {
    switch (cell.type) {
      case 'tableCell':
        return this.inlines(cell.children);
      case 'insertion':
        return content(this.#inserted.cells(cell.children));
      case 'deletion':
        return content(this.#deleted.cells(cell.children));
      default:
        return cell satisfies never;
    }
  }

  inlines(nodes: readonly RedlineInline[]): TypstCode {
    return content(nodes.map((node) => this.inline(node)));
  }

  inline(node: RedlineInline): TypstCode | string {
    switch (node.type) {
      case 'insertion':
        return this.#inserted.line(node.children);
      case 'deletion':
        return this.#deleted.line(node.children);
      case 'emphasis':
        return node.only === 'before' ? this.inlines(node.children) : call('emph', {}, this.inlines(node.children));
      case 'strong':
        return node.only === 'before' ? this.inlines(node.children) : call('strong', {}, this.inlines(node.children));
      case 'term':
        return this.inlines(node.children);
      default:
        return this.#kept.inline(node);
    }
  }
}

/** A bar beside what has marks. */
function barred(node: RedlineBlock | RedlineItem, printed: TypstCode): TypstCode {
  return hasMarks(node) ? call('changed', {}, printed) : printed;
}

/** Blocks with a note in words above them. */
function remark(words: string, blocks: readonly TypstCode[]): TypstCode {
  return content([call('mark-note', {}, words), ...blocks]);
}
