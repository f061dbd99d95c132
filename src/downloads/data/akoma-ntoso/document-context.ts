import type { Picture } from '../../../model/picture.ts';

/** Inserted or deleted. */
export type Mark = 'ins' | 'del';

/** What all clauses of a document have in common. */
export interface DocumentContext {
  /** The text of a reference, before or after the change, in the clause that it is printed in. */
  readonly labelOf: (id: string, side: 'before' | 'after', within?: string) => string;
  /** The term of an entry of the glossary. */
  readonly termName: (id: string) => string;
  /** A link of the content, as this file has it. Default: as it is written. */
  readonly linkOf?: (url: string) => string;
  /** The full address of a picture. */
  readonly pictureOf: (picture: Picture) => string;
}
