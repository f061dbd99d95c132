import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { partFootnotes, type RedlineFootnote } from '../../redline/part-footnotes.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import { blockElements } from './block-elements.ts';
import * as element from './elements.ts';
import { footnoteKey, FootnoteNumbers } from './footnote-numbers.ts';
import { deleted, inserted } from './mark-elements.ts';
import type { Surroundings } from './surroundings.ts';
import { inDeletion, inInsertion, type Writing } from './writing.ts';

/** The HTML of a redline: each mark says in words what it is, and no mark lies inside a link's name. */
export function redlineHtml(redline: Redline, surroundings: Surroundings): string {
  return toHtml(redlineElements(redline, surroundings));
}

/** The same as elements, for a larger whole. */
export function redlineElements(redline: Redline, surroundings: Surroundings): ElementContent[] {
  const writing = { ...surroundings, footnotes: new FootnoteNumbers(), standing: 'kept' } as const;
  const { text, footnotes } = partFootnotes(redline);
  const printed = blockElements(text, writing);
  if (footnotes.length === 0) return printed;
  return [...printed, element.footnotes(footnotes.map((footnote) => footnoteElement(footnote, writing)))];
}

/** A footnote that was deleted has no anchor: its call is plain text, and another may have its label. */
function footnoteElement({ on, note }: RedlineFootnote, writing: Writing): ElementContent {
  const key = footnoteKey(writing.clause, note.label);
  switch (on) {
    case 'both':
      return element.footnote(key, blockElements(note.children, writing));
    case 'after':
      return element.footnote(key, [inserted('div', blockElements(note.children, inInsertion(writing)))]);
    case 'before':
      return h('li', deleted('div', blockElements(note.children, inDeletion(writing))));
    default:
      return on satisfies never;
  }
}
