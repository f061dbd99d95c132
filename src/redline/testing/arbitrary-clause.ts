import fc from 'fast-check';
import { figure } from './clause-builder.ts';
import { asideTypes, frameTypes } from '../../model/nodes.ts';
import type { Block, ClauseTree, Inline, ListItem, Paragraph, TableRow } from '../../model/clause-tree.ts';

/** Few words, so that sentences repeat them, with numbers, punctuation, quotes and white space as editors leave it. */
const word = fc.constantFrom(
  ...['Users', 'must', 'should', 'may', 'not', 'keep', 'a', 'the', 'log', 'of', 'access', 'data', 'within', '28 days'],
  ...[
    '40 days',
    "body's",
    'follow-up',
    '1,000',
    '£20',
    'e.g.',
    'and/or',
    '“must”',
    'record.',
    'Forces',
    'report;',
    '(a)',
  ],
  ...[
    'logs, ',
    ' audit',
    '  ',
    '.',
    ' – ',
    'no. 5',
    'no.\u00a05',
    '28\u00a0days',
    '\u00a0',
    'café',
    '\n',
    'only',
    'at least',
    'force!',
  ],
);
const text = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .chain((words) => fc.constantFrom(' ', ' ', ' ', '').map((glue) => words.join(glue)))
  .map((value) => ({ type: 'text' as const, value }));
const url = fc.constantFrom('https://a.example/', 'https://b.example/', '#data');
const id = fc.constantFrom('a', 'b', 'c');

function inline(depth: number): fc.Arbitrary<Inline> {
  if (depth === 0) return text;
  const children = fc.array(inline(depth - 1), { minLength: 0, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: children.map((nodes) => ({ type: 'emphasis' as const, children: nodes })) },
    { weight: 2, arbitrary: children.map((nodes) => ({ type: 'strong' as const, children: nodes })) },
    { weight: 1, arbitrary: children.map((nodes) => ({ type: 'superscript' as const, children: nodes })) },
    { weight: 1, arbitrary: plainRecord({ type: fc.constant('link' as const), url, children }) },
    { weight: 2, arbitrary: plainRecord({ type: fc.constant('term' as const), id, children }) },
    { weight: 1, arbitrary: id.map((to) => ({ type: 'ref' as const, to })) },
    { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
    { weight: 1, arbitrary: id.map((label) => ({ type: 'footnoteReference' as const, label })) },
  );
}

const inlines = fc.array(inline(2), { minLength: 0, maxLength: 5 });
const paragraph: fc.Arbitrary<Paragraph> = inlines.map((children) => ({ type: 'paragraph', children }));
const cell = inlines.map((children) => ({ type: 'tableCell' as const, children: children.slice(0, 2) }));
const row: fc.Arbitrary<TableRow> = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((children) => ({ type: 'tableRow', children }));
const align = fc.array(fc.constantFrom('left' as const, 'right' as const, null), { minLength: 1, maxLength: 3 });

/** The frames that are nothing but the blocks in them. */
const wordFrames = frameTypes.filter((type) => type !== 'figure');
function listWith(label: '-' | '1.' | '(a)' | 'i.', start: number, children: ListItem[]): Block {
  const kind = { type: 'list', ordered: label !== '-', start } as const;
  return { ...kind, ...(label === '(a)' || label === 'i.' ? { format: label } : {}), children };
}

function blocks(depth: number): fc.Arbitrary<Block[]> {
  return fc.array(block(depth), { minLength: 0, maxLength: depth === 0 ? 2 : 4 });
}

function block(depth: number): fc.Arbitrary<Block> {
  if (depth === 0) return paragraph;
  const children = blocks(depth - 1);
  const items: fc.Arbitrary<ListItem[]> = fc.array(
    children.map((nodes) => ({ type: 'listItem' as const, children: nodes })),
    { minLength: 0, maxLength: 4 },
  );
  const start = fc.constantFrom(1, 3);
  return fc.oneof(
    { weight: 4, arbitrary: paragraph },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('-', '1.', '(a)', 'i.'), start, items)
        .map(([label, first, nodes]) => listWith(label, first, nodes)),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('table' as const), align, children: fc.array(row, { maxLength: 4 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('numbered' as const), id, number: fc.constantFrom('1', '2'), children }),
    },
    ...[...asideTypes, ...wordFrames].map((type) => ({
      weight: 1,
      arbitrary: children.map((nodes) => ({ type, children: nodes })),
    })),
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('subheading' as const),
        depth: fc.constantFrom(1, 2),
        // No content has a sub-heading without words.
        children: inlines.map((nodes) => [{ type: 'text' as const, value: 'Steps ' }, ...nodes]),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('Steps', 'A chart'), fc.constantFrom('How it is done', 'When'))
        .map(([alt, caption]) => figure(alt, caption)),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('footnoteDefinition' as const), label: id, children }),
    },
  );
}

/** Any clause tree, including empty and untidy ones. */
export const anyClause: fc.Arbitrary<ClauseTree> = blocks(3).map((children) => ({ type: 'clause', children }));

const sentence = fc
  .noBias(
    fc.array(fc.oneof({ weight: 8, arbitrary: text }, { weight: 2, arbitrary: inline(2) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map((nodes): Inline[] => [...nodes, { type: 'text', value: '. ' }]);
const wordyParagraph = fc
  .noBias(fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map((sentences): Paragraph => ({ type: 'paragraph', children: sentences.flat() }));
const wordyItem = wordyParagraph.map((child): ListItem => ({ type: 'listItem', children: [child] }));
const wordyRow = fc.noBias(fc.array(sentence, { minLength: 2, maxLength: 3 })).map((cells): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
}));
const wordyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: wordyParagraph },
  {
    weight: 2,
    arbitrary: fc.array(wordyItem, { minLength: 2, maxLength: 5 }).map((children) => {
      return { type: 'list' as const, ordered: false, start: 1, children };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.array(wordyRow, { minLength: 2, maxLength: 4 }).map((children) => {
      return { type: 'table' as const, align: [null, null], children };
    }),
  },
  { weight: 1, arbitrary: wordyParagraph.map((child) => ({ type: 'note' as const, children: [child] })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 99 }), wordyParagraph).map(([number, child]) => {
      return { type: 'numbered' as const, id: `p${String(number)}`, number: String(number), children: [child] };
    }),
  },
);

/** A realistic clause: sentences in paragraphs, items, rows, notes and numbered paragraphs. */
export const wordyClause: fc.Arbitrary<ClauseTree> = fc
  .noBias(fc.array(wordyBlock, { minLength: 2, maxLength: 6 }))
  .map((children) => ({ type: 'clause', children }));

/** A node as a reader of files makes it, with the usual prototype. */
function plainRecord<T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true });
}
