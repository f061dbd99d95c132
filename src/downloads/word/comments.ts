import { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun, type ParagraphChild } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { sameOnBoth, type Track } from './side.ts';
import { trackedRun } from './tracked-run.ts';

/** The mark of a comment on text that is on both sides. */
export class CommentMark extends TextRun {}

/** Attaches comments to the text. A comment that was queued belongs to the next paragraph. */
export class Comments {
  readonly #parts: DocumentParts | undefined;
  #queued: readonly string[] = [];

  /** Without parts there are no comments. */
  constructor(parts: DocumentParts | undefined) {
    this.#parts = parts;
  }

  /** Queues paragraphs for the next paragraph of the text, where all of them become one comment. */
  queue(...paragraphs: readonly string[]): void {
    this.#queued = [...this.#queued, ...paragraphs];
  }

  /** Discards what was queued, because no paragraph followed. */
  discard(): void {
    this.#queued = [];
  }

  /** The runs of a paragraph with the queued comment. */
  attachTo(children: readonly ParagraphChild[], track: Track): readonly ParagraphChild[] {
    const queued = this.#queued;
    this.#queued = [];
    return queued.length === 0 ? children : this.#around(children, queued, track);
  }

  /** Runs with their own comment, tracked as they are. */
  on(children: readonly ParagraphChild[], comment: string, track: Track = 'both'): readonly ParagraphChild[] {
    return this.#around(children, [comment], track);
  }

  /**
   * The mark of a comment is tracked like the text that it is on. It then stands before that text: after words that went or
   * came up to the end of a paragraph or row, it would be an empty run, which LibreOffice takes for a piece of its own, so that
   * the paragraph would be joined to the next one, or the row stay, when the change is accepted or rejected.
   */
  #around(children: readonly ParagraphChild[], paragraphs: readonly string[], track: Track): readonly ParagraphChild[] {
    if (this.#parts === undefined) return children;
    const id = this.#parts.comment(paragraphs);
    const content = { children: [new CommentReference(id)] };
    const [start, end] = [new CommentRangeStart(id), new CommentRangeEnd(id)];
    if (track === 'both') return [start, ...children, end, new CommentMark(content)];
    return [start, trackedRun(this.#parts, track, content, sameOnBoth({})), ...children, end];
  }
}
