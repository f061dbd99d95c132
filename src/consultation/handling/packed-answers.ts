import type { AnswerRuns } from './campaigns.ts';

/** Numbers in one piece of memory: 4 MB. */
const pieceLength = 2 ** 20;

/**
 * Answers as runs of words, in four bytes a run. As an array with an object for each, a hundred thousand responses would
 * take several times the memory. Can be read through as often as needed, in the order in which they were added.
 */
export class PackedAnswers implements Iterable<AnswerRuns> {
  readonly #pieces: { readonly runs: Uint32Array; filled: number }[] = [];
  readonly #ends: number[][] = [];
  readonly #names: (readonly [reference: string, field: string])[][] = [];

  add({ reference, field, runs }: AnswerRuns): void {
    let piece = this.#pieces.at(-1);
    if (piece === undefined || piece.filled + runs.length > piece.runs.length) {
      piece = { runs: new Uint32Array(Math.max(pieceLength, runs.length)), filled: 0 };
      this.#pieces.push(piece);
      this.#ends.push([]);
      this.#names.push([]);
    }
    piece.runs.set(runs, piece.filled);
    piece.filled += runs.length;
    this.#ends.at(-1)?.push(piece.filled);
    this.#names.at(-1)?.push([reference, field]);
  }

  *[Symbol.iterator](): Generator<AnswerRuns> {
    for (const [index, { runs }] of this.#pieces.entries()) {
      let start = 0;
      for (const [place, end] of (this.#ends[index] ?? []).entries()) {
        const [reference = '', field = ''] = this.#names[index]?.[place] ?? [];
        yield { reference, field, runs: runs.subarray(start, end) };
        start = end;
      }
    }
  }
}
