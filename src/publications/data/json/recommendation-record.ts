import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../../code/identifier.ts';
import { answeredRecommendations, answerKinds } from '../../../provenance/answers.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import { dispositionKindSchema } from '../../../provenance/disposition.ts';
import { recommendationKindSchema } from '../../../provenance/recommendation.ts';
import type { Published } from '../published.ts';
import { citationRecords, citationRecordSchema } from './citation-record.ts';

/** A recommendation, its answer and what changed because of it. */
export const recommendationRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id'),
    page: z.url(),
    workshop: idSchema,
    section: z.string().describe('Section of the write-up'),
    bullets: z.array(z.int()).describe('Which bullets of the section; empty for prose'),
    kind: recommendationKindSchema.describe('What became of it in the room'),
    summary: z.string(),
    saidAtWorkshop: z.string().optional().describe('What was answered in the room'),
    theme: idSchema,
    actions: z.array(idSchema).describe('The actions that it led to'),
    names: z.array(z.string()).describe('Commitments and paragraphs that it names'),
    answer: z.enum(answerKinds).describe('How it stands'),
    disposition: z
      .strictObject({
        disposition: dispositionKindSchema,
        because: z.string(),
        revision: revisionLabelSchema.describe('The revision with which it was answered'),
        illustrative: z.boolean().describe('Whether the answer is invented for a demonstration'),
      })
      .optional()
      .describe('The body’s answer; absent where nothing was answered yet'),
    changes: z.array(citationRecordSchema).describe('The changes that give it as a reason, oldest first'),
  })
  .meta({ id: 'Recommendation' });
export type RecommendationRecord = z.infer<typeof recommendationRecordSchema>;

/** Every recommendation of every workshop, in the order of the write-ups. */
export function recommendationRecords({ addresses, code, workshops }: Published): readonly RecommendationRecord[] {
  const citations = citationsIn(code);
  return answeredRecommendations(workshops).map(({ recommendation, register, answer, disposition }) => {
    const { id, section, bullets, kind, summary, answer: saidAtWorkshop, theme, names } = recommendation;
    return {
      id,
      page: addresses.recommendation(id),
      workshop: register.workshop.id,
      section,
      bullets,
      kind,
      summary,
      ...(saidAtWorkshop === undefined ? {} : { saidAtWorkshop }),
      theme,
      actions: register.actions.filter(({ number }) => recommendation.actions.includes(number)).map((one) => one.id),
      names,
      answer,
      ...(disposition === undefined
        ? {}
        : {
            disposition: {
              disposition: disposition.disposition,
              because: disposition.because,
              revision: disposition.revision,
              illustrative: register.dispositions.illustrative,
            },
          }),
      changes: citationRecords(citations, id, addresses),
    };
  });
}
