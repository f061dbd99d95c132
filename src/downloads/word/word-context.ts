import type { ReferenceNames } from '../../redline/same-words.ts';
import type { Anchors } from './anchors.ts';
import type { Carriers, Carry } from './carriers.ts';
import type { Contents } from './contents.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Comments } from './comments.ts';
import type { Moves } from './moves.ts';
import type { Passages } from './passages.ts';
import type { Sides } from './side.ts';

/** What a document depends on apart from its text. */
export interface WordContext {
  readonly parts: DocumentParts;
  readonly comments: Comments;
  readonly moves: Moves;
  /** The marks by which the paragraphs of a copy that comes back are found again; absent in other copies. */
  readonly carriers?: Carriers;
  /** Marks the words of the next paragraph of the clause that is being written. */
  readonly carry: Carry;
  /** By clause id, comments that came back in an earlier file, with the answers to them. */
  readonly answers: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly passages: Passages;
  /** The places where clauses can apply. */
  readonly places: readonly string[];
  /** The term of an entry of the glossary. */
  readonly termName: (id: string) => string;
  readonly anchors: Anchors;
  readonly contents: Contents;
  /** The text of a reference to a clause, numbered paragraph or item, in the clause that it is printed in. */
  readonly labelOf: Sides<(id: string, within?: string) => string>;
  /** What a reference leads to, where two print the same: a clause's title. Default: the id. */
  readonly titleOf?: ReferenceNames['titleOf'];
  /** The bytes of the pictures by their hash. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Those that are SVGs, as PNGs, by the hash of the SVG. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  /** The full address of a link. */
  readonly hrefOf: (url: string) => string;
}
