import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { reasonKinds } from '../../../model/reason-kinds.ts';
import { reasonKind } from '../../../provenance/citations.ts';
import type { SentenceChain } from '../../../provenance/sentence-chains.ts';
import type { WordCredit } from '../../../provenance/word-credit.ts';
import { credits, type WordOrigin } from '../../../provenance/word-origin.ts';

const wordsSchema = z.array(z.string());

/** Where words come from, and who asked for them. */
const originSchema = z
  .strictObject({
    revision: revisionLabelSchema.describe('The revision that wrote them'),
    clause: idSchema.describe('The clause in which they first appeared'),
    credit: z
      .enum(credits)
      .describe(
        'What is known: the words are named; the change had one reason (whole); it had several, and which words are whose is not recorded (together); no reason is recorded; or the text before is hidden, since it was removed from publication',
      ),
    because: z
      .array(z.strictObject({ kind: z.enum(reasonKinds), cause: z.string() }))
      .describe('The reasons, in full under `changes`; empty where none is recorded'),
  })
  .meta({ id: 'Origin' });

/** A sentence of a clause, and where each of its words comes from. */
export const sentenceRecordSchema = z
  .strictObject({
    text: z.string().describe('The sentence as printed; the first one is the title'),
    paragraph: idSchema.optional().describe('Its numbered paragraph'),
    words: z
      .array(z.strictObject({ words: wordsSchema, origin: originSchema }))
      .describe('Every word once, in runs, by where it first came from'),
    takenOut: z
      .array(z.strictObject({ words: z.string(), origin: originSchema }))
      .describe('Words that are no longer in it, and who asked for that'),
    corrections: z
      .array(z.strictObject({ words: wordsSchema, origin: originSchema }))
      .describe('Corrections of its words, which take no credit from those who asked for them'),
  })
  .meta({ id: 'Sentence' });

/** The sentences of a clause, title first, each with its chain. */
export function sentenceRecords(chains: readonly SentenceChain[]): z.infer<typeof sentenceRecordSchema>[] {
  return chains.map(({ sentence, links, cuts, corrections }) => ({
    text: sentence.text,
    ...(sentence.paragraph === undefined ? {} : { paragraph: sentence.paragraph }),
    words: links.map(({ words, origin }) => ({ words: [...words], origin: originRecord(origin) })),
    takenOut: cuts.map(({ words, by }) => ({ words, origin: originRecord(by) })),
    corrections: corrections.map(({ words, origin }) => ({ words: [...words], origin: originRecord(origin) })),
  }));
}

function originRecord({ revision, clause, credit, reasons }: WordOrigin): z.infer<typeof originSchema> {
  return {
    revision: revision.label,
    clause,
    credit,
    because: reasons.map(({ reason }) => ({ kind: reasonKind(reason), cause: reason[reasonKind(reason)] ?? '' })),
  };
}

/** What one revision wrote into one clause for a recommendation or an action, and took out. */
export const wordsRecordSchema = z
  .strictObject({
    ...originSchema.shape,
    added: wordsSchema,
    removed: wordsSchema,
    standing: z
      .array(z.strictObject({ clause: idSchema, revision: revisionLabelSchema, words: wordsSchema }))
      .describe('What the latest text of each clause has of the added words, as they are spelt now'),
  })
  .meta({ id: 'Words' });

/** The words of a recommendation or an action, oldest revision first. */
export function wordsRecords(credit: WordCredit, id: string): z.infer<typeof wordsRecordSchema>[] {
  return credit.ofReason(id).map(({ origin, remaining }) => ({
    ...originRecord(origin),
    added: [...origin.added],
    removed: [...origin.removed],
    standing: remaining.map(({ clause, revision, words }) => ({
      clause: clause.id,
      revision: revision.label,
      words: [...words],
    })),
  }));
}
