import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { unseen } from './elements.ts';

type Children = readonly ElementContent[];

/** Whether a mark stands around words or around whole blocks. */
export type Around = 'span' | 'div';

/** What was inserted. Screen readers differ in what they say of `ins`, so the words say it: WCAG 2.2, success criterion 1.3.1. */
export const inserted = (around: Around, children: Children): Element => mark('ins', 'inserted', around, children);

/** What was deleted. */
export const deleted = (around: Around, children: Children): Element => mark('del', 'deleted', around, children);

/** Plain words with a mark around them, as HTML. */
export function markHtml(as: 'inserted' | 'deleted', words: string): string {
  const text: ElementContent[] = [{ type: 'text', value: words }];
  return toHtml(as === 'inserted' ? inserted('span', text) : deleted('span', text));
}

function mark(tag: 'ins' | 'del', word: string, around: Around, children: Children): Element {
  const className = around === 'div' ? 'block-mark' : undefined;
  return h(tag, { className }, [unseen(`[${word}: `), ...children, unseen(']')]);
}

/** Blocks with a note in words above them, such as that they were moved. */
export const remark = (around: Around, words: string, children: Children): Element =>
  h(around, { className: 'remark' }, [h('p', { className: 'mark-note' }, `[${words}]`), ...children]);
