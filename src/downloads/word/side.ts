/** One side of a text with changes. */
export type OneSide = 'before' | 'after';

/** The sides of something in a text with changes: both, or one. Everything in a clean copy is on both. */
export type Side = 'both' | OneSide;

/**
 * How something is tracked: not at all where it is on both sides, as a deletion or insertion where it is on one, or as
 * one end of a move. What moved is on the old side where it was, and on the new side where it is now.
 */
export type Track = Side | 'movedFrom' | 'movedTo';

/** The sides of what is tracked in some way. */
export function sideOf(track: Track): Side {
  switch (track) {
    case 'movedFrom':
      return 'before';
    case 'movedTo':
      return 'after';
    default:
      return track;
  }
}

/** Whether something was in the old text and is here now, so that what changed in it is said here. */
export function isNow(track: Track): boolean {
  return track === 'both' || track === 'movedTo';
}

/**
 * How to track what is on one side only, or is one end of a move, within something that is itself tracked; undefined
 * where the latter is on the other side.
 */
export function within<Inner extends Exclude<Track, 'both'>>(outer: Track, inner: Inner): Inner | undefined {
  const side = sideOf(outer);
  return side === 'both' || side === sideOf(inner) ? inner : undefined;
}

/**
 * How to track what has words on one side only, if any, and is not marked itself; undefined where what is around it is on
 * the other side.
 */
export function onOnlySide(outer: Track, only: OneSide | undefined): Track | undefined {
  if (only === undefined || sideOf(outer) === only) return outer;
  return outer === 'both' ? only : undefined;
}

/** Something that may differ between the two sides. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The same value on both sides. */
export function sameOnBoth<Value>(value: Value): Sides<Value> {
  return { before: value, after: value };
}

/** Whether the values of both sides are deeply equal. */
export function isSameOnBoth({ before, after }: Sides<unknown>): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
