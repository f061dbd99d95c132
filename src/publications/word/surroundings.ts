import type { Anchors } from './anchors.ts';
import type { Contents } from './contents.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Remarks } from './remarks.ts';
import type { Sides } from './side.ts';

/** What the words of a document depend on besides the text. */
export interface Surroundings {
  readonly parts: DocumentParts;
  readonly remarks: Remarks;
  readonly anchors: Anchors;
  readonly contents: Contents;
  /** What a reference to a clause or numbered paragraph prints. */
  readonly labelOf: Sides<(id: string) => string>;
  /** The full address to which a link of the text leads. */
  readonly hrefOf: (url: string) => string;
}
