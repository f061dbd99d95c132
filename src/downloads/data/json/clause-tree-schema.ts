import { z } from 'zod';
import type { ClauseTree, NodeOf } from '../../../model/clause-tree.ts';
import {
  nodeDefinition,
  nodeTypes,
  nodeTypesAt,
  type NodeLevel,
  type NodeType,
  type NodeTypeAt,
} from '../../../model/nodes.ts';

/** The schema of a node: its type, its own properties and its children, if it can have any. */
export function nodeSchema(type: string, own: z.ZodRawShape, children?: z.ZodType): z.ZodObject {
  return z.strictObject({ type: z.literal(type), ...own, ...(children === undefined ? {} : { children }) });
}

/** The id of a schema that is used in several places. */
export function schemaId(name: string): { readonly id: string } {
  return { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
}

const lists: Readonly<Record<NodeLevel, z.ZodType>> = {
  inline: z.lazy(() => z.array(levelSchemas.inline)).meta({ id: 'Inlines' }),
  block: z.lazy(() => z.array(levelSchemas.block)).meta({ id: 'Blocks' }),
  item: z.lazy(() => z.array(levelSchemas.item)),
  row: z.lazy(() => z.array(levelSchemas.row)),
  cell: z.lazy(() => z.array(levelSchemas.cell)),
};

/** The schema of each node in a clause. */
export const nodeSchemas: ReadonlyMap<NodeType, z.ZodObject> = new Map(
  nodeTypes.map((type) => {
    const { level, contains, attributes, meanings = {} } = nodeDefinition(type);
    const own = Object.entries(attributes).map(([name, attribute]) => {
      const description = meanings[name];
      return [name, description === undefined ? attribute : attribute.describe(description)] as const;
    });
    const schema = nodeSchema(type, Object.fromEntries(own), contains === 'nothing' ? undefined : lists[contains]);
    return [type, level === 'inline' || level === 'block' ? schema : schema.meta(schemaId(type))];
  }),
);

/** The schema of each level of a clause. */
export const levelSchemas: { readonly [On in NodeLevel]: z.ZodType<NodeOf<NodeTypeAt<On>>> } = {
  inline: anyOn('inline').meta({ id: 'Inline', description: 'Words, or what is among words' }),
  block: anyOn('block').meta({ id: 'Block', description: 'A paragraph, list or table, or what holds them' }),
  item: anyOn('item'),
  row: anyOn('row'),
  cell: anyOn('cell'),
};

function anyOn<On extends NodeLevel>(level: On): z.ZodType<NodeOf<NodeTypeAt<On>>> {
  const [first, ...others] = nodeTypesAt(level).flatMap((type) => nodeSchemas.get(type) ?? []);
  if (first === undefined) return z.never();
  const schema: z.ZodType = others.length === 0 ? first : z.discriminatedUnion('type', [first, ...others]);
  // Schema and type are derived from the same table, which the compiler cannot follow; `every-node.test.ts` tests both.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return schema as z.ZodType<NodeOf<NodeTypeAt<On>>>;
}

/** The text of a clause as a tree: the nodes of `src/model/nodes.ts`. */
export const clauseTreeSchema: z.ZodType<ClauseTree> = z
  .strictObject({ type: z.literal('clause'), children: z.array(levelSchemas.block) })
  .meta({ id: 'ClauseTree', description: 'The whole text of a clause as a tree; footnotes come last' });
