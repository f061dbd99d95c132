import { z } from 'zod';
import type { Block, ClauseTree, Inline, ListItem, TableCell, TableRow } from '../../../code/clause-tree.ts';

const node = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Nodes without others in them: they are the same in a clause and in a redline. */
export const leafSchemas = [
  node('text', { value: z.string() }),
  node('ref', { to: z.string().describe('Id of the clause or numbered paragraph that is referred to') }),
  node('break', {}),
  node('footnoteReference', { label: z.string() }),
] as const;

const inlines = z.lazy(() => z.array(inlineSchema)).meta({ id: 'Inlines' });
const blocks = z.lazy(() => z.array(blockSchema)).meta({ id: 'Blocks' });

export const linkSchema = node('link', { url: z.string(), children: inlines });

export const inlineSchema: z.ZodType<Inline> = z
  .discriminatedUnion('type', [
    ...leafSchemas,
    linkSchema,
    node('emphasis', { children: inlines }),
    node('strong', { children: inlines }),
    node('term', { id: z.string().describe('Id of a term of the glossary'), children: inlines }),
  ])
  .meta({ id: 'Inline', description: 'Words, or what stands among words' });

export const listItemSchema: z.ZodType<ListItem> = node('listItem', { children: blocks }).meta({ id: 'ListItem' });

export const tableCellSchema: z.ZodType<TableCell> = node('tableCell', { children: inlines }).meta({
  id: 'TableCell',
});

export const tableRowSchema: z.ZodType<TableRow> = node('tableRow', { children: z.array(tableCellSchema) }).meta({
  id: 'TableRow',
});

/** One entry for each column of a table. */
export const alignSchema = z.array(z.enum(['left', 'right', 'center']).nullable());

export const blockSchema: z.ZodType<Block> = z
  .discriminatedUnion('type', [
    node('paragraph', { children: inlines }),
    node('list', { ordered: z.boolean(), start: z.int(), children: z.array(listItemSchema) }),
    node('table', { align: alignSchema, children: z.array(tableRowSchema) }),
    node('numbered', {
      id: z.string().describe('Permanent id of the numbered paragraph'),
      number: z.string().describe('Number as printed'),
      children: blocks,
    }),
    node('note', { children: blocks }),
    node('example', { children: blocks }),
    node('footnoteDefinition', { label: z.string(), children: blocks }),
  ])
  .meta({ id: 'Block', description: 'A paragraph, list or table, or what holds them' });

/** The text of a clause as a tree: the nodes of `src/code/clause-tree.ts`. */
export const clauseTreeSchema: z.ZodType<ClauseTree> = node('clause', { children: z.array(blockSchema) }).meta({
  id: 'ClauseTree',
  description: 'The whole text of a clause as a tree; footnotes come last',
});
