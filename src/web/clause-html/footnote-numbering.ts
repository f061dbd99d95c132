import type { Revision } from '../../model/code.ts';

/** Numbers the footnotes of one clause in the order of their first references. */
export class FootnoteNumbering {
  readonly #numbers: Map<string, number>;
  readonly #referredTo = new Set<string>();
  readonly #before: ReadonlyMap<string, number>;

  /**
   * @param before the numbers in the old text, by the labels there
   * @param fixed numbers that are known before any reference
   */
  constructor(before: ReadonlyMap<string, number> = new Map(), fixed: ReadonlyMap<string, number> = new Map()) {
    this.#before = before;
    this.#numbers = new Map(fixed);
  }

  /** The number to print at a reference, and whether it is the footnote's first. */
  numberAtReference(label: string): { readonly printed: string; readonly first: boolean } {
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    const first = !this.#referredTo.has(label);
    this.#numbers.set(label, number);
    this.#referredTo.add(label);
    return { printed: String(number), first };
  }

  /** The number of a footnote with a reference; `undefined` if it has none. */
  numberNow(label: string): number | undefined {
    return this.#numbers.get(label);
  }

  /** Its number in the old text. */
  numberBefore(label: string): number | undefined {
    return this.#before.get(label);
  }
}

/**
 * Part of an anchor, unique in a page. Labels may contain any character, so all but letters, digits and hyphens are
 * replaced.
 */
export function footnoteKey(clause: string, label: string): string {
  return `${clause}-${label.replaceAll(/[^A-Za-z0-9-]/g, '-')}`;
}

/** What the footnotes of a clause that changed between two revisions are called in addresses. */
export function keyOfChangedClause(
  id: string,
  { from, to }: { readonly from: Pick<Revision, 'label'>; readonly to: Pick<Revision, 'label'> },
): string {
  return `${id}-${from.label}-${to.label}`;
}
