import type { Losses } from '../blocks/losses.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { WordParts } from './word-xml.ts';

/** What the text of a Word file is read with. */
export interface Story {
  readonly parts: WordParts;
  /** The part that holds the text. */
  readonly path: string;
  readonly styles: StyleSheet;
  readonly losses: Losses;
  /** The pictures of the whole file so far, by the addresses that the tree has for them. */
  readonly pictures: Map<string, readonly Uint8Array[]>;
  /** The notes that have been referred to so far. */
  readonly notes: Set<string>;
}
