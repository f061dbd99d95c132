import type { ReferenceNames } from '../../redline/same-words.ts';
import type { Anchors } from './anchors.ts';

/** What the Typst code of a text depends on apart from the text. */
export interface TextContext extends ReferenceNames {
  /** The clause's id, which makes its footnotes and moves unique in the document. */
  readonly clause: string;
  /** The term of an entry of the glossary. */
  readonly termName: (id: string) => string;
  /** The full address of a link. */
  readonly hrefOf: (url: string) => string;
  /** The bytes of the pictures by their hash. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** The anchor of a target of references. Default: that of the clause or numbered paragraph that holds it. */
  readonly anchorOf?: (to: string) => string;
  /** The anchors of the document. */
  readonly anchors: Anchors;
}
