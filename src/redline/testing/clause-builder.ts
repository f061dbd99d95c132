import type {
  Aside,
  Block,
  Break,
  ClauseTree,
  Emphasis,
  Figure,
  FootnoteDefinition,
  FootnoteReference,
  Inline,
  Link,
  List,
  ListItem,
  NumberedParagraph,
  Paragraph,
  Ref,
  Strong,
  Table,
  Term,
  NodeOf,
} from '../../model/clause-tree.ts';
import type { RedlineBlock, RedlineNodeOf } from '../redline-tree.ts';
import type { ListFormat } from '../../model/list-labels.ts';
import type { AsideType, FrameType } from '../../model/nodes.ts';

/** Shorthand for clause trees in tests. A string is text or, where a block is expected, a paragraph. */
type Words = string | Inline;

function inlines(words: readonly Words[]): Inline[] {
  return words.map((word) => (typeof word === 'string' ? { type: 'text', value: word } : word));
}

function blocks(children: readonly (string | Block)[]): Block[] {
  return children.map((child) => (typeof child === 'string' ? p(child) : child));
}

export const clause = (...children: (string | Block)[]): ClauseTree => ({ type: 'clause', children: blocks(children) });
export const p = (...words: Words[]): Paragraph => ({ type: 'paragraph', children: inlines(words) });
export const subheading = (depth: 1 | 2, ...words: Words[]): NodeOf<'subheading'> => ({
  type: 'subheading',
  depth,
  children: inlines(words),
});
export const em = (...words: Words[]): Emphasis => ({ type: 'emphasis', children: inlines(words) });
export const strong = (...words: Words[]): Strong => ({ type: 'strong', children: inlines(words) });
export const sup = (...words: Words[]): NodeOf<'superscript'> => ({ type: 'superscript', children: inlines(words) });
export const subs = (...words: Words[]): NodeOf<'subscript'> => ({ type: 'subscript', children: inlines(words) });
export const link = (url: string, ...words: Words[]): Link => ({ type: 'link', url, children: inlines(words) });
export const term = (id: string, ...words: Words[]): Term => ({ type: 'term', id, children: inlines(words) });
export const ref = (to: string): Ref => ({ type: 'ref', to });
export const br: Break = { type: 'break' };
export const call = (label: string): FootnoteReference => ({ type: 'footnoteReference', label });
export const item = (...children: (string | Block)[]): ListItem => ({ type: 'listItem', children: blocks(children) });
export const list = (...items: (string | ListItem)[]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  children: items.map((child) => (typeof child === 'string' ? item(child) : child)),
});
export const numberedList = (start: number, ...items: string[]): List => ({
  type: 'list',
  ordered: true,
  start,
  children: items.map((words) => item(words)),
});
export const labelledList = (format: ListFormat, start: number, ...items: (string | ListItem)[]): List => ({
  ...list(...items),
  ordered: true,
  start,
  format,
});
export const table = (...rows: Words[][]): Table => ({
  type: 'table',
  align: (rows[0] ?? []).map(() => null),
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((words) => ({ type: 'tableCell', children: words === '' ? [] : inlines([words]) })),
  })),
});
export const para = (id: string, number: string, ...children: (string | Block)[]): NumberedParagraph => {
  return { type: 'numbered', id, number, children: blocks(children) };
};
export const picture = {
  file: 'steps.svg',
  sha256: 'ab'.repeat(32),
  type: 'image/svg+xml',
  bytes: 99,
  width: 80,
  height: 60,
} as const;
export const figure = (alt: string, ...children: (string | Block)[]): Figure => ({
  type: 'figure',
  picture,
  alt,
  children: blocks(children),
});
const frame =
  <Type extends FrameType>(type: Type) =>
  (...children: (string | Block)[]): { readonly type: Type; readonly children: Block[] } => ({
    type,
    children: blocks(children),
  });
export const quotation = frame('quotation');
export const source = frame('source');
export const definitions = frame('definitions');
const aside =
  (type: AsideType) =>
  (...children: (string | Block)[]): Aside => ({ type, children: blocks(children) });
export const note = aside('note');
export const example = aside('example');
export const footnote = (label: string, ...children: (string | Block)[]): FootnoteDefinition => {
  return { type: 'footnoteDefinition', label, children: blocks(children) };
};

/** An item of a redline. */
export function itemOf(...children: RedlineBlock[]): RedlineNodeOf<'listItem'> {
  return { type: 'listItem', children };
}

/** A numbered paragraph of a redline. */
export function numbered(...children: RedlineBlock[]): RedlineNodeOf<'numbered'> {
  return { type: 'numbered', id: 'who', number: '16', children };
}
