/** Where something stands in a text with changes: on both sides, or on one. A clean copy stands on both. */
export type Side = 'both' | 'before' | 'after';

/** What may differ between the two sides. */
export interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The same on both sides. */
export function alike<Value>(value: Value): Sides<Value> {
  return { before: value, after: value };
}

/** Whether both sides have the same value, compared by what it holds. */
export function isAlike({ before, after }: Sides<unknown>): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
