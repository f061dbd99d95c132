import type { ChangedThing, Effect } from './force.ts';
import { partEnd, type Mark, type Reading } from './read-sentence.ts';

/** A change inside one sentence. */
export interface ForceChange {
  readonly kind: Effect;
  /** What changed. */
  readonly what: ChangedThing;
  /** Such as `must → should`, `lost: only`, `new: reasonable`, `28 days → 40 days`. */
  readonly words: string;
}

/** The old and the new sentence, with their words paired. */
export interface Comparison {
  readonly before: Reading;
  readonly after: Reading;
  /** For each old token, the index of the same new one, or -1; and the reverse. */
  readonly partners: readonly number[];
  readonly partnersBefore: readonly number[];
}

/** Tokens already reported as part of a change, on each side. */
export class ReportedTokens {
  readonly before = new Set<number>();
  readonly after = new Set<number>();
  readonly #comparison: Comparison;
  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  /** Takes the words of a new or lost condition that are on this side only, and returns how it reads. */
  takePart(mark: Mark, side: 'before' | 'after'): string {
    const reading = this.#comparison[side];
    const partners = side === 'before' ? this.#comparison.partners : this.#comparison.partnersBefore;
    const first = mark.tokens[0] ?? 0;
    const end = partEnd(reading.tokens, first, reading.marks);
    let last = mark.tokens.at(-1) ?? first;
    for (let index = first; index < end; index += 1) {
      if ((partners[index] ?? -1) >= 0 && !mark.tokens.includes(index)) continue;
      this[side].add(index);
      if (index === last + 1) last = index;
    }
    return reading.text.slice(reading.tokens[first]?.from, reading.tokens[last]?.to);
  }

  /** Takes two marks of which one took the place of the other. */
  addBoth(was: Mark, is: Mark): void {
    for (const token of was.tokens) this.before.add(token);
    for (const token of is.tokens) this.after.add(token);
  }

  has(mark: Mark, side: 'before' | 'after'): boolean {
    return mark.tokens.every((token) => this[side].has(token));
  }
}

/**
 * The direction of several changes: only if all of them have it. Where one of them has another or none, nobody can say
 * from the words alone which of them weighs more.
 */
export function headline(changes: readonly ForceChange[]): Effect {
  const [kind = 'changed', ...others] = new Set(changes.map((change) => change.kind));
  return others.length === 0 ? kind : 'changed';
}
