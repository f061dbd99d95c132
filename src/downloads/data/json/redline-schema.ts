import { z } from 'zod';
import {
  nodeDefinition,
  nodeTypes,
  nodeTypesAt,
  type NodeLevel,
  type NodeType,
  type NodeTypeAt,
} from '../../../model/nodes.ts';
import type {
  MarkAt,
  MarkProperty,
  MarkType,
  MarkTypeAt,
  Redline,
  RedlineNodeOf,
  RedlineNodesByLevel,
} from '../../../redline/redline-tree.ts';
import { levelSchemas as plain, nodeSchema, nodeSchemas as plainSchemas, schemaId } from './clause-tree-schema.ts';

const lists: { readonly [On in NodeLevel]: z.ZodType<readonly RedlineNodesByLevel[On][]> } = {
  inline: z.lazy(() => z.array(levelSchemas.inline)).meta({ id: 'RedlineInlines' }),
  block: z.lazy(() => z.array(levelSchemas.block)).meta({ id: 'RedlineBlocks' }),
  item: z.lazy(() => z.array(levelSchemas.item)),
  row: z.lazy(() => z.array(levelSchemas.row)),
  cell: z.lazy(() => z.array(levelSchemas.cell)),
};

type NodeDefinition = ReturnType<typeof nodeDefinition>;

const only = z
  .enum(['before', 'after'])
  .exactOptional()
  .describe('The side on which the words are set apart like this. The words themselves are on both');

/** Every mark that is a property of a node, for the nodes that can have it. */
const propertyMarks: Readonly<Record<MarkProperty, (node: NodeDefinition) => z.ZodType | undefined>> = {
  was: ({ attributes, was }) => {
    if (was === undefined) return undefined;
    const before = Object.entries(attributes).filter(([name]) => was.includes(name));
    return z
      .strictObject(Object.fromEntries(before))
      .exactOptional()
      .describe('What differed before. On text: only characters such as quotation marks, and no word');
  },
  columns: ({ contains }) =>
    contains === 'row'
      ? z
          .array(z.int())
          .exactOptional()
          .describe('For each column that was there before, in the order printed now: its position before, from 0')
      : undefined,
  only: ({ onOneSide }) => (onOneSide === true ? only : undefined),
};

function propertyMarksOf(node: NodeDefinition): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(propertyMarks).flatMap(([name, schemaFor]) => {
      const schema = schemaFor(node);
      return schema === undefined ? [] : [[name, schema]];
    }),
  );
}

/** The schema of each node that is on both sides of a redline. */
const nodeSchemas: ReadonlyMap<NodeType, z.ZodObject> = new Map(
  nodeTypes.flatMap((type) => {
    const { level, contains, attributes, was, whole, divisible } = nodeDefinition(type);
    const unmarked = plainSchemas.get(type);
    if (unmarked !== undefined && ((contains === 'nothing' && was === undefined) || whole === true))
      return [[type, unmarked]];
    const own = { ...attributes, ...propertyMarksOf(nodeDefinition(type)) };
    const schema = nodeSchema(type, own, contains === 'nothing' ? undefined : lists[contains]);
    const isUsedOften = divisible === true || (level !== 'inline' && level !== 'block');
    return [[type, isUsedOften ? schema.meta(schemaId(`redline${schemaId(type).id}`)) : schema]];
  }),
);

/** The schemas of node types: each of a single type. */
function schemasOf<T extends NodeType>(types: readonly T[]): readonly z.ZodType<RedlineNodeOf<T>>[] {
  const schemas: readonly z.ZodType[] = types.flatMap((type) => nodeSchemas.get(type) ?? []);
  // Derived from one table, which the compiler cannot follow, as in `clause-tree-schema.ts`.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return schemas as readonly z.ZodType<RedlineNodeOf<T>>[];
}

function nodesOn<On extends NodeLevel>(level: On): readonly z.ZodType<RedlineNodeOf<NodeTypeAt<On>>>[] {
  return schemasOf(nodeTypesAt(level));
}

const plainBlock = z.union(nodesOn('block')).meta({ id: 'RedlinePlainBlock' });

/** The meaning of each mark that wraps nodes, for users of the data. */
const meanings: Readonly<Record<MarkType, string>> = {
  insertion: 'Only in the text after',
  deletion: 'Only in the text before',
  moved: 'Was elsewhere in the clause before, at the `movedAway` with the same key; its changes are marked in it',
  movedAway: 'The place before of the `moved` with the same key',
  movedFromClause:
    'Was in another clause before; its changes are marked in it. It is not in the text before of this clause',
  movedToClause:
    'Is in another clause now; the nodes are those of the text before. Read and compare it there: it has not gone',
  reshaped: 'The same text in another shape, such as a paragraph that became a list: `before` is the shape before',
  split: 'The pieces of what was one before',
  merged: 'What were several before and are one now',
};

/** The schemas of a mark at a level: one, or one for each type of node that it may divide. */
type SchemasOf<On extends NodeLevel, Type extends MarkTypeAt<On>> = readonly z.ZodType<MarkAt<On, Type>>[];

const reshaped = z.strictObject({
  type: z.literal('reshaped'),
  before: z.array(plain.block),
  children: lists.block,
});

/** Every mark that wraps or replaces nodes, at each level: the compiler names a mark that is not here. */
const marks: { readonly [On in NodeLevel]: { readonly [Type in MarkTypeAt<On>]: SchemasOf<On, Type> } } = {
  inline: {
    ...onOneSide(plain.inline),
    ...moves([lists.inline]),
    ...movesBetweenClauses(plain.inline, lists.inline),
  },
  block: {
    ...onOneSide(plain.block),
    ...moves([z.tuple([z.union([plainBlock, reshaped])])]),
    ...movesBetweenClauses(plain.block, lists.block),
    reshaped: [reshaped],
    split: divided('block', 'split'),
    merged: divided('block', 'merged'),
  },
  item: {
    ...onOneSide(plain.item),
    ...moves(nodesOn('item').map((node) => z.tuple([node]))),
    ...movesBetweenClauses(plain.item, lists.item),
    split: divided('item', 'split'),
    merged: divided('item', 'merged'),
  },
  row: {
    ...onOneSide(plain.row),
    ...moves(nodesOn('row').map((node) => z.tuple([node]))),
    ...movesBetweenClauses(plain.row, lists.row),
  },
  cell: onOneSide(plain.cell),
};

function onOneSide<Plain>(node: z.ZodType<Plain>) {
  return {
    insertion: [z.strictObject({ type: z.literal('insertion'), children: z.array(node) })],
    deletion: [z.strictObject({ type: z.literal('deletion'), children: z.array(node) })],
  };
}

function moves<Children>(children: readonly z.ZodType<Children>[]) {
  const key = z.int().describe('The `movedAway` with the same key is where it was');
  return {
    moved: children.map((one) => z.strictObject({ type: z.literal('moved'), key, children: one })),
    movedAway: [z.strictObject({ type: z.literal('movedAway'), key: z.int() })],
  };
}

function movesBetweenClauses<Plain, Nodes>(node: z.ZodType<Plain>, children: z.ZodType<Nodes>) {
  const key = z.int().describe('The mark with the same key in the other clause is its other end');
  const clause = z.string().describe('Id of the other clause');
  return {
    movedFromClause: [z.strictObject({ type: z.literal('movedFromClause'), clause, key, children })],
    movedToClause: [z.strictObject({ type: z.literal('movedToClause'), clause, key, children: z.array(node) })],
  };
}

function divided<On extends NodeLevel, Type extends MarkTypeAt<On> & ('split' | 'merged')>(
  level: On,
  mark: Type,
): SchemasOf<On, Type> {
  const pieces = schemasOf(nodeTypesAt(level).filter((type) => nodeDefinition(type).divisible));
  const schemas: readonly z.ZodType[] = pieces.map((piece) => nodeSchema(mark, {}, z.array(piece)));
  // Each has pieces of a single type, which the compiler cannot follow either.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return schemas as SchemasOf<On, Type>;
}

/** The schema of each level of a redline: its nodes and the marks that may wrap them. */
const levelSchemas: { readonly [On in NodeLevel]: z.ZodType<RedlineNodesByLevel[On]> } = {
  inline: anyOf<'inline'>('RedlineInline', nodesOn('inline'), marks.inline),
  block: anyOf<'block'>('RedlineBlock', [plainBlock], marks.block),
  item: anyOf<'item'>('RedlineItem', nodesOn('item'), marks.item),
  row: anyOf<'row'>('RedlineRow', nodesOn('row'), marks.row),
  cell: anyOf<'cell'>('RedlineCell', nodesOn('cell'), marks.cell),
};

function isMark(mark: string): mark is MarkType {
  return Object.hasOwn(meanings, mark);
}

function anyOf<On extends NodeLevel>(
  id: string,
  nodes: readonly z.ZodType<RedlineNodesByLevel[On]>[],
  wrapped: Readonly<Record<MarkTypeAt<On>, readonly z.ZodType<RedlineNodesByLevel[On]>[]>>,
): z.ZodType<RedlineNodesByLevel[On]> {
  const schemas = Object.entries<readonly z.ZodType<RedlineNodesByLevel[On]>[]>(wrapped).flatMap(([mark, each]) =>
    each.map((schema) => schema.describe(isMark(mark) ? meanings[mark] : '')),
  );
  return z.union([...nodes, ...schemas]).meta({ id });
}

/** The redline of a clause as a tree: the nodes of `src/redline/redline-tree.ts`. */
export const redlineTreeSchema: z.ZodType<Redline> = z
  .strictObject({ type: z.literal('redline'), children: z.array(levelSchemas.block) })
  .meta({
    id: 'Redline',
    description:
      'Both texts as one tree. With the insertions kept and the deletions gone it is the text after; the other way round, the text before. Text that came from another clause is only in the text after, and text that went to another only in the text before.',
  });
