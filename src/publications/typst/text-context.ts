import type { Anchors } from './anchors.ts';

/** What the print of a text depends on besides the text. */
export interface TextContext {
  /** Makes its footnotes unique in the document: the clause's id. */
  readonly clause: string;
  /** What a reference to a clause or numbered paragraph prints. */
  readonly labelOf: (id: string) => string;
  /** The full address to which a link of the text leads. */
  readonly hrefOf: (url: string) => string;
  /** The anchors of the document. */
  readonly anchors: Anchors;
}
