const order = new Intl.Collator('en', { numeric: true });

/** Whether one revision label comes after another: `0.10` after `0.9`. */
export function isLaterLabel(label: string, other: string): boolean {
  return order.compare(label, other) > 0;
}

/** Whether a label could be that of a future revision: well-formed, and after all published ones. */
export function isUpcomingLabel(label: string, published: readonly string[]): boolean {
  return /^\d+(?:\.\d+){1,2}$/.test(label) && published.every((other) => isLaterLabel(label, other));
}
