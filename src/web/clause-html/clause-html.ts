import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, ClauseTree, FootnoteDefinition } from '../../model/clause-tree.ts';
import type { Heading, PageTree } from '../../model/free-page.ts';
import { blockElements } from './block-elements.ts';
import * as element from './elements.ts';
import { FootnoteNumbering } from './footnote-numbering.ts';
import type { ClauseContext } from './clause-context.ts';

/** Notes beside a block: printed after it, by its index among the blocks without footnotes. */
export type NotesAfterBlock = (block: number) => readonly ElementContent[];

/** The HTML of a clause or free-form page, without its title: the same as a redline without marks. */
export function clauseHtml(
  { children }: ClauseTree | PageTree,
  context: ClauseContext,
  notesAfter: NotesAfterBlock = () => [],
): string {
  const nodeContext = { ...context, footnotes: new FootnoteNumbering(), position: 'unmarked' } as const;
  const isFootnote = (block: Block | Heading): block is FootnoteDefinition => block.type === 'footnoteDefinition';
  // The text first: its references number the footnotes.
  const text = children
    .filter((block) => !isFootnote(block))
    .flatMap((block, index) => [...blockElements([block], nodeContext), ...notesAfter(index)]);
  const footnotes: ElementContent[] = blockElements(children.filter(isFootnote), nodeContext);
  return toHtml(footnotes.length === 0 ? text : [...text, element.footnotes(footnotes)]);
}
