/** Gives every element of a document an `eId` of its own, the same ones in every run. */
export class ElementIds {
  readonly #given = new Map<string, number>();

  /** `wanted`, or with a number behind it where an element has it already. */
  take(wanted: string): string {
    const times = (this.#given.get(wanted) ?? 0) + 1;
    this.#given.set(wanted, times);
    return times === 1 ? wanted : this.take(`${wanted}_${times}`);
  }

  /** The next id for an element of a kind inside another, such as `cl_training__list_2`. */
  next(parent: string, kind: string): string {
    const key = `${parent}__${kind}`;
    const times = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, times);
    return `${key}_${times}`;
  }
}

/** The `eId` of a clause, a numbered paragraph, a part and a term. */
export const elementId = {
  clause: (id: string) => `cl_${id}`,
  paragraph: (id: string) => `para_${id}`,
  part: (id: string) => `part_${id}`,
  term: (id: string) => `term_${id}`,
} as const;
