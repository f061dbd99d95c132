const order = new Intl.Collator('en', { numeric: true });

/** Whether one label of a revision comes after another: `0.10` after `0.9`. */
export function isAfter(label: string, other: string): boolean {
  return order.compare(label, other) > 0;
}

/** Whether a label comes after all of the published ones, and could be that of the next revision. */
export function isComing(label: string, published: readonly string[]): boolean {
  return /^\d+(?:\.\d+){1,2}$/.test(label) && published.every((other) => isAfter(label, other));
}
