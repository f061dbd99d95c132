import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { spoken } from '../../redline/mark-words.ts';

type Children = readonly ElementContent[];

/** `span` for a mark around words, `div` for one around whole blocks. */
export type MarkElement = 'span' | 'div';

/**
 * Words for screen readers and text browsers only: the only use of `i`, and without a class, because a page may have
 * hundreds of them: at each mark two, and in each link that is repeated what it is of.
 */
export const readAloud = (words: string): Element => h('i', words);

/** The same for the part of a message that is only read aloud. */
export const readAloudWords = (words: readonly (string | Element)[]): Element => h('i', [...words]);

/** Words of a message as the content of an element. */
export const asContent = (words: readonly (string | Element)[]): Children =>
  words.map((one) => (typeof one === 'string' ? { type: 'text', value: one } : one));

/** Inserted content. Screen readers treat `ins` differently, so text says it too: WCAG 2.2, success criterion 1.3.1. */
export const inserted = (container: MarkElement, children: Children): Element =>
  mark('ins', spoken.insertion, container, children);

/** Deleted content. */
export const deleted = (container: MarkElement, children: Children): Element =>
  mark('del', spoken.deletion, container, children);

/** Plain text with a mark around it, as HTML. */
export function markHtml(as: 'inserted' | 'deleted', words: string): string {
  const text: ElementContent[] = [{ type: 'text', value: words }];
  return toHtml(as === 'inserted' ? inserted('span', text) : deleted('span', text));
}

interface SpokenMark {
  readonly start: string;
  readonly end: string;
}

function mark(tag: 'ins' | 'del', { start, end }: SpokenMark, container: MarkElement, children: Children): Element {
  const className = container === 'div' ? 'block-mark' : undefined;
  return h(tag, { className }, [readAloud(`[${start}:] `), ...children, readAloud(` [${end}]`)]);
}

/** A note about a mark, in brackets; as a link if it has another end. */
export interface MarkNote {
  readonly words: string;
  readonly href?: string;
  /** Its own anchor, for the other end to lead to. */
  readonly id?: string;
}

/** A note within a text. */
export const noteInText = (note: MarkNote): Element =>
  h('span', { className: 'mark-note', id: note.id }, inBrackets(note));

/** A note on its own line. */
export const noteAbove = (note: MarkNote): Element => h('p', { className: 'mark-note', id: note.id }, inBrackets(note));

function inBrackets({ words, href }: MarkNote): ElementContent[] {
  if (href === undefined) return [{ type: 'text', value: `[${words}]` }];
  return [{ type: 'text', value: '[' }, h('a', { href }, words), { type: 'text', value: ']' }];
}

/** Blocks with a note above them, such as that they were moved. Their end is said. */
export const blocksWithNote = (note: MarkNote, end: string, children: Children): Element =>
  h('div', { className: 'remark', id: note.id }, [
    noteAbove({ words: note.words, ...(note.href === undefined ? {} : { href: note.href }) }),
    ...children,
    readAloud(`[${end}]`),
  ]);
