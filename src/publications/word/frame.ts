import type { Side, Sides } from './side.ts';

/** What stands before the first words of an item or of a numbered paragraph. */
export type Marker =
  | { readonly kind: 'item'; readonly reference: string; readonly level: number }
  | { readonly kind: 'number'; readonly number: string; readonly id: string };

/** Markers for which the first paragraph has not come yet: on each side it may be another paragraph. */
export class Opening {
  #waiting: Sides<Marker | undefined>;

  constructor(waiting: Sides<Marker | undefined>) {
    this.#waiting = waiting;
  }

  /** The sides among those of `side` on which a marker still waits; nothing where none does. */
  waitingOn(side: Side): Side | undefined {
    const before = side !== 'after' && this.#waiting.before !== undefined;
    const after = side !== 'before' && this.#waiting.after !== undefined;
    if (before && after) return 'both';
    if (before) return 'before';
    return after ? 'after' : undefined;
  }

  /** Takes the markers for a paragraph. */
  take(side: Side): Sides<Marker | undefined> {
    const { before, after } = this.#waiting;
    this.#waiting = { before: side === 'after' ? before : undefined, after: side === 'before' ? after : undefined };
    return { before: side === 'after' ? undefined : before, after: side === 'before' ? undefined : after };
  }
}

/** Where blocks stand. */
export interface Frame {
  /** Id of the style of plain paragraphs. */
  readonly style: string;
  /** How far they stand in, in twentieths of a point. */
  readonly left: number;
  /** How many lists are around them. */
  readonly depth: number;
  readonly opening: Opening;
  /** Whether the ends of paragraphs stay on both sides, since all that the words stand in comes or goes. */
  readonly keepsEnds?: true;
}

/** No marker waits. */
export function noOpening(): Opening {
  return new Opening({ before: undefined, after: undefined });
}

/** A marker on the sides on which its item stands. */
export function openingOn(side: Side, { before, after }: Sides<Marker>): Opening {
  return new Opening({
    before: side === 'after' ? undefined : before,
    after: side === 'before' ? undefined : after,
  });
}
