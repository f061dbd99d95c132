import type { TableCell } from '../../model/clause-tree.ts';
import type { NodeLevel, NodeType, NodeTypeAt } from '../../model/nodes.ts';
import type {
  MarkAt,
  MarkProperty,
  MarkTypeAt,
  Redline,
  RedlineBlock,
  RedlineInline,
  RedlineNodeOf,
  RedlineNodesByLevel,
  RedlineSide,
} from '../redline-tree.ts';
import {
  call,
  em,
  figure,
  item,
  itemOf,
  labelledList,
  list,
  numbered,
  numberedList,
  p,
  para,
  strong,
  subheading,
  subs,
  sup,
  table,
  term,
} from './clause-builder.ts';

const text = { type: 'text', value: 'Keep a record.' } as const;
const steps = figure('Steps', 'How it is done');
const footnote = { type: 'footnoteDefinition', label: 'a', children: [p('A law.')] } as const;
const blank: TableCell = { type: 'tableCell', children: [] };
const [row] = table(['Record', 'Years']).children;
const [cell] = row?.children ?? [];
if (row === undefined || cell === undefined) throw new Error('The table has no cell.');

/** A paragraph that is a note now. */
const becameNote = {
  type: 'reshaped',
  before: [p('Who keeps it')],
  children: [{ type: 'note', children: [p('Who keeps it')] }],
} as const;

const away = { type: 'movedAway', key: 1 } as const;

/** A mark, and where it is one end of a move, the other end. */
type Sample<On extends NodeLevel, Type extends MarkTypeAt<On>> = readonly [
  MarkAt<On, Type>,
  ...RedlineNodesByLevel[On][],
];

/** Every kind of block, to be marked as a whole. */
const wholeBlocks = [
  [p('Who keeps it'), para('who', '16', 'Users')],
  [list('Who keeps it')],
  [table(['Record', 'Years'])],
  [table(['Record', 'Years'], ['Visits', 'Two'])],
  [{ type: 'note', children: [p('Who keeps it')] }],
  [p('As the law says', call('a')), footnote],
] as const;

type Samples = {
  readonly [On in NodeLevel]: {
    readonly [Type in MarkTypeAt<On>]: readonly Sample<On, Type>[];
  };
};

/** Every mark that wraps nodes, at every level where it may occur. */
const samples: Samples = {
  inline: {
    insertion: [[{ type: 'insertion', children: [text] }]],
    deletion: [[{ type: 'deletion', children: [text] }]],
    moved: [[{ type: 'moved', key: 1, children: [text] }, away]],
    movedAway: [[away, { type: 'moved', key: 1, children: [text] }]],
    movedFromClause: [[{ type: 'movedFromClause', clause: 'scope', key: 1, children: [text] }]],
    movedToClause: [[{ type: 'movedToClause', clause: 'scope', key: 1, children: [text] }]],
  },
  block: {
    insertion: wholeBlocks.map((children) => [{ type: 'insertion', children }]),
    deletion: wholeBlocks.map((children) => [{ type: 'deletion', children }]),
    moved: [
      [{ type: 'moved', key: 1, children: [p('Who keeps it')] }, away],
      [
        { type: 'moved', key: 2, children: [table(['Record', 'Years'])] },
        { type: 'movedAway', key: 2 },
      ],
      [{ type: 'moved', key: 1, children: [becameNote] }, away],
    ],
    movedAway: [[away, { type: 'moved', key: 1, children: [p('Who keeps it')] }]],
    movedFromClause: [[{ type: 'movedFromClause', clause: 'scope', key: 1, children: [p('Who keeps it')] }]],
    movedToClause: [[{ type: 'movedToClause', clause: 'scope', key: 1, children: [p('Who keeps it')] }]],
    reshaped: [[{ type: 'reshaped', before: [p('Who keeps it')], children: [list('Who keeps it')] }]],
    split: [
      [{ type: 'split', children: [p('One.'), p('Two.')] }],
      [{ type: 'split', children: [para('who', '16', 'Users'), para('what', '17', 'Records')] }],
    ],
    merged: [
      [{ type: 'merged', children: [p('One.'), p('Two.')] }],
      [{ type: 'merged', children: [para('who', '16', 'Users'), para('what', '17', 'Records')] }],
    ],
  },
  item: {
    insertion: [[{ type: 'insertion', children: [item('One.')] }]],
    deletion: [[{ type: 'deletion', children: [item('One.')] }]],
    moved: [[{ type: 'moved', key: 1, children: [item('One.')] }, away]],
    movedAway: [[away, { type: 'moved', key: 1, children: [item('One.')] }]],
    movedFromClause: [[{ type: 'movedFromClause', clause: 'scope', key: 1, children: [item('One.')] }]],
    movedToClause: [[{ type: 'movedToClause', clause: 'scope', key: 1, children: [item('One.')] }]],
    split: [[{ type: 'split', children: [item('One.'), item('Two.')] }]],
    merged: [[{ type: 'merged', children: [item('One.'), item('Two.')] }]],
  },
  row: {
    insertion: [[{ type: 'insertion', children: [row] }]],
    deletion: [[{ type: 'deletion', children: [row] }]],
    moved: [[{ type: 'moved', key: 1, children: [row] }, away]],
    movedAway: [[away, { type: 'moved', key: 1, children: [row] }]],
    movedFromClause: [[{ type: 'movedFromClause', clause: 'scope', key: 1, children: [row] }]],
    movedToClause: [[{ type: 'movedToClause', clause: 'scope', key: 1, children: [row] }]],
  },
  cell: {
    insertion: [[{ type: 'insertion', children: [cell] }], [{ type: 'insertion', children: [blank] }]],
    deletion: [[{ type: 'deletion', children: [cell] }], [{ type: 'deletion', children: [blank] }]],
  },
};

const around: { readonly [On in NodeLevel]: (...nodes: RedlineNodesByLevel[On][]) => Redline } = {
  inline: (...nodes) => around.block({ type: 'paragraph', children: nodes }),
  block: (...nodes) => ({ type: 'redline', children: nodes }),
  item: (...nodes) => around.block({ type: 'list', ordered: false, start: 1, children: nodes }),
  row: (...nodes) => around.block({ type: 'table', align: [null], children: nodes }),
  cell: (...nodes) => around.row({ type: 'tableRow', children: nodes }),
};

/** A mark that wraps nodes at a level, and redlines in which it is the only mark. */
interface MarkSample<On extends NodeLevel = NodeLevel> {
  readonly level: On;
  readonly mark: string;
  readonly redlines: readonly Redline[];
}

function samplesAt<On extends NodeLevel>(level: On): readonly MarkSample<On>[] {
  const marks = Object.entries<readonly (readonly RedlineNodesByLevel[On][])[]>(samples[level]);
  return marks.map(([mark, each]) => ({ level, mark, redlines: each.map((nodes) => around[level](...nodes)) }));
}

export const markSamples: readonly MarkSample[] = [
  ...samplesAt('inline'),
  ...samplesAt('block'),
  ...samplesAt('item'),
  ...samplesAt('row'),
  ...samplesAt('cell'),
];

type PropertyOf<T extends NodeType> = MarkProperty & keyof RedlineNodeOf<T>;
type MarkedType = { [T in NodeType]: PropertyOf<T> extends never ? never : T }[NodeType];

/** A node without any mark, and with each mark that is a property of it. */
interface WithEachProperty<T extends NodeType> {
  readonly unmarked: RedlineNodeOf<T>;
  readonly marked: {
    readonly [P in PropertyOf<T>]: readonly (RedlineNodeOf<T> & Required<Pick<RedlineNodeOf<T>, P>>)[];
  };
}

const inlinesWithProperties: { readonly [T in MarkedType & NodeTypeAt<'inline'>]: WithEachProperty<T> } = {
  text: { unmarked: text, marked: { was: [{ ...text, was: { value: 'Keep a ‘record’.' } }] } },
  emphasis: { unmarked: em('must'), marked: { only: onEachSide(em('must')) } },
  strong: { unmarked: strong('must'), marked: { only: onEachSide(strong('must')) } },
  superscript: { unmarked: sup('must'), marked: { only: onEachSide(sup('must')) } },
  subscript: { unmarked: subs('must'), marked: { only: onEachSide(subs('must')) } },
  term: {
    unmarked: term('record', 'records'),
    marked: {
      only: onEachSide(term('record', 'records')),
      was: [{ ...term('record', 'records'), was: { id: 'log' } }],
    },
  },
};

const blocksWithProperties: { readonly [T in Exclude<MarkedType, NodeTypeAt<'inline'>>]: WithEachProperty<T> } = {
  list: {
    unmarked: list('One.'),
    marked: {
      was: [
        { ...list('One.'), was: { ordered: true, start: 3 } },
        { ...numberedList(2, 'One.'), was: { ordered: false, start: 1 } },
        { ...numberedList(2, 'One.'), was: { ordered: true, start: 1 } },
        { ...labelledList('(a)', 1, 'One.'), was: { ordered: true, start: 1 } },
        { ...labelledList('(i)', 3, 'One.'), was: { ordered: true, start: 1, format: '(i)' } },
        { ...list('One.'), was: { ordered: true, start: 1, format: 'A.' } },
      ],
    },
  },
  subheading: {
    unmarked: subheading(1, 'Records'),
    marked: {
      was: [
        { ...subheading(1, 'Records'), was: { depth: 2 } },
        { ...subheading(2, 'Records'), was: { depth: 1 } },
      ],
    },
  },
  table: {
    unmarked: table(['Record', 'Years']),
    marked: {
      was: [{ ...table(['Record', 'Years']), was: { align: ['left', null] } }],
      columns: [{ ...table(['Record', 'Years']), columns: [1, 0] }],
    },
  },
  numbered: {
    unmarked: para('who', '16', 'Users'),
    marked: { was: [{ ...para('who', '16', 'Users'), was: { number: '15' } }] },
  },
  figure: {
    unmarked: figure('Steps', 'How it is done'),
    marked: {
      was: [
        { ...steps, was: { picture: steps.picture, alt: 'A flow chart' } },
        { ...steps, was: { picture: { ...steps.picture, sha256: 'cd'.repeat(32) }, alt: 'Steps' } },
      ],
    },
  },
  footnoteDefinition: { unmarked: footnote, marked: { was: [{ ...footnote, was: { label: 'b' } }] } },
};

function onEachSide<Node>(node: Node): readonly [Node & { only: RedlineSide }, Node & { only: RedlineSide }] {
  return [
    { ...node, only: 'after' },
    { ...node, only: 'before' },
  ];
}

/** A mark that is a property of a node, a block without it, and blocks with it. */
interface PropertySample {
  readonly property: string;
  readonly type: string;
  readonly unmarked: RedlineBlock;
  readonly marked: readonly RedlineBlock[];
}

type Entry<Node> = readonly [
  string,
  { readonly unmarked: Node; readonly marked: Readonly<Record<string, readonly Node[]>> },
];

function propertiesOf<Node>([type, { unmarked, marked }]: Entry<Node>, block: (node: Node) => RedlineBlock) {
  return Object.entries(marked).map(([property, nodes]): PropertySample => ({
    property,
    type,
    unmarked: block(unmarked),
    marked: nodes.map(block),
  }));
}

export const propertySamples: readonly PropertySample[] = [
  ...Object.entries(inlinesWithProperties).flatMap((entry) =>
    propertiesOf<RedlineInline>(entry, (node) => ({ type: 'paragraph', children: [node] })),
  ),
  ...Object.entries(blocksWithProperties).flatMap((entry) => propertiesOf<RedlineBlock>(entry, (node) => node)),
];

/** Redlines with a block as it is and inside each mark that may have other marks in it. */
export const places: Readonly<Record<string, (block: RedlineBlock) => Redline>> = {
  'among blocks': (block) => around.block(block),
  'in a moved note': (block) =>
    around.block({ type: 'moved', key: 1, children: [{ type: 'note', children: [block] }] }, away),
  'in an item': (block) => around.item(itemOf(block)),
  'in a moved item': (block) => around.item({ type: 'moved', key: 1, children: [itemOf(block)] }, away),
};

/** The same for the pieces of a split or merge, each of which is a paragraph. */
export const placesOfParagraphs: typeof places = {
  'in a split numbered paragraph': (block) =>
    around.block({ type: 'split', children: [numbered(block), numbered(p('More.'))] }),
  'in a merged numbered paragraph': (block) =>
    around.block({ type: 'merged', children: [numbered(block), numbered(p('More.'))] }),
  'in a split item': (block) => around.item({ type: 'split', children: [itemOf(block), itemOf(p('More.'))] }),
  'in a merged item': (block) => around.item({ type: 'merged', children: [itemOf(block), itemOf(p('More.'))] }),
};

function marked<Node>(
  nodes: readonly { readonly marked: Readonly<Record<string, readonly Node[]>> }[],
): readonly (readonly [Node])[] {
  return nodes.flatMap((one) => Object.values(one.marked).flatMap((each) => each.map((node) => [node] as const)));
}

/** Nodes with each mark at each level, to be put anywhere in a redline. */
export const markedNodes: { readonly [On in NodeLevel]: readonly (readonly RedlineNodesByLevel[On][])[] } = {
  inline: [...Object.values(samples.inline).flat(), ...marked<RedlineInline>(Object.values(inlinesWithProperties))],
  block: [...Object.values(samples.block).flat(), ...marked<RedlineBlock>(Object.values(blocksWithProperties))],
  item: Object.values(samples.item).flat(),
  row: Object.values(samples.row).flat(),
  cell: Object.values(samples.cell).flat(),
};
