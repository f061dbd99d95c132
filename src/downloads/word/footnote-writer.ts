import { FootnoteReference, Paragraph, type ParagraphChild } from 'docx';
import type { Block, FootnoteDefinition, Inline } from '../../model/clause-tree.ts';
import { plainText } from '../../model/plain-text.ts';
import { separateFootnotes } from '../../redline/separate-footnotes.ts';
import type { Redline, RedlineBlock, RedlineFootnoteDefinition } from '../../redline/redline-tree.ts';
import { accept, reject } from '../../redline/resolve.ts';
import type { FootnoteReferences } from './footnote-references.ts';
import { noMarkers } from './list-markers.ts';
import { Comments } from './comments.ts';
import { writeLine } from './line.ts';
import type { MovedInText } from './moves.ts';
import { settleEnds } from './paragraph-ends.ts';
import { RunWriter } from './run-writer.ts';
import { isSameOnBoth, sameOnBoth, sideOf, type OneSide, type Side, type Sides, type Track } from './side.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { TextWriter } from './text-writer.ts';
import { trackedRun } from './tracked-run.ts';

type Definitions = ReadonlyMap<string, FootnoteDefinition>;

/**
 * Writes the footnotes of one text. Each reference has its own footnote, which is inserted or deleted with it; a
 * footnote on both sides has tracked changes in its text.
 */
export class FootnoteWriter implements FootnoteReferences {
  readonly #clause: string;
  readonly #context: WordContext;
  readonly #moved: MovedInText;
  readonly #texts: Sides<Definitions>;
  readonly #onBoth: ReadonlyMap<string, RedlineFootnoteDefinition>;
  /** Labels of footnotes that other clauses had before. */
  readonly #fromElsewhere: ReadonlySet<string>;

  constructor(clause: string, redline: Redline, context: WordContext, moved: MovedInText) {
    this.#clause = clause;
    this.#moved = moved;
    // Word has no comments in footnotes.
    const carry = context.carriers?.in(clause, 'footnotes') ?? context.carry;
    this.#context = { ...context, comments: new Comments(undefined), carry };
    this.#texts = { before: definitions(reject(redline).children), after: definitions(accept(redline).children) };
    this.#onBoth = new Map(
      separateFootnotes(redline).footnotes.flatMap(({ side, note }) =>
        side === 'both' ? [[note.label, note] as const] : [],
      ),
    );
    const passages = redline.children.flatMap((block) => (block.type === 'movedFromClause' ? block.children : []));
    const arrived = separateFootnotes({ type: 'redline', children: passages }).footnotes;
    this.#fromElsewhere = new Set(arrived.map(({ note }) => note.label));
  }

  /**
   * The reference to a footnote, with its text. Where the reference moved, its footnote goes with it, and the marks in
   * the text are at the new place.
   */
  write(labels: Sides<string>, track: Track): readonly ParagraphChild[] {
    const { before, after } = labels;
    switch (track) {
      case 'both':
        return this.#onBothSides(labels);
      case 'before':
        return [this.#reference(this.#textOn(before, track), track, track)];
      case 'after':
        return [this.#reference(this.#textOn(after, track), track, track)];
      case 'movedFrom':
        return [this.#reference(this.#textOn(before, 'before'), track, 'both')];
      case 'movedTo':
        return [this.#reference(this.#marked(after) ?? this.#textOn(after, 'after'), track, 'both')];
      default:
        return track satisfies never;
    }
  }

  areSame(before: string, after: string, track: Track): boolean {
    // The label may have been that of another footnote here.
    if (track === 'both' && this.#fromElsewhere.has(after)) return false;
    const note = this.#onBoth.get(after);
    if (note !== undefined) return (note.was?.label ?? after) === before;
    return before === after && isSameOnBoth(this.#textsOf({ before, after }));
  }

  #onBothSides(labels: Sides<string>): readonly ParagraphChild[] {
    const texts = this.#textsOf(labels);
    if (isSameOnBoth(texts)) return [this.#reference(texts.after, 'both', 'both')];
    const marked = this.areSame(labels.before, labels.after, 'both') ? this.#marked(labels.after) : undefined;
    if (marked !== undefined) return [this.#reference(marked, 'both', 'both')];
    return [this.#reference(texts.before, 'before', 'before'), this.#reference(texts.after, 'after', 'after')];
  }

  /** The text of a footnote with the changes in it, where they are all within paragraphs. */
  #marked(label: string): readonly RedlineBlock[] | undefined {
    const note = this.#onBoth.get(label);
    return note?.children.every(({ type }) => type === 'paragraph') === true ? note.children : undefined;
  }

  #textsOf({ before, after }: Sides<string>): Sides<readonly Block[]> {
    return { before: this.#textOn(before, 'before'), after: this.#textOn(after, 'after') };
  }

  #textOn(label: string, side: OneSide): readonly Block[] {
    return (this.#texts[side].get(label)?.children ?? []).flatMap(rowsAsParagraphs);
  }

  #reference(text: readonly RedlineBlock[], track: Track, trackOfText: Side): ParagraphChild {
    const { parts } = this.#context;
    const nested: FootnoteReferences = {
      write: (labels, on) => this.#nested(labels, sideOf(on), runs),
      areSame: (before, after, on) => this.areSame(before, after, on),
    };
    const runs = new RunWriter(this.#context, nested, this.#moved);
    const writer = new TextWriter(this.#context, runs, this.#moved);
    // The end of the last paragraph belongs to the footnote, which is inserted or deleted with its reference.
    const around = { style: styles.footnote, left: 0, depth: 0, clause: this.#clause };
    const frame = { ...around, pending: noMarkers(), keepsEnds: true } as const;
    const paragraphs = settleEnds(writer.blocks(text, trackOfText, frame)).flatMap((element) =>
      element.kind === 'line' ? [writeLine(element, this.#context)] : [],
    );
    const id = parts.footnote(paragraphs.length === 0 ? [new Paragraph({ style: styles.footnote })] : paragraphs);
    return trackedRun(
      parts,
      track,
      { children: [new FootnoteReference(id)] },
      sameOnBoth({ style: styles.footnoteReference }),
    );
  }

  /** Word has no footnotes in footnotes: the text of one is printed in brackets. */
  #nested(labels: Sides<string>, side: Side, runs: RunWriter): readonly ParagraphChild[] {
    const { labelOf } = this.#context;
    const textOn = (on: OneSide) =>
      ` [${this.#textOn(labels[on], on)
        .map((block) => plainText(block, labelOf[on]))
        .join(' ')
        .replace(/\s+/g, ' ')}]`;
    if (side !== 'both') return [runs.text(textOn(side), side)];
    if (textOn('before') === textOn('after')) return [runs.text(textOn('after'), 'both')];
    return [runs.text(textOn('before'), 'before'), runs.text(textOn('after'), 'after')];
  }
}

/** Footnotes contain only paragraphs: a table row becomes one, with semicolons between its cells. */
function rowsAsParagraphs(block: Block): readonly Block[] {
  if (block.type !== 'table') return [block];
  return block.children.map(({ children }) => ({
    type: 'paragraph',
    children: children.flatMap((cell, index): readonly Inline[] =>
      index === 0 ? cell.children : [{ type: 'text', value: '; ' }, ...cell.children],
    ),
  }));
}

function definitions(blocks: readonly Block[]): Definitions {
  return new Map(
    blocks.flatMap((block) => (block.type === 'footnoteDefinition' ? [[block.label, block] as const] : [])),
  );
}
