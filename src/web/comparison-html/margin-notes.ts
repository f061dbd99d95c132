import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NotesAfterBlock } from '../clause-html/clause-html.ts';

/** A note that is next to a paragraph and is read after it. */
export interface MarginNote {
  /** The index of the paragraph among the blocks of its text. */
  readonly block: number;
  readonly note: Element;
}

/** The look of a note: why something is as it is, or what it says in other words. */
export type NoteLook = 'reason' | 'in-plain';

export const note = (look: NoteLook, children: readonly ElementContent[]): Element =>
  h('div', { className: look, role: 'note' }, [...children]);

/** The number of paragraphs that a note may extend along, where there is no other note. */
const maxParagraphs = 3;

/** Notes in the order of their paragraphs. Those on one paragraph are together, in a box only where there are several. */
export function marginNotes(notes: readonly MarginNote[]): NotesAfterBlock {
  const byBlock = Map.groupBy(notes, ({ block }) => block);
  const blocks = [...byBlock.keys()].toSorted((one, other) => one - other);
  return (block) => {
    const here = byBlock.get(block);
    if (here === undefined) return [];
    const room = (blocks.find((other) => other > block) ?? Infinity) - block;
    const className = ['notes', ...(room < maxParagraphs ? [`notes--${room}`] : [])];
    const [first, ...others] = here.map((one) => one.note);
    if (first === undefined) return [];
    if (others.length > 0) return [h('div', { className }, [first, ...others])];
    const { properties } = first;
    return [{ ...first, properties: { ...properties, className: [...className, String(properties.className)] } }];
  };
}
