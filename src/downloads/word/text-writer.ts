import { asides, isAside, isLedInto } from '../../model/nodes.ts';
import { onlySideOfBlock, onlySideOfItem } from '../../redline/only-side.ts';
import { changedLabels } from '../../redline/item-numbers.ts';
import { numbersBefore } from '../../redline/reshaped-numbers.ts';
import { describeReshaped } from '../../redline/reshaped-words.ts';
import { listChange, movedAway, movedHere, subheadingChange, wasNumber } from '../../redline/mark-words.ts';
import type {
  RedlineAside,
  RedlineBlock,
  RedlineInline,
  RedlineItem,
  RedlineList,
  RedlineNodeOf,
} from '../../redline/redline-tree.ts';
import type { BodyElement } from './body-element.ts';
import { carryNothing } from './carriers.ts';
import { Comments } from './comments.ts';
import { noFootnoteReferences } from './footnote-references.ts';
import { formatIn, keptWithNext, newLine, withStyleBefore, type Line } from './line.ts';
import { itemFrames, numberedFrame, sideOfWords, type Frame, type ItemFrames } from './list-markers.ts';
import { MoveWriter } from './move-writer.ts';
import type { MovedInText } from './moves.ts';
import { pictureLine } from './picture-line.ts';
import { planReshape } from './plan-reshape.ts';
import { reshapedLines } from './reshaped-lines.ts';
import { RunWriter } from './run-writer.ts';
import { onlyMove } from './spaces-beside-moves.ts';
import { asSentence } from './sentence.ts';
import { isNow, onOnlySide, sideOf, within, type Track } from './side.ts';
import { firstBefore, withSourceLabel } from './source-label.ts';
import { describePieces, inlinesOf, writePieces, type DividedParagraph } from './split-paragraphs.ts';
import { indentStep, styles, subheadingStyles } from './styles.ts';
import { TableWriter } from './table-writer.ts';
import type { WordContext } from './word-context.ts';

/** Writes the blocks of one text, each on its sides. Marked text on one side is written with the marks of that side. */
export class TextWriter {
  readonly #context: WordContext;
  readonly #runs: RunWriter;
  readonly #moved: MovedInText;
  readonly #tables: TableWriter;
  readonly #moves: MoveWriter;

  constructor(context: WordContext, runs: RunWriter, moved: MovedInText) {
    this.#context = context;
    this.#runs = runs;
    this.#moved = moved;
    this.#tables = new TableWriter(context, runs, moved);
    this.#moves = new MoveWriter(context);
  }

  blocks(nodes: readonly RedlineBlock[], track: Track, frame: Frame): readonly BodyElement[] {
    return nodes.flatMap((node, index) => {
      const written = this.#block(node, track, frame);
      const last = written.at(-1);
      return node.type === 'paragraph' && isLedInto(nodes[index + 1]) && last?.kind === 'line'
        ? [...written.slice(0, -1), keptWithNext(last)]
        : written;
    });
  }

  #block(node: RedlineBlock, track: Track, frame: Frame): readonly BodyElement[] {
    if (isAside(node)) return this.#aside(node, track, { ...frame, style: asides[node.type].tag });
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children, track, frame);
      case 'insertion':
        return this.#on(within(track, 'after'), (on) => this.blocks(node.children, on, frame));
      case 'deletion':
        return this.#on(within(track, 'before'), (on) => this.blocks(node.children, on, frame));
      case 'moved':
        return this.#moves.move(within(track, 'movedTo'), this.#moved.keyOf(node.key), movedHere(node.key), (end) =>
          this.blocks(node.children, end, frame),
        );
      case 'movedAway': {
        const moved = this.#moved.blocks.get(node.key) ?? [];
        const old = frame.labelledMove === node ? withSourceLabel([moved].flat()) : [moved].flat();
        return this.#moves.move(within(track, 'movedFrom'), this.#moved.keyOf(node.key), movedAway(node.key), (end) =>
          this.blocks(old, end, frame),
        );
      }
      case 'movedFromClause':
        return this.#moves.passage(node, within(track, 'movedTo'), (end) => this.blocks(node.children, end, frame));
      case 'movedToClause':
        return this.#moves.passage(node, within(track, 'movedFrom'), (end) =>
          this.#of(node).blocks(this.#context.passages.blocksOf(node), end, frame),
        );
      case 'reshaped':
        if (track === 'before' || track === 'movedFrom') return this.blocks(node.before, track, frame);
        if (track === 'movedTo') this.#context.comments.queue(asSentence(describeReshaped(node)));
        if (track === 'after' || track === 'movedTo') return this.blocks(node.children, track, frame);
        return this.#reshaped(node, frame);
      case 'split':
      case 'merged':
        return this.#pieces(
          node.type,
          node.children.map((child): DividedParagraph =>
            child.type === 'numbered'
              ? { type: 'numbered', children: inlinesOf(child.children), frame: numberedFrame(child, track, frame) }
              : { type: 'paragraph', children: child.children, frame },
          ),
          track,
        );
      case 'subheading':
        return [...this.#flush(track, frame), ...this.#subheading(node, track, frame)];
      case 'list':
        return [...this.#flush(track, frame), ...this.#list(node, track, frame)];
      case 'table':
        return [...this.#flush(track, frame), ...this.#tables.table(node, track, frame)];
      case 'numbered': {
        const inner = numberedFrame(node, track, frame);
        return [
          ...this.#flush(track, frame),
          ...this.blocks(node.children, track, inner),
          ...this.#flush(track, inner),
        ];
      }
      case 'quotation':
        return this.blocks(node.children, track, { ...frame, style: styles.quotation, left: frame.left + indentStep });
      case 'source': {
        const inner = { ...frame, style: styles.source, labelledMove: firstBefore(node.children) };
        return this.blocks(withSourceLabel(node.children), track, inner);
      }
      case 'figure':
        return [
          ...this.#flush(track, frame),
          keptWithNext(pictureLine(node, track, frame, this.#runs, this.#context)),
          ...this.blocks(node.children, track, { ...frame, style: styles.caption }),
        ];
      case 'definitions':
        return this.blocks(node.children, track, { ...frame, style: styles.definition, isWithoutBullets: true });
      case 'footnoteDefinition':
        return [];
      default:
        return node satisfies never;
    }
  }

  #line(nodes: readonly RedlineInline[], track: Track, frame: Frame, source = nodes): Line {
    const markers = frame.pending.take(sideOf(track));
    const words = this.#runs.line(nodes, track);
    // An empty paragraph only has the marker of an item that begins with something else.
    const children = nodes.length === 0 ? words : this.#context.carry(words, track);
    const format = { before: formatIn(frame, markers.before), after: formatIn(frame, markers.after) };
    const end = frame.keepsEnds === true ? 'both' : track;
    return newLine({ children, source, markers, track, end, format }, this.#context);
  }

  #subheading({ children, depth, was }: RedlineNodeOf<'subheading'>, outer: Track, frame: Frame): readonly Line[] {
    return this.#on(sideOfWords(children, outer, frame), (track) => {
      if (was !== undefined && isNow(track)) this.#context.comments.queue(asSentence(subheadingChange(was, { depth })));
      const line = this.#line(children, track, { ...frame, style: subheadingStyles[depth] });
      return [was === undefined ? line : withStyleBefore(line, subheadingStyles[was.depth])];
    });
  }

  /** A paragraph. If all of its words moved, its end moved as well; without words on a side, it is not in the text there. */
  #paragraph(children: readonly RedlineInline[], track: Track, frame: Frame): readonly BodyElement[] {
    const lines = (words = children, by: TextWriter = this) => {
      return (on: Track) => [by.#line(words, on, frame, children)];
    };
    const node = frame.keepsEnds === true ? undefined : onlyMove(children);
    if (node === undefined) return this.#on(sideOfWords(children, track, frame), lines());
    const [here, away] = [within(track, 'movedTo'), within(track, 'movedFrom')];
    switch (node.type) {
      case 'moved':
        return this.#moves.move(here, this.#moved.keyOf(node.key), movedHere(node.key), lines(node.children));
      case 'movedAway': {
        const words = this.#moved.words.get(node.key) ?? [];
        return this.#moves.move(away, this.#moved.keyOf(node.key), movedAway(node.key), lines(words));
      }
      case 'movedFromClause':
        return this.#moves.passage(node, here, lines(node.children));
      case 'movedToClause':
        return this.#moves.passage(node, away, lines(this.#context.passages.wordsOf(node), this.#of(node)));
      default:
        return node satisfies never;
    }
  }

  /** An empty paragraph for a pending marker that no paragraph follows directly. */
  #flush(track: Track, frame: Frame): readonly Line[] {
    const waiting = frame.pending.waitingOn(sideOf(track));
    if (waiting === undefined || (frame.isNewShape === true && waiting === 'before')) return [];
    const on = waiting === sideOf(track) ? track : waiting;
    return [this.#line([], frame.isNewShape === true ? 'after' : on, frame)];
  }

  #aside(node: RedlineAside, outer: Track, frame: Frame): readonly BodyElement[] {
    const track = onOnlySide(outer, onlySideOfBlock(node));
    const { type, children } = node;
    if (track === undefined) return [];
    const label = frame.isNewShape === true ? (within(track, 'after') ?? track) : track;
    return [keptWithNext(this.#line([bold(asides[type].label)], label, frame)), ...this.blocks(children, track, frame)];
  }

  #list(node: RedlineList, track: Track, outer: Frame): readonly BodyElement[] {
    const { parts, comments, passages } = this.#context;
    const frameOf = itemFrames(node, outer, parts, this.#moved.items, (mark) => passages.itemsOf(mark));
    if (node.was !== undefined && isNow(track)) comments.queue(asSentence(listChange(node.was, node)));
    // A change that is reported for the whole list is not reported again for each item.
    const labelBefore = node.was === undefined && isNow(track) ? changedLabels(node, outer.numbersBefore) : undefined;
    return node.children.flatMap((item) => {
      const before = labelBefore?.(item);
      if (before !== undefined) comments.queue(asSentence(wasNumber(before)));
      return this.#item(item, track, frameOf);
    });
  }

  #item(item: RedlineItem, track: Track, frameOf: ItemFrames): readonly BodyElement[] {
    const items = (nodes: readonly RedlineItem[], on: Track): readonly BodyElement[] =>
      nodes.flatMap((node) => this.#item(node, on, frameOf));
    switch (item.type) {
      case 'listItem':
        return this.#on(onOnlySide(track, onlySideOfItem(item)), (on) => {
          const frame = frameOf(on, item);
          return [...this.blocks(item.children, on, frame), ...this.#flush(on, frame)];
        });
      case 'insertion':
        return this.#on(within(track, 'after'), (on) => items(item.children, on));
      case 'deletion':
        return this.#on(within(track, 'before'), (on) => items(item.children, on));
      case 'moved':
        return this.#moves.move(within(track, 'movedTo'), this.#moved.keyOf(item.key), movedHere(item.key), (end) =>
          items(item.children, end),
        );
      case 'movedAway': {
        const moved = this.#moved.items.get(item.key);
        return this.#moves.move(within(track, 'movedFrom'), this.#moved.keyOf(item.key), movedAway(item.key), (end) =>
          items(moved === undefined ? [] : [moved], end),
        );
      }
      case 'movedFromClause':
        return this.#moves.passage(item, within(track, 'movedTo'), (end) => items(item.children, end));
      case 'movedToClause':
        return this.#moves.passage(item, within(track, 'movedFrom'), (end) =>
          this.#context.passages.itemsOf(item).flatMap((one) => this.#of(item).#item(one, end, frameOf)),
        );
      case 'split':
      case 'merged':
        return this.#pieces(
          item.type,
          item.children.map((child): DividedParagraph => ({
            type: 'listItem',
            children: inlinesOf(child.children),
            frame: frameOf(track, child),
          })),
          track,
        );
      default:
        return item satisfies never;
    }
  }

  #pieces(how: 'split' | 'merged', pieces: readonly DividedParagraph[], track: Track): readonly Line[] {
    if (isNow(track)) this.#context.comments.queue(describePieces(how, pieces));
    return writePieces(how, pieces, track, this.#runs, this.#context);
  }

  /**
   * The same words in another shape: as paragraphs whose format changed or, where there is no such thing as in a table,
   * as words that moved.
   */
  #reshaped(node: Extract<RedlineBlock, { readonly type: 'reshaped' }>, frame: Frame): readonly BodyElement[] {
    const plan = planReshape(node);
    if (plan === undefined) {
      const key = this.#context.moves.unique();
      return [
        ...this.#moves.move('movedFrom', key, undefined, (end) => this.blocks(node.before, end, frame)),
        ...this.#moves.move('movedTo', key, describeReshaped(node), (end) =>
          this.blocks(node.children, end, { ...frame, numbersBefore: numbersBefore(node) }),
        ),
      ];
    }
    const old = this.#onPaper().blocks(node.before, 'before', frame);
    this.#context.comments.queue(asSentence(describeReshaped(node)));
    const numbers = numbersBefore({ ...node, children: plan.children });
    const now = this.blocks(plan.children, 'both', { ...frame, isNewShape: true, numbersBefore: numbers });
    return reshapedLines(old, now, plan, this.#runs, this.#context);
  }

  /** Writes a passage where it was, as it is marked in the clause that has it now. */
  #of(passage: { readonly clause: string; readonly key: number }): TextWriter {
    const moved = this.#context.passages.movedIn(passage);
    return new TextWriter(this.#context, this.#runs.with(moved), moved);
  }

  /** Writes text whose words are written elsewhere, for the format of its paragraphs. */
  #onPaper(): TextWriter {
    const context = { ...this.#context, comments: new Comments(undefined), carry: carryNothing };
    return new TextWriter(context, new RunWriter(context, noFootnoteReferences, this.#moved), this.#moved);
  }

  #on<One extends BodyElement>(track: Track | undefined, write: (track: Track) => readonly One[]): readonly One[] {
    return track === undefined ? [] : write(track);
  }
}

const bold = (value: string): RedlineInline => ({ type: 'strong', children: [{ type: 'text', value }] });
