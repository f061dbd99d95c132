import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, NumberedParagraph, Table } from '../../code/clause-tree.ts';

type Children = readonly ElementContent[];

/** Rank of a heading. */
export type HeadingRank = 2 | 3 | 4 | 5;

/** Words for screen readers and text browsers. */
export const unseen = (words: string): Element => h('span', { className: 'govuk-visually-hidden' }, words);

export const paragraph = (children: Children): Element => h('p', [...children]);

export function list({ ordered, start }: Pick<List, 'ordered' | 'start'>, items: Children): Element {
  return ordered ? h('ol', start === 1 ? {} : { start }, [...items]) : h('ul', [...items]);
}

/** A list item. A single paragraph stands in it without a paragraph of its own. */
export function listItem(children: Children): Element {
  const [only, ...others] = children;
  if (only?.type === 'element' && only.tagName === 'p' && others.every((other) => isList(other))) {
    return h('li', [...only.children, ...others]);
  }
  return h('li', [...children]);
}

const isList = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

/**
 * A table in a box that can be scrolled by keyboard where the screen is narrow. `rows` are `tr` elements, the header row
 * first. The box is a group and no landmark: a page may hold many.
 */
export function table(rows: Children, name: string): Element {
  const [head, ...body] = rows;
  return h('div', { className: 'table-region', tabIndex: 0, role: 'group', ariaLabel: name }, [
    h('table', [h('thead', head === undefined ? [] : [head]), h('tbody', body)]),
  ]);
}

export const tableRow = (cells: Children): Element => h('tr', [...cells]);

export function tableCell(header: boolean, align: Table['align'][number], children: Children): Element {
  const className = align === 'right' ? 'numeric' : undefined;
  return header ? h('th', { scope: 'col', className }, [...children]) : h('td', { className }, [...children]);
}

/** A numbered paragraph: its number is a heading, so that it can be reached by heading as well as by anchor. */
export function numbered(
  { id }: Pick<NumberedParagraph, 'id'>,
  number: Children,
  rank: HeadingRank,
  anchored: boolean,
  children: Children,
): Element {
  return h('div', { className: 'numbered', ...(anchored ? { id } : {}) }, [
    h(`h${rank}`, { className: 'numbered__number' }, [unseen('Paragraph '), ...number]),
    h('div', { className: 'numbered__text' }, [...children]),
  ]);
}

/** A text beside the Code, in a box under its label. */
export const aside = (label: string, children: Children): Element =>
  h('div', { className: 'note' }, [h('p', { className: 'note__label' }, label), ...children]);

export const link = (url: string, children: Children): Element => h('a', { href: url }, [...children]);

export const emphasis = (children: Children): Element => h('em', [...children]);
export const strong = (children: Children): Element => h('strong', [...children]);

/** The call of a footnote. `key` is unique in the page; a second call of the same footnote carries no id. */
export function footnoteCall(key: string, printed: string, first: boolean): Element {
  return h('sup', [
    h('a', { href: `#fn-${key}`, ...(first ? { id: `fnref-${key}` } : {}), className: 'footnote-call' }, [
      unseen('Footnote '),
      printed,
    ]),
  ]);
}

/** The footnotes of a clause, as a list. */
export const footnotes = (items: Children): Element => h('ol', { className: 'footnotes' }, [...items]);

export function footnote(key: string, children: Children): Element {
  return h('li', { id: `fn-${key}` }, [
    ...children,
    h('p', [h('a', { href: `#fnref-${key}` }, ['Back to the text', unseen(` of this footnote`)])]),
  ]);
}
