import { z } from 'zod';
import type {
  Redline,
  RedlineBlock,
  RedlineCell,
  RedlineInline,
  RedlineItem,
  RedlineListItem,
  RedlineNumberedParagraph,
  RedlineParagraph,
  RedlinePlainBlock,
  RedlineRow,
  RedlineTableCell,
  RedlineTableRow,
} from '../../../redline/redline-tree.ts';
import {
  alignSchema,
  blockSchema,
  inlineSchema,
  leafSchemas,
  linkSchema,
  listItemSchema,
  tableCellSchema,
  tableRowSchema,
} from './clause-tree-schema.ts';

const node = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const insertion = <T extends z.ZodType>(plain: T) => node('insertion', { children: z.array(plain) });
const deletion = <T extends z.ZodType>(plain: T) => node('deletion', { children: z.array(plain) });
const moved = <T extends z.ZodType>(marked: T) =>
  node('moved', {
    key: z.int().describe('The `movedAway` with the same key is where it stood'),
    children: z.tuple([marked]),
  });
const split = <T extends z.ZodType>(marked: T) => node('split', { children: z.array(marked) });
const merged = <T extends z.ZodType>(marked: T) => node('merged', { children: z.array(marked) });
const movedAway = node('movedAway', { key: z.int() });

const only = z
  .enum(['before', 'after'])
  .exactOptional()
  .describe('The side on which the words are set apart like this');
const inlines = z.lazy(() => z.array(redlineInlineSchema)).meta({ id: 'RedlineInlines' });
const blocks = z.lazy(() => z.array(redlineBlockSchema)).meta({ id: 'RedlineBlocks' });

const redlineInlineSchema: z.ZodType<RedlineInline> = z
  .union([
    ...leafSchemas,
    linkSchema,
    node('emphasis', { only, children: inlines }),
    node('strong', { only, children: inlines }),
    node('term', { id: z.string(), was: z.strictObject({ id: z.string() }).exactOptional(), only, children: inlines }),
    insertion(inlineSchema),
    deletion(inlineSchema),
  ])
  .meta({ id: 'RedlineInline' });

const paragraphSchema: z.ZodType<RedlineParagraph> = node('paragraph', { children: inlines }).meta({
  id: 'RedlineParagraph',
});
const numberedSchema: z.ZodType<RedlineNumberedParagraph> = node('numbered', {
  id: z.string(),
  number: z.string(),
  was: z.strictObject({ number: z.string() }).exactOptional(),
  children: blocks,
}).meta({ id: 'RedlineNumbered' });

const itemNodeSchema: z.ZodType<RedlineListItem> = node('listItem', { children: blocks }).meta({
  id: 'RedlineListItem',
});
const itemSchema: z.ZodType<RedlineItem> = z
  .union([
    itemNodeSchema,
    insertion(listItemSchema),
    deletion(listItemSchema),
    moved(itemNodeSchema),
    movedAway,
    split(itemNodeSchema),
    merged(itemNodeSchema),
  ])
  .meta({ id: 'RedlineItem' });

const cellNodeSchema: z.ZodType<RedlineTableCell> = node('tableCell', { children: inlines }).meta({
  id: 'RedlineTableCell',
});
const cellSchema: z.ZodType<RedlineCell> = z
  .union([cellNodeSchema, insertion(tableCellSchema), deletion(tableCellSchema)])
  .meta({ id: 'RedlineCell' });
const rowNodeSchema: z.ZodType<RedlineTableRow> = node('tableRow', { children: z.array(cellSchema) }).meta({
  id: 'RedlineTableRow',
});
const rowSchema: z.ZodType<RedlineRow> = z
  .union([rowNodeSchema, insertion(tableRowSchema), deletion(tableRowSchema), moved(rowNodeSchema), movedAway])
  .meta({ id: 'RedlineRow' });

const plainBlockSchema: z.ZodType<RedlinePlainBlock> = z
  .union([
    paragraphSchema,
    node('list', {
      ordered: z.boolean(),
      start: z.int(),
      was: z.strictObject({ ordered: z.boolean(), start: z.int() }).exactOptional(),
      children: z.array(itemSchema),
    }),
    node('table', {
      align: alignSchema,
      was: z.strictObject({ align: alignSchema }).exactOptional(),
      children: z.array(rowSchema),
    }),
    numberedSchema,
    node('note', { children: blocks }),
    node('example', { children: blocks }),
    node('footnoteDefinition', {
      label: z.string(),
      was: z.strictObject({ label: z.string() }).exactOptional(),
      children: blocks,
    }),
  ])
  .meta({ id: 'RedlinePlainBlock' });

const redlineBlockSchema: z.ZodType<RedlineBlock> = z
  .union([
    plainBlockSchema,
    insertion(blockSchema),
    deletion(blockSchema),
    moved(plainBlockSchema),
    movedAway,
    split(paragraphSchema),
    split(numberedSchema),
    merged(paragraphSchema),
    merged(numberedSchema),
  ])
  .meta({ id: 'RedlineBlock' });

/** The redline of a clause as a tree: the nodes of `src/redline/redline-tree.ts`. */
export const redlineTreeSchema: z.ZodType<Redline> = node('redline', { children: z.array(redlineBlockSchema) }).meta({
  id: 'Redline',
  description:
    'Both texts as one tree. With the insertions kept and the deletions gone it is the text after; the other way round, the text before.',
});
