/** Numbers the footnotes of one clause in the order of their first call. */
export class FootnoteNumbers {
  readonly #numbers = new Map<string, number>();

  /** The number that a call prints, and whether it is the footnote's first call. */
  call(label: string): { readonly printed: string; readonly first: boolean } {
    const known = this.#numbers.get(label);
    const number = known ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return { printed: String(number), first: known === undefined };
  }
}

/** Part of an anchor that is unique in a page: labels may hold anything, so only letters, digits and hyphens stay. */
export function footnoteKey(clause: string, label: string): string {
  return `${clause}-${label.replaceAll(/[^A-Za-z0-9-]/g, '-')}`;
}
