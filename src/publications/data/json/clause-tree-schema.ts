import { z } from 'zod';
import type { ClauseTree } from '../../../code/clause-tree.ts';
import { kindOf, nodeTypes, typesOn, type Level, type NodeType } from '../../../code/nodes.ts';

/** The object of a node: its type, what it has of its own, and what stands in it, if anything may. */
export function nodeSchema(type: string, own: z.ZodRawShape, children?: z.ZodType): z.ZodObject {
  return z.strictObject({ type: z.literal(type), ...own, ...(children === undefined ? {} : { children }) });
}

/** A name for a schema that is used in several places. */
export function named(name: string): { readonly id: string } {
  return { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
}

const lists: Readonly<Record<Level, z.ZodType>> = {
  inline: z.lazy(() => z.array(standing.inline)).meta({ id: 'Inlines' }),
  block: z.lazy(() => z.array(standing.block)).meta({ id: 'Blocks' }),
  item: z.lazy(() => z.array(standing.item)),
  row: z.lazy(() => z.array(standing.row)),
  cell: z.lazy(() => z.array(standing.cell)),
};

/** The schema of each node as it stands in a clause. */
export const nodeSchemas: ReadonlyMap<NodeType, z.ZodObject> = new Map(
  nodeTypes.map((type) => {
    const { stands, holds, attributes, meanings = {} } = kindOf(type);
    const own = Object.entries(attributes).map(([name, attribute]) => {
      const meaning = meanings[name];
      return [name, meaning === undefined ? attribute : attribute.describe(meaning)] as const;
    });
    const schema = nodeSchema(type, Object.fromEntries(own), holds === 'nothing' ? undefined : lists[holds]);
    return [type, stands === 'inline' || stands === 'block' ? schema : schema.meta(named(type))];
  }),
);

/** What stands on each level of a clause. */
export const standing: Readonly<Record<Level, z.ZodType>> = {
  inline: anyOn('inline').meta({ id: 'Inline', description: 'Words, or what stands among words' }),
  block: anyOn('block').meta({ id: 'Block', description: 'A paragraph, list or table, or what holds them' }),
  item: anyOn('item'),
  row: anyOn('row'),
  cell: anyOn('cell'),
};

function anyOn(level: Level): z.ZodType {
  const [first, ...others] = typesOn(level).flatMap((type) => nodeSchemas.get(type) ?? []);
  if (first === undefined) return z.never();
  return others.length === 0 ? first : z.discriminatedUnion('type', [first, ...others]);
}

const tree = nodeSchema('clause', {}, z.array(standing.block)).meta({
  id: 'ClauseTree',
  description: 'The whole text of a clause as a tree; footnotes come last',
});

/** The text of a clause as a tree: the nodes of `src/code/nodes.ts`. */
// The schema and the type are derived from one table, which the compiler cannot follow; `every-node.test.ts` tries both.
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions
export const clauseTreeSchema = tree as z.ZodType as z.ZodType<ClauseTree>;
