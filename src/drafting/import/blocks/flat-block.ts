import type { RootContent } from 'mdast';

/** A block of a text, with what its program says of its paragraph. */
export interface FlatBlock {
  readonly block: RootContent;
  /** Undefined for what is no paragraph. */
  readonly paragraph?: ParagraphPlace;
}

/** What a program says of a paragraph besides its words. */
export interface ParagraphPlace {
  /** Id of its style. */
  readonly style: string;
  /** Where its text begins, in twentieths of a point from the margin; of one in a table, where the table does. */
  readonly left: number;
  readonly inList?: PlaceInList;
  /** Whether it is a heading, whose number is no label of an item. */
  readonly isHeading: boolean;
  /** Whether it begins with a term of a glossary, as definitions in our own copies do. */
  readonly beginsWithTerm: boolean;
  /** Whether what looks like a number or letter at its start stands before a tab. */
  readonly hasTab?: boolean;
}

/** The place of a paragraph in a list. */
export interface PlaceInList {
  readonly list: string;
  readonly depth: number;
  /** As it is printed; undefined for a bullet. */
  readonly label: string | undefined;
  /** As a clause has it, if that is another one: `(ab)` for `(bb)`. */
  readonly labelInClause?: string;
  /** Whether it is that of a paragraph whose number runs through the whole text. */
  readonly isNumbered?: boolean;
}
