import type { Level, Numbering } from './numbering.ts';

/**
 * Counts the paragraphs of lists as Word does: lists of one kind count on from each other, except one that says where it
 * starts. LibreOffice saves the first item of a list as such a one, and the others as another list of its kind.
 */
export class ListCounters {
  readonly #counts = new Map<string, readonly (number | undefined)[]>();
  readonly #lists = new Map<string, number>();
  readonly #begun = new Set<string>();

  /** The counts of a list after its next paragraph, and what tells the list from others. */
  next(
    { list, depth }: { readonly list: string; readonly depth: number },
    { kind, levels, restarts }: Numbering,
  ): { readonly counts: readonly number[]; readonly list: string } {
    const startsAnew = (level: number): boolean => restarts.has(level) && !this.#begun.has(`${list} ${level}`);
    const before = (this.#counts.get(kind) ?? []).map((count, level) =>
      // A list that starts anew at a level does so where it first comes to it.
      level <= depth && startsAnew(level) ? undefined : count,
    );
    const key = `${kind} ${depth}`;
    if (startsAnew(depth)) this.#lists.set(key, (this.#lists.get(key) ?? 0) + 1);
    for (let level = 0; level <= depth; level += 1) this.#begun.add(`${list} ${level}`);
    const around = Array.from({ length: depth }, (_, outer) => before[outer] ?? startOf(levels, outer));
    const counts = [...around, (before[depth] ?? startOf(levels, depth) - 1) + 1];
    const below = before.slice(depth + 1).map((count, index) => {
      const { restart } = levels[depth + 1 + index] ?? {};
      // `w:lvlRestart`: a level may go on in spite of the numbers above it, or of some of them.
      return restart !== undefined && depth + 1 > restart ? count : undefined;
    });
    this.#counts.set(kind, [...counts, ...below]);
    return { counts, list: `${kind}.${this.#lists.get(key) ?? 0}` };
  }
}

function startOf(levels: readonly (Level | undefined)[], depth: number): number {
  return levels[depth]?.start ?? 1;
}
