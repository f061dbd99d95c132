import { z } from 'zod';
import type { CodingRow } from '../../../src/consultation/handling/coding/coding-rows.ts';

const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);

/** The rows of a coding table by comment id, each as one short text: there can be hundreds of thousands. */
export class PackedRows {
  readonly #texts = new Map<string, string>();

  /** Number of comment ids that have rows. */
  get size(): number {
    return this.#texts.size;
  }

  /** Adds rows to those of an answer, which may have none. */
  add(id: string, ...rows: readonly CodingRow[]): void {
    const lines = rows.map(({ where, words, from, to, point, aside, stance, coder }) =>
      JSON.stringify([where, words, from, to, point, aside, stance, coder]),
    );
    this.#texts.set(id, [this.#texts.get(id) ?? '', ...lines].filter((line) => line !== '').join('\n'));
  }

  /** Takes out the rows of an answer; undefined if it has none. */
  take(id: string): readonly CodingRow[] | undefined {
    const text = this.#texts.get(id);
    this.#texts.delete(id);
    return text
      ?.split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [where, words, from, to, point, aside, stance, coder] = rowSchema.parse(JSON.parse(line));
        return { where, words, from, to, point, aside, stance, coder };
      });
  }

  /** The comment ids whose rows were not taken. */
  get left(): readonly string[] {
    return [...this.#texts.keys()];
  }
}
