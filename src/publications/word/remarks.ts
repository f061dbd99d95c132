import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { alike, type Side } from './side.ts';
import { trackedRun } from './tracked-run.ts';

/** The comments of a document. What is left for a comment is put beside the next paragraph that is written. */
export class Remarks {
  readonly #parts: DocumentParts | undefined;
  #left: readonly string[] = [];

  /** Without parts to put them in, no comment is made. */
  constructor(parts: DocumentParts | undefined) {
    this.#parts = parts;
  }

  /** Leaves paragraphs of a comment for the next paragraph of the text. All that is left for it becomes one comment. */
  leave(...paragraphs: readonly string[]): void {
    this.#left = [...this.#left, ...paragraphs];
  }

  /** Drops what was left and not taken, because no paragraph followed. */
  forget(): void {
    this.#left = [];
  }

  /** The words of a paragraph with the comment that was left for it. It is one, so that it is read as a whole. */
  take(children: readonly ParagraphChild[], side: Side): readonly ParagraphChild[] {
    const left = this.#left;
    this.#left = [];
    return left.length === 0 ? children : this.#around(children, left, side);
  }

  /** Words with a comment of their own. */
  beside(children: readonly ParagraphChild[], words: string): readonly ParagraphChild[] {
    return this.#around(children, [words], 'both');
  }

  /** The sign of a comment goes with the words that it stands beside, when those are accepted or rejected. */
  #around(children: readonly ParagraphChild[], words: readonly string[], side: Side): readonly ParagraphChild[] {
    if (this.#parts === undefined) return children;
    const id = this.#parts.comment(words);
    const sign = trackedRun(this.#parts, side, { children: [new CommentReference(id)] }, alike({}));
    return [new CommentRangeStart(id), ...children, new CommentRangeEnd(id), sign];
  }
}
