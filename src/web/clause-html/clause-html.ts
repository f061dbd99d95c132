import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, ClauseTree, FootnoteDefinition } from '../../model/clause-tree.ts';
import { continuesAfterList } from '../../model/continues-sentence.ts';
import type { Heading, PageTree } from '../../model/free-page.ts';
import { blockElements } from './block-elements.ts';
import * as element from './elements.ts';
import { FootnoteNumbering } from './footnote-numbering.ts';
import type { ClauseContext } from './clause-context.ts';

/** Notes beside a block: printed after it, by its index among the blocks without footnotes. */
export type NotesAfterBlock = (block: number) => readonly ElementContent[];

/**
 * The HTML of a clause or free-form page, without its title: the same as a redline without marks.
 *
 * @param notesAfter notes beside its text, each by the index of its passage (`passagesOf`): a list stays with the words
 *   that lead into it
 */
export function clauseHtml(
  { children }: ClauseTree | PageTree,
  context: ClauseContext,
  notesAfter?: NotesAfterBlock,
): string {
  const nodeContext = { ...context, footnotes: new FootnoteNumbering(), position: 'unmarked' } as const;
  // The text first: its references number the footnotes.
  const text =
    notesAfter === undefined
      ? blockElements(
          children.filter((block) => !isFootnote(block)),
          nodeContext,
        )
      : passagesOf(children).flatMap((blocks, index) => {
          const elements: ElementContent[] = blockElements(blocks, nodeContext);
          return [...(blocks.length > 1 ? [h('div', elements)] : elements), ...notesAfter(index)];
        });
  const footnotes: ElementContent[] = blockElements(children.filter(isFootnote), nodeContext);
  return toHtml(footnotes.length === 0 ? text : [...text, element.footnotes(footnotes)]);
}

const isFootnote = (block: Block | Heading): block is FootnoteDefinition => block.type === 'footnoteDefinition';

/**
 * The blocks of a text without its footnotes, those of one sentence together: the words that lead into a list, the list,
 * with the items that were put in between, and what goes on after it.
 */
export function passagesOf<Any extends Block | Heading>(blocks: readonly Any[]): readonly (readonly Any[])[] {
  const passages: Any[][] = [];
  for (const block of blocks.filter((one) => !isFootnote(one))) {
    const passage = passages.at(-1);
    const last = passage?.at(-1);
    const isLedInto = block.type === 'list' && (last?.type === 'paragraph' || (last?.type === 'list' && last.ordered));
    const continues = block.type === 'paragraph' && last?.type !== 'heading' && continuesAfterList(last, block);
    if (passage !== undefined && (isLedInto || continues)) passage.push(block);
    else passages.push([block]);
  }
  return passages;
}
