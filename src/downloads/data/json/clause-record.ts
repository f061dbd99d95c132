import { z } from 'zod';
import type { Clause, Revision } from '../../../model/code.ts';
import { idSchema } from '../../../model/id-schema.ts';
import { labelIn } from '../../../model/labels.ts';
import { figuresIn } from '../../../model/figures.ts';
import { pictureSchema } from '../../../model/picture.ts';
import { plainText } from '../../../model/plain-text.ts';
import { clauseLabel } from '../../../model/reference.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseTreeSchema } from './clause-tree-schema.ts';

/** A clause in one revision. */
export const clauseRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id; the number may change, this does not'),
    number: z.string().optional().describe('Number or letter as printed'),
    label: z.string().describe('What a sentence calls it, such as `commitment G`'),
    title: z.string(),
    page: z.url().describe('The clause in this revision'),
    plain: z.string().describe('What it means for people; not part of the Code'),
    extent: z.array(z.string()).describe('The places in which it applies; empty if it applies wherever the Code does'),
    hash: z.string().describe('SHA-256 of its canonical text: equal where two revisions say the same'),
    removed: z.literal(true).optional().describe('Its text had to be taken out of the frozen revision'),
    text: z.string().describe('Its words, a line for each paragraph, list item and table row'),
    figures: z
      .array(
        pictureSchema.extend({
          address: z.url().describe('Where the picture is'),
          alt: z.string().describe('The text alternative of the picture'),
          caption: z.string(),
        }),
      )
      .optional()
      .describe('The figures in it; absent where it has none'),
    tree: clauseTreeSchema,
  })
  .meta({ id: 'Clause' });

/** A clause of a revision, as in the data files. */
export function clauseRecord(
  { addresses }: PublishedContent,
  revision: Revision,
  clause: Clause,
): z.infer<typeof clauseRecordSchema> {
  const { id, number, removed, text } = clause;
  const { title, plain, extent } = text.front;
  const figures = figuresIn(text.tree).map(({ picture, alt, children: [caption] }) => ({
    ...picture,
    address: addresses.picture(picture.sha256, picture.file),
    alt,
    caption: caption === undefined ? '' : plainText(caption, (to) => labelIn(revision, to, id)),
  }));
  return {
    id,
    ...(number === undefined ? {} : { number }),
    label: clauseLabel(clause),
    title,
    page: addresses.inRevision(revision.label, id),
    plain,
    extent: extent ?? [],
    hash: text.hash,
    ...(removed === undefined ? {} : { removed }),
    text: plainText(text.tree, (to) => labelIn(revision, to, id)),
    ...(figures.length === 0 ? {} : { figures }),
    tree: text.tree,
  };
}
