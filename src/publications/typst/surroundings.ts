/** What the print of a clause depends on besides its tree. */
export interface Surroundings {
  /** Id of the clause; makes its footnotes unique in the document. */
  readonly clause: string;
  /** What a reference to a clause or numbered paragraph prints. */
  readonly labelOf: (id: string) => string;
  /** Whether the document has a place of this name that a reference or a term can lead to. */
  readonly isAnchored: (name: string) => boolean;
  /** The full address to which a link of the text leads. */
  readonly hrefOf: (url: string) => string;
  /** Whether numbered paragraphs carry their ids as anchors. */
  readonly anchored: boolean;
  /** Whether links lead anywhere: what was deleted leads nowhere. */
  readonly linked: boolean;
}
