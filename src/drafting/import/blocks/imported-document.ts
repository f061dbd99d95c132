import type { Root } from 'mdast';

/** An imported document as a Markdown tree. */
export interface ImportedDocument {
  readonly root: Root;
  /** The title, if it is separate from the headings. */
  readonly title?: string;
  /** What could not be imported, one sentence each. */
  readonly losses: readonly string[];
  /** Its pictures by the addresses that the tree has for them, each in the forms in which the file has it, best first. */
  readonly pictures?: ReadonlyMap<string, readonly Uint8Array[]>;
}
