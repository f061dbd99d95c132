import type { HeadingRank } from './elements.ts';

/** What a clause's HTML depends on besides its tree: where it is printed. */
export interface Surroundings {
  /** Id of the clause; makes its footnotes' anchors unique in the page. */
  readonly clause: string;
  /** What a reference to a clause or numbered paragraph prints. */
  readonly labelOf: (id: string) => string;
  /** Where a reference leads. */
  readonly hrefOf: (id: string) => string;
  /** Rank of the headings of numbered paragraphs. */
  readonly rank: HeadingRank;
  /** Whether numbered paragraphs carry their ids as anchors; only one text of a clause in a page may. */
  readonly anchored: boolean;
}
