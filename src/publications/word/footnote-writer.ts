import { FootnoteReference, Paragraph, type ParagraphChild } from 'docx';
import type { Block, FootnoteDefinition, Inline } from '../../code/clause-tree.ts';
import { plainText } from '../../code/plain-text.ts';
import { movedNodes } from '../../redline/moved-nodes.ts';
import { partFootnotes } from '../../redline/part-footnotes.ts';
import type { Redline, RedlineBlock, RedlineFootnoteDefinition } from '../../redline/redline-tree.ts';
import { accept, reject } from '../../redline/resolve.ts';
import { noOpening } from './frame.ts';
import { Remarks } from './remarks.ts';
import { RunWriter } from './run-writer.ts';
import { alike, type Side, type Sides } from './side.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { TextWriter } from './text-writer.ts';
import { trackedRun } from './tracked-run.ts';

type Definitions = ReadonlyMap<string, FootnoteDefinition>;

/**
 * Writes the footnotes of one text. Each call has a footnote of its own, which comes and goes with the call; one that
 * stays has the changes of its text in it.
 */
export class FootnoteWriter {
  readonly #surroundings: Surroundings;
  readonly #texts: Sides<Definitions>;
  readonly #kept: ReadonlyMap<string, RedlineFootnoteDefinition>;

  constructor(redline: Redline, surroundings: Surroundings) {
    // Word has no comments in footnotes.
    this.#surroundings = { ...surroundings, remarks: new Remarks(undefined) };
    this.#texts = { before: definitions(reject(redline).children), after: definitions(accept(redline).children) };
    this.#kept = new Map(
      partFootnotes(redline).footnotes.flatMap((one) =>
        one.on === 'both' ? [[one.note.label, one.note] as const] : [],
      ),
    );
  }

  /** The call of a footnote, with its text. */
  call(label: string, side: Side): readonly ParagraphChild[] {
    if (side !== 'both') return [this.#call(this.#textOn(label, side), side)];
    const before = this.#textOn(label, 'before');
    const after = this.#textOn(label, 'after');
    if (JSON.stringify(before) === JSON.stringify(after)) return [this.#call(after, 'both')];
    const kept = this.#kept.get(label);
    if (kept !== undefined && kept.was === undefined && kept.children.every(({ type }) => type === 'paragraph'))
      return [this.#call(kept.children, 'both')];
    return [this.#call(before, 'before'), this.#call(after, 'after')];
  }

  #textOn(label: string, side: 'before' | 'after'): readonly Block[] {
    return (this.#texts[side].get(label)?.children ?? []).flatMap(rowsAsParagraphs);
  }

  #call(text: readonly RedlineBlock[], side: Side): ParagraphChild {
    const { parts } = this.#surroundings;
    const runs: RunWriter = new RunWriter(this.#surroundings, (label, on) => this.#nested(label, on, runs));
    const writer = new TextWriter(this.#surroundings, runs, movedNodes({ type: 'redline', children: [] }));
    // The end of the last paragraph of a footnote is the footnote's own, which goes with its call.
    const frame = { style: styles.footnote, left: 0, depth: 0, opening: noOpening(), keepsEnds: true } as const;
    const paragraphs = writer.blocks(text, side, frame).filter((one) => one instanceof Paragraph);
    const id = parts.footnote(paragraphs.length === 0 ? [new Paragraph({ style: styles.footnote })] : paragraphs);
    return trackedRun(parts, side, { children: [new FootnoteReference(id)] }, alike({ style: styles.call }));
  }

  /** Word has no footnotes of footnotes: the words of one stand in brackets. */
  #nested(label: string, side: Side, runs: RunWriter): readonly ParagraphChild[] {
    const { labelOf } = this.#surroundings;
    const words = (on: 'before' | 'after') =>
      ` [${this.#textOn(label, on)
        .map((block) => plainText(block, labelOf[on]))
        .join(' ')
        .replace(/\s+/g, ' ')}]`;
    if (side !== 'both') return [runs.text(words(side), side)];
    if (words('before') === words('after')) return [runs.text(words('after'), 'both')];
    return [runs.text(words('before'), 'before'), runs.text(words('after'), 'after')];
  }
}

/** A footnote holds paragraphs only: a row of a table becomes one, its cells apart by semicolons. */
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
