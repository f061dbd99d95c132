import type {
  Aside,
  Block,
  Break,
  ClauseTree,
  Emphasis,
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
} from '../../code/clause-tree.ts';
import type { AsideType } from '../../code/nodes.ts';

/** Short ways to write clause trees in tests. A string stands for text, and where a block is wanted for a paragraph. */
type Words = string | Inline;

function inlines(words: readonly Words[]): Inline[] {
  return words.map((word) => (typeof word === 'string' ? { type: 'text', value: word } : word));
}

function blocks(children: readonly (string | Block)[]): Block[] {
  return children.map((child) => (typeof child === 'string' ? p(child) : child));
}

export const clause = (...children: (string | Block)[]): ClauseTree => ({ type: 'clause', children: blocks(children) });
export const p = (...words: Words[]): Paragraph => ({ type: 'paragraph', children: inlines(words) });
export const em = (...words: Words[]): Emphasis => ({ type: 'emphasis', children: inlines(words) });
export const strong = (...words: Words[]): Strong => ({ type: 'strong', children: inlines(words) });
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
const aside =
  (type: AsideType) =>
  (...children: (string | Block)[]): Aside => ({ type, children: blocks(children) });
export const note = aside('note');
export const example = aside('example');
export const footnote = (label: string, ...children: (string | Block)[]): FootnoteDefinition => {
  return { type: 'footnoteDefinition', label, children: blocks(children) };
};
