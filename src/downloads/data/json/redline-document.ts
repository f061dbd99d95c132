import { z } from 'zod';
import type { Clause } from '../../../model/code.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { changeKinds } from '../../../model/change-kinds.ts';
import { notedDutyWatch } from '../../../provenance/noted-duty-watch.ts';
import { affectedClauses } from '../../../provenance/reasons-of-clause.ts';
import { pairsBetween, type RevisionPair } from '../../../provenance/revision-pairs.ts';
import { changedThings, effects, forces } from '../../../redline/duty-watch/force.ts';
import { dutyChangeKinds, type DutyChange } from '../../../redline/duty-watch/duty-watch.ts';
import { clauseMoves } from '../../../redline/moved-clauses.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
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
  .meta({ id: 'Side', description: 'Everything about a clause except its text, in one of the two revisions' });

const noteSchema = z.string().describe('One sentence from the body that publishes the Code, about this entry');

const entrySchema = z.strictObject({
  kind: z.enum(dutyChangeKinds),
  clause: idSchema,
  paragraph: idSchema.optional(),
  words: z.string().describe('The words that changed; empty for a duty that was added or removed as a whole'),
  before: z.string().optional(),
  after: z.string().optional(),
  force: z.enum(forces).optional().describe('What the sentence does'),
  changes: z
    .array(z.strictObject({ kind: z.enum(effects), what: z.enum(changedThings), words: z.string() }))
    .optional()
    .describe('Each change in the sentence, in the order of its words'),
  note: noteSchema.optional(),
});

/** `/data/redlines/<from>...<to>.json`: what changed from one revision to another. */
export const redlineDocumentSchema = documentSchema('What changed from one revision to another', {
  from: revisionLabelSchema,
  to: revisionLabelSchema,
  dutyWatch: z
    .array(entrySchema)
    .describe('Changes in the force of words, found by a check of words, which is not legal advice'),
  rewordedSentences: z
    .array(entrySchema)
    .optional()
    .describe('Sentences with force that are worded otherwise, with the same force as far as the check can tell'),
  otherSentences: z
    .array(
      z.strictObject({
        clause: idSchema,
        paragraph: idSchema.optional(),
        before: z.string().optional(),
        after: z.string().optional(),
        note: noteSchema.optional(),
      }),
    )
    .optional()
    .describe(
      'The other sentences, list items, table cells and headings that differ: changed, without force that the check knows',
    ),
  clauses: z
    .array(
      z.strictObject({
        id: idSchema,
        kinds: z.array(z.enum(changeKinds)).describe('What comparing the two texts finds'),
        move: z
          .number()
          .optional()
          .describe('For a clause that moved, the number that its two places have in the other files'),
        before: sideSchema.optional().describe('Absent for a clause that was added'),
        after: sideSchema.optional().describe('Absent for a clause that was removed'),
        from: z.array(idSchema).optional().describe('The other clauses before that its text came from, if any'),
        now: z.array(idSchema).optional().describe('The other clauses after that have its text now, if any'),
        changes: z.array(changeRecordSchema).describe('What was declared of it in the revisions between, with reasons'),
        redline: redlineTreeSchema,
      }),
    )
    .describe('The clauses that differ, in printed order'),
});

/** What changed from one revision to another, as JSON. */
export function redlineDocument(
  published: PublishedContent,
  { from, to }: RevisionPair,
): z.infer<typeof redlineDocumentSchema> {
  const { addresses, code, compare } = published;
  const declared = pairsBetween(code, from, to).flatMap((step) => step.to.record.changes);
  const watch = notedDutyWatch(code, { from, to });
  const changed = compare(code, from, to);
  const moves = clauseMoves(changed, from);
  const path = dataPath.redline(from.label, to.label, 'json');
  return {
    ...documentHead(published, 'redline', path, addresses.comparison(from.label, to.label)),
    from: from.label,
    to: to.label,
    dutyWatch: watch.changes.map(entryOf),
    rewordedSentences: watch.reworded.map(entryOf),
    otherSentences: [...watch.others],
    clauses: changed.map(({ id, kinds, before, after, from: origins, now, redline }) => ({
      id,
      kinds: [...kinds],
      ...moveOf(moves.numberOf(id)),
      ...(before === undefined ? {} : { before: sideOf(before) }),
      ...(after === undefined ? {} : { after: sideOf(after) }),
      ...(origins.length === 0 ? {} : { from: [...origins] }),
      ...(now.length === 0 ? {} : { now: [...now] }),
      changes: declared
        .filter((change) => affectedClauses(change).has(id))
        .map((change) => changeRecord(change, addresses)),
      redline,
    })),
  };
}

function entryOf(entry: DutyChange): z.infer<typeof entrySchema> {
  return { ...entry, changes: [...entry.changes] };
}

const moveOf = (move: number | undefined): { readonly move?: number } => (move === undefined ? {} : { move });

function sideOf({ number, part, text }: Clause): z.infer<typeof sideSchema> {
  const { title, plain, extent } = text.front;
  return { ...(number === undefined ? {} : { number }), title, part, plain, extent: extent ?? [], hash: text.hash };
}
