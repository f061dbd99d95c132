import { z } from 'zod';
import type { Clause, Revision } from '../../../code/code.ts';
import { extentSchema } from '../../../code/clause-front-matter.ts';
import { idSchema } from '../../../code/identifier.ts';
import { labelIn } from '../../../code/labels.ts';
import { plainText } from '../../../code/plain-text.ts';
import { clauseLabel } from '../../../code/reference.ts';
import type { Published } from '../published.ts';
import { clauseTreeSchema } from './clause-tree-schema.ts';

/** A clause as it stands in one revision. */
export const clauseRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id; the number may change, this does not'),
    number: z.string().optional().describe('Number or letter as printed'),
    label: z.string().describe('What a sentence calls it, such as `commitment G`'),
    title: z.string(),
    page: z.url().describe('The clause in this revision'),
    plain: z.string().describe('What it means for people; not part of the Code'),
    extent: z.array(extentSchema).describe('The nations in which it applies'),
    hash: z.string().describe('SHA-256 of its canonical text: equal where two revisions say the same'),
    removed: z.literal(true).optional().describe('Its text had to be taken out of the frozen revision'),
    text: z.string().describe('Its words, a line for each paragraph, list item and table row'),
    tree: clauseTreeSchema,
  })
  .meta({ id: 'Clause' });

/** A clause of a revision as the data give it. */
export function clauseRecord(
  { addresses }: Published,
  revision: Revision,
  clause: Clause,
): z.infer<typeof clauseRecordSchema> {
  const { id, number, removed, text } = clause;
  const { title, plain, extent } = text.front;
  return {
    id,
    ...(number === undefined ? {} : { number }),
    label: clauseLabel(clause),
    title,
    page: addresses.inRevision(revision.label, id),
    plain,
    extent,
    hash: text.hash,
    ...(removed === undefined ? {} : { removed }),
    text: plainText(text.tree, (to) => labelIn(revision, to)),
    tree: text.tree,
  };
}
