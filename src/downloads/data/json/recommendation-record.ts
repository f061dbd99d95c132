import { z } from 'zod';
import { calledRecordSchema } from './called-record.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { answeredRecommendations, answerKinds } from '../../../provenance/answers.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import { dispositionKindSchema } from '../../../model/workshops/disposition.ts';
import { recommendationKindSchema } from '../../../model/workshops/recommendation.ts';
import type { PublishedContent } from '../../published-content.ts';
import { citationRecords, citationRecordSchema } from './citation-record.ts';
import { wordsRecords, wordsRecordSchema } from './credit-record.ts';

/** A recommendation, its answer and what changed because of it. */
export const recommendationRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id'),
    page: z.url(),
    workshop: idSchema,
    section: z.string().describe('Section of the write-up'),
    bullets: z.array(z.int()).describe('Which bullets of the section; empty for prose'),
    kind: recommendationKindSchema.describe('What happened to it in the room'),
    summary: z.string(),
    quotation: z.string().optional().describe('The words of the write-up, where the body may quote them'),
    saidAtWorkshop: z.string().optional().describe('What was answered in the room'),
    theme: idSchema,
    actions: z.array(idSchema).describe('The actions that it led to'),
    names: z.array(z.string()).describe('Commitments and paragraphs that it names'),
    answer: z.enum(answerKinds).describe('Its answer'),
    disposition: z
      .strictObject({
        disposition: dispositionKindSchema,
        called: calledRecordSchema,
        because: z.string(),
        revision: revisionLabelSchema.describe('The revision it was answered with'),
        illustrative: z.boolean().describe('Whether the answer is illustrative: not what really happened'),
      })
      .optional()
      .describe('The body’s answer; absent if there is no answer yet'),
    awaited: z
      .strictObject({
        owner: z.string(),
        due: partialDateSchema
          .optional()
          .describe('The deadline of the action that it led to; absent if none is given'),
      })
      .optional()
      .describe('Who owes the answer and by when, if there is none yet'),
    changes: z.array(citationRecordSchema).describe('The changes that give it as a reason, oldest first'),
    words: z.array(wordsRecordSchema).describe('The words that it added and removed, oldest first'),
  })
  .meta({ id: 'Recommendation' });
export type RecommendationRecord = z.infer<typeof recommendationRecordSchema>;

/** Every recommendation of every workshop, in the order of the write-ups. */
export function recommendationRecords({
  addresses,
  code,
  credit,
  workshops,
}: PublishedContent): readonly RecommendationRecord[] {
  const citations = citationsIn(code);
  return answeredRecommendations(workshops).map(({ recommendation, register, answer, disposition, awaited }) => {
    const { id, section, bullets, kind, summary, answer: saidAtWorkshop, quotation, theme, names } = recommendation;
    return {
      id,
      page: addresses.recommendation(id),
      workshop: register.workshop.id,
      section,
      bullets,
      kind,
      summary,
      ...(quotation === undefined ? {} : { quotation }),
      ...(saidAtWorkshop === undefined ? {} : { saidAtWorkshop }),
      theme,
      actions: register.actions
        .filter(({ number }) => recommendation.actions.includes(number))
        .map((action) => action.id),
      names,
      answer,
      ...(disposition === undefined
        ? {}
        : {
            disposition: {
              disposition: disposition.disposition,
              ...(disposition.called === undefined ? {} : { called: disposition.called }),
              because: disposition.because,
              revision: disposition.revision,
              illustrative: register.dispositions.illustrative,
            },
          }),
      ...(awaited === undefined
        ? {}
        : { awaited: { owner: awaited.owner, ...(awaited.due === undefined ? {} : { due: awaited.due.date }) } }),
      changes: citationRecords(citations, id, addresses),
      words: wordsRecords(credit(), id),
    };
  });
}
