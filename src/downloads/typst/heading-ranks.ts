/**
 * The ranks of the sub-headings of one text. PDF/UA-1 (ISO 14289-1, 7.4.2) lets no rank be skipped: a sub-heading of the
 * second level whose heading of the first is not in this text, as may be in a redline, has the rank of the first.
 */
export class HeadingRanks {
  #hasFirst = false;

  /** The rank of the next sub-heading, by its level in the clause. */
  rank(level: 1 | 2): 1 | 2 {
    this.#hasFirst ||= level === 1;
    return this.#hasFirst ? level : 1;
  }
}
