import type { RedlineSide } from '../../redline/redline-tree.ts';
import type { HeadingRank } from './elements.ts';

/** A numbered paragraph or item that has a link to keep. */
export interface LinkedPlace {
  readonly anchor: string;
  /** How a sentence names it: `paragraph 16(b)`. */
  readonly name: string;
  /** Its address in its revision. */
  readonly href: string;
}

/** Where a clause is printed: what its HTML depends on in addition to its tree. */
export interface ClauseContext {
  /** Id of the clause, which makes the anchors of its footnotes and moves unique in the page. */
  readonly clause: string;
  /** The text of a reference to a clause or numbered paragraph; on the old side for what was deleted. */
  readonly labelOf: (id: string, side: RedlineSide) => string;
  /** The target of a reference. */
  readonly hrefOf: (id: string) => string;
  /** Heading level of numbered paragraphs. */
  readonly rank: HeadingRank;
  /** Whether numbered paragraphs have their ids as anchors. Only one text of a clause in a page may. */
  readonly hasAnchors: boolean;
  /** The place of a paragraph or item in the text of its revision, if the page has links to places. */
  readonly placeOf?: (node: unknown) => LinkedPlace | undefined;
  /** What a reference leads to, where two print the same: a clause's title. Default: the id. */
  readonly titleOf?: (id: string, side: RedlineSide) => string;
  /** A term of the glossary as printed. Default: its id. */
  readonly termOf?: (id: string) => string;
  /** The side that is printed, if only one is. */
  readonly side?: RedlineSide;
  /** What makes the anchors of moves unique in the page. Default: `clause`. */
  readonly movesOf?: string;
  /** The page with both ends of moves between clauses. Default: this page. */
  readonly movesAt?: string;
}
