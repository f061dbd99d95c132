import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, ClauseTree, FootnoteDefinition } from '../../code/clause-tree.ts';
import type { Heading, PageTree } from '../../code/free-page.ts';
import { blockElements } from './block-elements.ts';
import * as element from './elements.ts';
import { FootnoteNumbers } from './footnote-numbers.ts';
import type { Surroundings } from './surroundings.ts';

/** The HTML of a clause or of a free-form page, without its title: that of a redline without a mark. */
export function clauseHtml({ children }: ClauseTree | PageTree, surroundings: Surroundings): string {
  const writing = { ...surroundings, footnotes: new FootnoteNumbers(), standing: 'unmarked' } as const;
  const isFootnote = (block: Block | Heading): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  // The text first, since its calls number the footnotes.
  const text = blockElements(
    children.filter((block) => !isFootnote(block)),
    writing,
  );
  const footnotes: ElementContent[] = blockElements(children.filter(isFootnote), writing);
  return toHtml(footnotes.length === 0 ? text : [...text, element.footnotes(footnotes)]);
}
