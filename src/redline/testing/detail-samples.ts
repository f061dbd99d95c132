import type { Redline, RedlineBlock, RedlineInline, RedlineItem, RedlineRow } from '../redline-tree.ts';
import { mergedWithAbove, splitFromAbove } from '../mark-words.ts';
import { figure, item, itemOf, link, numberedList, p, para, table, term } from './clause-builder.ts';

const blocks = (...children: RedlineBlock[]): Redline => ({ type: 'redline', children });
const words = (...children: RedlineInline[]): Redline => blocks({ type: 'paragraph', children });
const items = (...children: RedlineItem[]): Redline => blocks({ type: 'list', ordered: true, start: 1, children });
const rows = (...children: RedlineRow[]): Redline => blocks({ type: 'table', align: [null], children });

const text = { type: 'text', value: 'Keep a record.' } as const;
const [row] = table(['Record']).children;
if (row === undefined) throw new Error('The table has no row.');

/** Each end of a move between clauses, at each level, by the clause at its other end. */
const ends: Readonly<Record<string, (clause: string) => Redline>> = {
  'words from': (clause) => words(text, { type: 'movedFromClause', clause, key: 1, children: [text] }),
  'words to': (clause) => words(text, { type: 'movedToClause', clause, key: 1, children: [text] }),
  'a block from': (clause) => blocks({ type: 'movedFromClause', clause, key: 1, children: [p('Who')] }),
  'a block to': (clause) => blocks({ type: 'movedToClause', clause, key: 1, children: [p('Who')] }),
  'an item from': (clause) => items({ type: 'movedFromClause', clause, key: 1, children: [item('One.')] }),
  'an item to': (clause) => items({ type: 'movedToClause', clause, key: 1, children: [item('One.')] }),
  'a row from': (clause) => rows({ type: 'movedFromClause', clause, key: 1, children: [row] }),
  'a row to': (clause) => rows({ type: 'movedToClause', clause, key: 1, children: [row] }),
};

const ledBefore = (url: string): RedlineInline => ({ type: 'deletion', children: [link(url, 'the law')] });
const ledAfter = (...name: string[]): RedlineInline => ({
  type: 'insertion',
  children: [link('https://c.example/', ...name)],
});

/** Pairs of redlines with the same marks, which differ in one thing that a mark says: each reads differently. */
export const detailSamples: readonly (readonly [detail: string, Redline, Redline])[] = [
  ...Object.entries(ends).map(
    ([end, redline]) => [`the other clause of ${end} it`, redline('scope'), redline('records')] as const,
  ),
  [
    'the old number of a paragraph',
    blocks({ ...para('who', '16', 'Users'), was: { number: '15' } }),
    blocks({ ...para('who', '16', 'Users'), was: { number: '14' } }),
  ],
  [
    'the old start of a list',
    blocks({ ...numberedList(2, 'One.'), was: { ordered: true, start: 3 } }),
    blocks({ ...numberedList(2, 'One.'), was: { ordered: true, start: 4 } }),
  ],
  [
    'the old text alternative of a picture',
    blocks({ ...figure('Steps', 'How'), was: { picture: figure('').picture, alt: 'A chart' } }),
    blocks({ ...figure('Steps', 'How'), was: { picture: figure('').picture, alt: 'A map' } }),
  ],
  [
    'the old meaning of a term',
    words({ ...term('record', 'records'), was: { id: 'log' } }),
    words({ ...term('record', 'records'), was: { id: 'book' } }),
  ],
  [
    'the old address of a link',
    words(ledBefore('https://a.example/'), ledAfter('the law')),
    words(ledBefore('https://b.example/'), ledAfter('the law')),
  ],
  [
    'the old address of a link with other words',
    words(ledBefore('https://a.example/'), ledAfter('the statute')),
    words(ledBefore('https://b.example/'), ledAfter('the statute')),
  ],
  ['the address of a link that went', words(ledBefore('https://a.example/')), words(ledBefore('https://b.example/'))],
];

/** How an output says that the number of an item was another. */
export type SayNumbers = (before: string, after: string) => string;

/** What an output says beyond the marks in a redline: each redline, and words that are read out. */
export const saidSamples: readonly (readonly [what: string, Redline, (numbers: SayNumbers) => string])[] = [
  [
    'the old number of an item after inserted ones',
    items({ type: 'insertion', children: [item('One.'), item('Two.')] }, itemOf(p('Three.'))),
    (numbers) => numbers('1', '3'),
  ],
  [
    'the old number of an item after deleted ones',
    items({ type: 'deletion', children: [item('One.'), item('Two.')] }, itemOf(p('Three.'))),
    (numbers) => numbers('3', '1'),
  ],
  [
    'the old number of an item in another shape',
    blocks({
      type: 'reshaped',
      before: [numberedList(4, 'One.')],
      children: [{ type: 'insertion', children: [p('Who')] }, numberedList(1, 'One.')],
    }),
    (numbers) => numbers('4', '1'),
  ],
  [
    'that an item was split from the one above',
    items({ type: 'split', children: [item('One.'), item('Two.')] }),
    () => splitFromAbove,
  ],
  [
    'that an item was joined with the one above',
    items({ type: 'merged', children: [item('One.'), item('Two.')] }),
    () => mergedWithAbove,
  ],
];
