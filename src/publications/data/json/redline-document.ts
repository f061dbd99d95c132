import { z } from 'zod';
import type { Clause } from '../../../code/code.ts';
import { idSchema, revisionLabelSchema } from '../../../code/identifier.ts';
import { labelIn } from '../../../code/labels.ts';
import { changeKinds } from '../../../provenance/change-kinds.ts';
import { clausesConcerned } from '../../../provenance/reasons-of-clause.ts';
import { stepsBetween, type Step } from '../../../provenance/steps.ts';
import { dutyChangeKinds, dutyWatch } from '../../../redline/duty-watch/duty-watch.ts';
import { dataPath } from '../data-path.ts';
import type { Published } from '../published.ts';
import { changeRecord, changeRecordSchema } from './change-record.ts';
import { documentHead, documentSchema } from './document.ts';
import { redlineTreeSchema } from './redline-schema.ts';

const sideSchema = z
  .strictObject({
    number: z.string().optional(),
    title: z.string(),
    part: idSchema,
    plain: z.string(),
    extent: z.array(z.string()),
    hash: z.string(),
  })
  .meta({ id: 'Side', description: 'What a clause has beside its text, in one of the two revisions' });

/** `/data/redlines/<from>...<to>.json`: what changed from one revision to another. */
export const redlineDocumentSchema = documentSchema('What changed from one revision to another', {
  from: revisionLabelSchema,
  to: revisionLabelSchema,
  dutyWatch: z
    .array(
      z.strictObject({
        kind: z.enum(dutyChangeKinds),
        clause: idSchema,
        paragraph: idSchema.optional(),
        words: z.string().describe('The words that changed; empty for a duty that came or went whole'),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .describe('Changes in the force of words, found by a check of words: no legal advice'),
  clauses: z
    .array(
      z.strictObject({
        id: idSchema,
        kinds: z.array(z.enum(changeKinds)).describe('What comparing the two texts finds'),
        before: sideSchema.optional().describe('Absent for a clause that was added'),
        after: sideSchema.optional().describe('Absent for a clause that was removed'),
        changes: z.array(changeRecordSchema).describe('What was declared of it in the revisions between, with reasons'),
        redline: redlineTreeSchema,
      }),
    )
    .describe('The clauses that differ, in printed order'),
});

/** What changed from one revision to another, as JSON. */
export function redlineDocument(published: Published, { from, to }: Step): z.infer<typeof redlineDocumentSchema> {
  const { addresses, code, compare } = published;
  const declared = stepsBetween(code, from, to).flatMap((step) => step.to.record.changes);
  const path = dataPath.redline(from.label, to.label, 'json');
  return {
    ...documentHead(published, 'redline', path, addresses.comparison(from.label, to.label)),
    from: from.label,
    to: to.label,
    dutyWatch: [...dutyWatch(from, to, labelIn)],
    clauses: compare(from, to).map(({ id, kinds, before, after, redline }) => ({
      id,
      kinds: [...kinds],
      ...(before === undefined ? {} : { before: sideOf(before) }),
      ...(after === undefined ? {} : { after: sideOf(after) }),
      changes: declared
        .filter((change) => clausesConcerned(change).has(id))
        .map((change) => changeRecord(change, addresses)),
      redline,
    })),
  };
}

function sideOf({ number, part, text }: Clause): z.infer<typeof sideSchema> {
  const { title, plain, extent } = text.front;
  return { ...(number === undefined ? {} : { number }), title, part, plain, extent, hash: text.hash };
}
