import { z } from 'zod';
import { raisedSchema } from '../../../model/points/counted.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { placeSchema } from '../../../model/points/place.ts';
import { actionStates, pointAnswers } from '../../../model/register-words.ts';
import { citationsIn } from '../../../provenance/citations.ts';
import { registeredPoints } from '../../../provenance/raised.ts';
import type { PublishedContent } from '../../published-content.ts';
import { calledRecordSchema } from './called-record.ts';
import { citationRecords, citationRecordSchema } from './citation-record.ts';
import { wordsRecords, wordsRecordSchema } from './credit-record.ts';

/** A point that was made in responses, its answer and what changed because of it. It names and quotes nobody. */
export const pointRecordSchema = z
  .strictObject({
    id: idSchema.describe('Permanent id'),
    page: z.url(),
    consultation: idSchema,
    askedAbout: revisionLabelSchema.describe('The revision that was asked about'),
    title: z.string(),
    statement: z.string().describe('What was said, in words of the body'),
    themes: z.array(z.string()),
    where: z.array(placeSchema).describe('What it is about; empty if nothing was asked about it'),
    answer: z.enum([...pointAnswers, 'not yet answered']),
    called: calledRecordSchema,
    because: z.string().optional(),
    notAccepted: z.string().optional(),
    alreadyIn: z.array(placeSchema).describe('Clauses that say so already'),
    elsewhere: z.string().optional().describe('What is done about it in another place than the Code'),
    action: z
      .strictObject({
        summary: z.string(),
        owner: z.string(),
        deadline: partialDateSchema,
        state: z.enum(actionStates),
        called: calledRecordSchema,
      })
      .optional()
      .describe('What it became, if it is kept for later'),
    illustrative: z.boolean().describe('Whether it is invented for a demonstration'),
    raised: raisedSchema
      .optional()
      .describe('How many responses made it. Without `responses`, fewer than five. Absent if nothing was counted'),
    changes: z.array(citationRecordSchema).describe('The changes that give it as a reason, oldest first'),
    words: z.array(wordsRecordSchema).describe('The words that it added and removed, oldest first'),
  })
  .meta({ id: 'Point' });
export type PointRecord = z.infer<typeof pointRecordSchema>;

/** Every point of every consultation, in the order of the files. */
export function pointRecords({ addresses, code, credit, points }: PublishedContent): readonly PointRecord[] {
  const citations = citationsIn(code);
  return registeredPoints(points).map(({ point, register: { consultation, points: all } }) => {
    const { id, title, statement, themes, where, answer } = point;
    const raised = all.counted?.points[id];
    const {
      disposition = 'not yet answered',
      called,
      because,
      notAccepted,
      alreadyIn = [],
      elsewhere,
      action,
    } = answer ?? {};
    return {
      id,
      page: addresses.point(id),
      consultation: consultation.id,
      askedAbout: consultation.revision,
      title,
      statement,
      themes: themes.map((theme) => all.themes.find((one) => one.id === theme)?.title ?? theme),
      where,
      answer: disposition,
      ...(called === undefined ? {} : { called }),
      ...(because === undefined ? {} : { because }),
      ...(notAccepted === undefined ? {} : { notAccepted }),
      alreadyIn,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      ...(action === undefined
        ? {}
        : {
            action: {
              summary: action.summary,
              owner: action.owner,
              deadline: action.deadline,
              state: action.state,
              ...(action.called === undefined ? {} : { called: action.called }),
            },
          }),
      illustrative: all.illustrative,
      ...(raised === undefined ? {} : { raised }),
      changes: citationRecords(citations, id, addresses),
      words: wordsRecords(credit(), id),
    };
  });
}
