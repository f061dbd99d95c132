import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { frames, type AsideType, type asides } from '../../model/nodes.ts';
import type { Figure, NumberedParagraph, Table } from '../../model/clause-tree.ts';
import { partsOf, type ListFormat, type ListKind } from '../../model/list-labels.ts';
import type { LinkedPlace } from './clause-context.ts';
import { readAloud, readAloudWords } from './mark-elements.ts';
import { say } from '../../words/say.ts';

/** Children of an element. Not read-only, because `h` takes a mutable array; copying each one would be slow. */
type Children = ElementContent[];

/** Heading level. */
export type HeadingRank = 2 | 3 | 4 | 5 | 6;

/** The rank some levels below another; there is none below 6. */
export function lowerRank(rank: HeadingRank, levels: number): HeadingRank {
  const ranks: readonly HeadingRank[] = [2, 3, 4, 5, 6];
  return ranks[rank - 2 + levels] ?? 6;
}

/** A fold with the line that opens it. It has one class, because the history of a clause has many. */
export const fold = (summary: string, children: Children): Element =>
  h('details', { className: 'more' }, [h('summary', summary), h('div', children)]);

export const paragraph = (children: Children): Element => h('p', children);

export function list({ ordered, start, format }: ListKind, items: Children): Element {
  if (!ordered) return h('ul', items);
  const labels = format === undefined ? {} : { type: partsOf(format).sequence, className: [classOfLabels(format)] };
  return h('ol', { ...labels, ...(start === 1 ? {} : { start }) }, items);
}

/** The class of a list, or of one item, with labels of a format; the style sheet writes its brackets. */
export function classOfLabels(format: ListFormat | undefined): string {
  const { open, sequence, close } = partsOf(format);
  const names = { a: 'letters', i: 'roman', A: 'capitals', I: 'roman-capitals', 1: 'figures' } as const;
  return `${names[sequence]}-${open === '(' ? 'in-brackets' : close === ')' ? 'with-bracket' : 'with-dot'}`;
}

/** A list item. A single paragraph is unwrapped. */
export function listItem(children: Children): Element {
  const [only, ...others] = children;
  if (only?.type === 'element' && only.tagName === 'p' && others.every((other) => isList(other))) {
    return h('li', [...only.children, ...others]);
  }
  return h('li', children);
}

const isList = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

/**
 * A table in a box that can be scrolled by keyboard on a narrow screen. `rows` are `tr` elements, the header row first.
 * The box is a group, not a landmark, because a page may have many.
 */
export function table(rows: Children, name: string): Element {
  const [head, ...body] = rows;
  return h('div', { className: 'table-region', tabIndex: 0, role: 'group', ariaLabel: name }, [
    h('table', [h('thead', head === undefined ? [] : [head]), h('tbody', body)]),
  ]);
}

export const tableRow = (cells: Children): Element => h('tr', cells);

export function tableCell(header: boolean, align: Table['align'][number], children: Children): Element {
  const className = align === 'right' ? 'numeric' : align === 'center' ? 'centred' : undefined;
  return header ? h('th', { scope: 'col', className }, children) : h('td', { className }, children);
}

/**
 * A numbered paragraph. Its number is a heading, so that readers can reach it by heading as well as by anchor; where it has
 * an anchor, the number is the link to it, to keep or to copy.
 */
export function numbered(
  { id }: Pick<NumberedParagraph, 'id'>,
  number: Children,
  rank: HeadingRank,
  anchored: boolean,
  children: Children,
  place?: LinkedPlace,
): Element {
  const name = say.clauseText.elements
    .paragraph<Element | Children>({
      aloud: (words) => readAloud(words.filter((word) => typeof word === 'string').join('')),
      number: () => number,
    })
    .flat();
  const link = { href: place?.href ?? `#${id}`, ...(place === undefined ? {} : { ariaLabel: linkTo(place) }) };
  return h('div', { className: 'numbered', ...(anchored ? { id } : {}) }, [
    h(`h${rank}`, { className: 'numbered__number' }, anchored ? [h('a', link, name)] : name),
    h('div', { className: 'numbered__text' }, children),
  ]);
}

/** The link to an item, which lies over its number or bullet. It has no words, so that it adds none to the text. */
export const itemLink = (place: LinkedPlace): Element => h('a', { href: place.href, ariaLabel: linkTo(place) });

const isItemLink = ({ tagName, children }: Element): boolean => tagName === 'a' && children.length === 0;

const linkTo = ({ name }: LinkedPlace): string => say.clauseText.elements.linkTo({ name });

/** An aside, in a box under its label. */
export const aside = ({ label, tag }: (typeof asides)[AsideType], children: Children): Element =>
  h('div', { className: ['note', ...(tag === 'Description' ? ['note--description'] : [])] }, [
    h('p', { className: 'note__label' }, label),
    ...children,
  ]);

/** A picture at its address, and its text alternative. */
export interface PictureAtAddress extends Pick<Figure, 'picture' | 'alt'> {
  readonly address: string;
}

/** A picture with its caption; where it replaced another, beside that. */
export function figure(now: PictureAtAddress, before: PictureAtAddress | undefined, children: Children): Element {
  const pictures =
    before === undefined
      ? [image(now)]
      : [
          h('div', { className: 'figure__pictures' }, [
            h('div', [h('p', { className: 'figure__when' }, say.clauseText.elements.before), image(before)]),
            h('div', [h('p', { className: 'figure__when' }, say.clauseText.elements.now), image(now)]),
          ]),
        ];
  return h('figure', { className: 'figure' }, [...pictures, h('figcaption', children)]);
}

function image({ picture: { width, height }, alt, address }: PictureAtAddress): Element {
  return h('img', { src: address, alt, width, height, loading: 'lazy', decoding: 'async' });
}

/** Who says the words of a quotation. */
export function source(children: Children): Element {
  const name = h('strong', `${frames.source.label}: `);
  const [first, ...others] = children;
  return first?.type === 'element' && first.tagName === 'p'
    ? h('div', { className: 'quotation__source' }, [{ ...first, children: [name, ...first.children] }, ...others])
    : h('div', { className: 'quotation__source' }, [h('p', [name]), ...children]);
}

/** Definitions: the first term of each item of a list is what it defines. */
export function definitions(children: Children): Element {
  return h('div', { className: 'definitions' }, children.map(withDefinedTerms));
}

function withDefinedTerms(list: ElementContent): ElementContent {
  if (list.type !== 'element' || list.tagName !== 'ul') return list;
  return { ...list, children: list.children.map((item) => (item.type === 'element' ? withDefinedTerm(item) : item)) };
}

function withDefinedTerm(item: Element): Element {
  const [first, ...others] = item.children;
  if (first?.type !== 'element') return item;
  if (isItemLink(first))
    return { ...item, children: [first, ...withDefinedTerm({ ...item, children: others }).children] };
  if (first.tagName === 'p') return { ...item, children: [withDefinedTerm(first), ...others] };
  return ![first.properties.className].flat().includes('term')
    ? item
    : { ...item, children: [h('dfn', [first]), ...others] };
}

export const link = (url: string, children: Children): Element => h('a', { href: url }, children);

/** The anchors of a footnote: its own, and that of its first reference. */
export const footnoteAnchors = (key: string): readonly string[] => [`fn-${key}`, `fnref-${key}`];

/** A reference to a footnote. `key` is unique in the page; only the first reference to a footnote has an id. */
export function footnoteReference(key: string, printed: string, first: boolean): Element {
  return h('sup', [
    h('a', { href: `#fn-${key}`, ...(first ? { id: `fnref-${key}` } : {}), className: 'footnote-reference' }, [
      ...footnoteNumber(printed),
    ]),
  ]);
}

/** A reference to a footnote in deleted text, without a link; `printed` is the number that it had. */
export const deletedFootnoteReference = (printed: number | undefined): Element =>
  h('sup', footnoteNumber(String(printed ?? '')));

const footnoteNumber = (number: string): (string | Element)[] =>
  say.clauseText.elements.footnote({ number, aloud: readAloudWords });

/** The footnotes of a clause, as a list. */
export const footnotes = (items: Children): Element => h('ol', { className: 'footnotes' }, items);

/** A footnote. `value` is its number, where counting would give another. */
export function footnote(key: string, children: Children, value?: number): Element {
  return h('li', { id: `fn-${key}`, value }, [
    ...children,
    h('p', [h('a', { href: `#fnref-${key}` }, say.clauseText.elements.backToText({ aloud: readAloudWords }))]),
  ]);
}
