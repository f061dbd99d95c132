import { fromClause, nowInClause } from '../../redline/mark-words.ts';
import type { BodyElement } from './body-element.ts';
import { inRange } from './body.ts';
import type { MoveEnd } from './moves.ts';
import { asSentence } from './sentence.ts';
import type { WordContext } from './word-context.ts';

/** Writes the ends of moves, each with a comment that says where the other is. */
export class MoveWriter {
  readonly #context: WordContext;

  constructor(context: WordContext) {
    this.#context = context;
  }

  /** One end of a move. Nothing where the end is not in the text that is written. */
  move(
    end: MoveEnd | undefined,
    key: string,
    comment: string | undefined,
    write: (end: MoveEnd) => readonly BodyElement[],
  ): readonly BodyElement[] {
    if (end === undefined) return [];
    const { comments, moves } = this.#context;
    if (comment !== undefined) comments.queue(asSentence(comment));
    const elements = write(end);
    comments.discard();
    return inRange(moves.range(end, key), elements);
  }

  /** One end of a move between clauses. */
  passage(
    node: { readonly clause: string; readonly key: number },
    end: MoveEnd | undefined,
    write: (end: MoveEnd) => readonly BodyElement[],
  ): readonly BodyElement[] {
    const { before, after } = this.#context.labelOf;
    const comment =
      end === 'movedTo' ? fromClause(before(node.clause), node.key) : nowInClause(after(node.clause), node.key);
    return this.move(end, `passage ${node.key}`, comment, write);
  }
}
