import type { Element } from 'xast';
import type { NumbersBefore } from '../../../redline/item-numbers.ts';
import type { DocumentContext, Mark } from './document-context.ts';
import type { AknFootnote, AknFootnotes } from './footnotes.ts';

/** What the elements of one clause depend on. */
export interface AknContext extends DocumentContext {
  readonly footnotes: AknFootnotes;
  /** A footnote where it is referred to, in words with a mark. */
  readonly footnoteElement: (footnote: AknFootnote, mark: Mark | undefined) => Element;
  /** In a footnote inside marked words: their mark, which is not repeated for its own words. */
  readonly inside?: Mark;
  /** In reshaped text: the numbers that its items had. */
  readonly reshaped?: NumbersBefore;
}
