import { z } from 'zod';
import { kindOf, nodeTypes, typesOn, type Level, type NodeType } from '../../../code/nodes.ts';
import type { Redline } from '../../../redline/redline-tree.ts';
import { named, nodeSchema, nodeSchemas as plainSchemas, standing as plain } from './clause-tree-schema.ts';

const only = z
  .enum(['before', 'after'])
  .exactOptional()
  .describe('The side on which the words are set apart like this');

const lists: Readonly<Record<Level, z.ZodType>> = {
  inline: z.lazy(() => z.array(standing.inline)).meta({ id: 'RedlineInlines' }),
  block: z.lazy(() => z.array(standing.block)).meta({ id: 'RedlineBlocks' }),
  item: z.lazy(() => z.array(standing.item)),
  row: z.lazy(() => z.array(standing.row)),
  cell: z.lazy(() => z.array(standing.cell)),
};

/** The schema of each node as it stands on both sides of a redline. */
const nodeSchemas: ReadonlyMap<NodeType, z.ZodObject> = new Map(
  nodeTypes.flatMap((type) => {
    const { stands, holds, attributes, was, onOneSide, whole, divisible } = kindOf(type);
    const unmarked = plainSchemas.get(type);
    if (unmarked !== undefined && (holds === 'nothing' || whole === true)) return [[type, unmarked]];
    const before = Object.fromEntries(Object.entries(attributes).filter(([name]) => was?.includes(name)));
    const own = {
      ...attributes,
      ...(was === undefined ? {} : { was: z.strictObject(before).exactOptional() }),
      ...(onOneSide === true ? { only } : {}),
    };
    const schema = nodeSchema(type, own, holds === 'nothing' ? undefined : lists[holds]);
    const isUsedOften = divisible === true || (stands !== 'inline' && stands !== 'block');
    return [[type, isUsedOften ? schema.meta(named(`redline${named(type).id}`)) : schema]];
  }),
);

const plainBlock = anyOf('RedlinePlainBlock', nodesOn('block'));

/** What stands on each level of a redline: its nodes, and the marks that may lie around them. */
const standing: Readonly<Record<Level, z.ZodType>> = {
  inline: anyOf('RedlineInline', [...nodesOn('inline'), ...onOneSide('inline')]),
  block: anyOf('RedlineBlock', [plainBlock, ...onOneSide('block'), ...moved(plainBlock), ...divided('block')]),
  item: anyOf('RedlineItem', [
    ...nodesOn('item'),
    ...onOneSide('item'),
    ...nodesOn('item').flatMap(moved),
    ...divided('item'),
  ]),
  row: anyOf('RedlineRow', [...nodesOn('row'), ...onOneSide('row'), ...nodesOn('row').flatMap(moved)]),
  cell: anyOf('RedlineCell', [...nodesOn('cell'), ...onOneSide('cell')]),
};

function anyOf(id: string, schemas: readonly z.ZodType[]): z.ZodType {
  return z.union(schemas).meta({ id });
}

function nodesOn(level: Level): readonly z.ZodObject[] {
  return typesOn(level).flatMap((type) => nodeSchemas.get(type) ?? []);
}

function onOneSide(level: Level): readonly z.ZodObject[] {
  return ['insertion', 'deletion'].map((mark) => nodeSchema(mark, {}, z.array(plain[level])));
}

function moved(node: z.ZodType): readonly z.ZodObject[] {
  const here = z.int().describe('The `movedAway` with the same key is where it stood');
  return [nodeSchema('moved', { key: here }, z.tuple([node])), nodeSchema('movedAway', { key: z.int() })];
}

function divided(level: Level): readonly z.ZodObject[] {
  const pieces = typesOn(level).flatMap((type) => (kindOf(type).divisible ? (nodeSchemas.get(type) ?? []) : []));
  return ['split', 'merged'].flatMap((mark) => pieces.map((piece) => nodeSchema(mark, {}, z.array(piece))));
}

const tree = nodeSchema('redline', {}, z.array(standing.block)).meta({
  id: 'Redline',
  description:
    'Both texts as one tree. With the insertions kept and the deletions gone it is the text after; the other way round, the text before.',
});

/** The redline of a clause as a tree: the nodes of `src/redline/redline-tree.ts`. */
// Derived from one table, as in `clause-tree-schema.ts`.
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
export const redlineTreeSchema = tree as z.ZodType as z.ZodType<Redline>;
