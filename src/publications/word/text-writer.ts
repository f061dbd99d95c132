import type { Paragraph, Table } from 'docx';
import type { Block, ListItem } from '../../code/clause-tree.ts';
import { asides, isAside } from '../../code/nodes.ts';
import type { MovedNodes } from '../../redline/moved-nodes.ts';
import type {
  RedlineAside,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineList,
  RedlineListItem,
  RedlineNumberedParagraph,
} from '../../redline/redline-tree.ts';
import { openingOn, type Frame, type Marker } from './frame.ts';
import { rankOf } from './document-parts.ts';
import { formatIn, numberRuns, writeLine } from './line.ts';
import { blockOn, itemOn } from './on-side.ts';
import { writePieces, type Piece } from './pieces.ts';
import type { RunWriter } from './run-writer.ts';
import { alike, type Side, type Sides } from './side.ts';
import { indentStep, numberIndent } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { TableWriter } from './table-writer.ts';

/** What stands in the body of a document. */
export type BodyElement = Paragraph | Table;

/** Writes the blocks of one text, each on the sides on which it stands. */
export class TextWriter {
  readonly #surroundings: Surroundings;
  readonly #runs: RunWriter;
  readonly #moved: MovedNodes;
  readonly #tables: TableWriter;

  constructor(surroundings: Surroundings, runs: RunWriter, moved: MovedNodes) {
    this.#surroundings = surroundings;
    this.#runs = runs;
    this.#moved = moved;
    this.#tables = new TableWriter(surroundings, runs, moved);
  }

  blocks(nodes: readonly RedlineBlock[], side: Side, frame: Frame): readonly BodyElement[] {
    return nodes.flatMap((node) => this.#block(node, side, frame));
  }

  #block(node: RedlineBlock, side: Side, frame: Frame): readonly BodyElement[] {
    if (isAside(node)) return this.#aside(node, side, { ...frame, style: asides[node.type].tag });
    switch (node.type) {
      case 'paragraph':
        return [this.#line(node.children, side, frame)];
      case 'insertion':
        return this.blocks(node.children, 'after', frame);
      case 'deletion':
        return this.blocks(node.children, 'before', frame);
      case 'moved':
        return this.#remarked('Moved here.', () => this.blocks(blockOn(node.children[0], 'after'), 'after', frame));
      case 'movedAway': {
        const moved = this.#moved.blocks.get(node.key);
        const gone: readonly Block[] = moved === undefined ? [] : blockOn(moved, 'before');
        return this.#remarked('Moved from here.', () => this.blocks(gone, 'before', frame));
      }
      case 'split':
      case 'merged':
        return this.#pieces(
          node.type,
          node.children.map((child) =>
            child.type === 'numbered' ? this.#numberedPiece(child, frame) : { children: child.children, frame },
          ),
        );
      case 'list':
        return [...this.#open(side, frame), ...this.#list(node, side, frame)];
      case 'table':
        return [...this.#open(side, frame), ...this.#tables.table(node, side, frame)];
      case 'numbered': {
        const inner = numberedFrame(node, side, frame);
        return [...this.#open(side, frame), ...this.blocks(node.children, side, inner), ...this.#open(side, inner)];
      }
      case 'footnoteDefinition':
        return [];
      default:
        return node satisfies never;
    }
  }

  #line(nodes: readonly RedlineInline[], side: Side, frame: Frame): Paragraph {
    const markers = frame.opening.take(side);
    const children = [...numberRuns(markers, side, this.#surroundings), ...this.#runs.inlines(nodes, side)];
    const format = { before: formatIn(frame, markers.before), after: formatIn(frame, markers.after) };
    const end = frame.keepsEnds === true ? 'both' : side;
    return writeLine({ children, side, end, format }, this.#surroundings);
  }

  /** A paragraph of its own for a marker where no words follow it at once. */
  #open(side: Side, frame: Frame): readonly Paragraph[] {
    const waiting = frame.opening.waitingOn(side);
    return waiting === undefined ? [] : [this.#line([], waiting, frame)];
  }

  #aside({ type, children }: RedlineAside, side: Side, frame: Frame): readonly BodyElement[] {
    const heading: RedlineInline = { type: 'strong', children: [{ type: 'text', value: asides[type].label }] };
    return [this.#line([heading], side, frame), ...this.blocks(children, side, frame)];
  }

  #list(node: RedlineList, side: Side, around: Frame): readonly BodyElement[] {
    const { parts } = this.#surroundings;
    const level = rankOf(around.depth);
    const after = { kind: 'item', reference: parts.list(node), level } as const;
    const before = node.was === undefined ? after : { ...after, reference: parts.list(node.was) };
    const markers = { before, after };
    const inside = { ...around, left: around.left + indentStep, depth: around.depth + 1 };
    const frameOf = (on: Side): Frame => ({ ...inside, opening: openingOn(on, markers) });
    return node.children.flatMap((item) => this.#item(item, side, frameOf));
  }

  #item(item: RedlineItem, side: Side, frameOf: (side: Side) => Frame): readonly BodyElement[] {
    const plain = (node: RedlineListItem | ListItem, on: Side): readonly BodyElement[] => {
      const frame = frameOf(on);
      return [...this.blocks(node.children, on, frame), ...this.#open(on, frame)];
    };
    switch (item.type) {
      case 'listItem':
        return plain(item, side);
      case 'insertion':
        return item.children.flatMap((one) => plain(one, 'after'));
      case 'deletion':
        return item.children.flatMap((one) => plain(one, 'before'));
      case 'moved':
        return this.#remarked('Moved here.', () =>
          itemOn(item.children[0], 'after').flatMap((one) => plain(one, 'after')),
        );
      case 'movedAway': {
        const moved = this.#moved.items.get(item.key);
        const gone = moved === undefined ? [] : itemOn(moved, 'before');
        return this.#remarked('Moved from here.', () => gone.flatMap((one) => plain(one, 'before')));
      }
      case 'split':
      case 'merged':
        return this.#pieces(
          item.type,
          item.children.map((one) => ({ children: wordsOf(one.children), frame: frameOf('both') })),
        );
      default:
        return item satisfies never;
    }
  }

  #numberedPiece(node: RedlineNumberedParagraph, frame: Frame): Piece {
    return { children: wordsOf(node.children), frame: numberedFrame(node, 'both', frame) };
  }

  #pieces(how: 'split' | 'merged', pieces: readonly Piece[]): readonly Paragraph[] {
    this.#surroundings.remarks.leave(how === 'split' ? 'Split into these paragraphs.' : 'These became one paragraph.');
    return writePieces(how, pieces, this.#runs, this.#surroundings);
  }

  #remarked(words: string, write: () => readonly BodyElement[]): readonly BodyElement[] {
    const { remarks } = this.#surroundings;
    remarks.leave(words);
    const written = write();
    remarks.forget();
    return written;
  }
}

function numberedFrame({ id, number, was }: RedlineNumberedParagraph, side: Side, around: Frame): Frame {
  const marker = (printed: string): Marker => ({ kind: 'number', number: printed, id });
  const markers: Sides<Marker> =
    was === undefined ? alike(marker(number)) : { before: marker(was.number), after: marker(number) };
  return { ...around, left: around.left + numberIndent, opening: openingOn(side, markers) };
}

/** The words of the one paragraph that an item or a numbered paragraph holds where it was split or merged. */
function wordsOf(blocks: readonly RedlineBlock[]): readonly RedlineInline[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
