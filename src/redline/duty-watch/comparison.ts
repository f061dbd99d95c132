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
 * The direction of several changes: only if none of them points the other way, and each has it. A word of force that was
 * replaced outweighs words about what is to be done and how, whose weight nobody knows: a duty that became advice is
 * weaker whatever else it says. It does not outweigh a new condition or exception, or another who must act.
 */
export function headline(changes: readonly ForceChange[]): Effect {
  const [direction, ...others] = new Set(changes.map(({ kind }) => kind).filter((kind) => kind !== 'changed'));
  if (direction === undefined || others.length > 0) return 'changed';
  const open = changes.filter(({ kind }) => kind === 'changed');
  const hasForce = changes.some(({ kind, what }) => kind === direction && what === 'force');
  const isOutweighed = open.every(({ what }) => hasForce && !weighty.has(what));
  return isOutweighed ? direction : 'changed';
}

/** What weighs as much as a word of force. */
const weighty: ReadonlySet<ChangedThing> = new Set(['force', 'who', 'conditions and exceptions']);
