import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../model/id-schema.ts';
import { partialDateSchema } from '../model/partial-date.ts';
import { respondentFields, formerRespondentFields } from './respondent-fields.ts';
import { otherWaySchema } from './other-way.ts';
import { questionSchema } from './question.ts';
import { controlFields } from './form-step.ts';

const paragraphsSchema = z.array(z.string().min(1)).min(1);

/** The privacy notice, which also drives `retain` and the data map. */
const privacySchema = z.strictObject({
  /** The body that decides what the data is used for. Required. */
  controller: z.string().min(1),
  /** The legal basis for using it, with the provision. Required. */
  lawfulBasis: z.string().min(1),
  /** Who sees responses. Required. */
  recipients: paragraphsSchema,
  /** How long data is kept, in whole months from the closing day or, without one, from the day of arrival. Required. */
  retention: z.strictObject({
    /**
     * What identifies the respondent: the fields of `respondent-fields.ts` that are marked as identity. Required,
     * without a default.
     */
    identityMonths: z.int().positive(),
    /** Everything else that the respondent wrote. Required, without a default. */
    textMonths: z.int().positive(),
  }),
  /**
   * How responses are published whose respondents agree. Default: under the licence of the site, as long as the record of
   * the consultation.
   */
  publication: z
    .strictObject({
      /** The licence, as the end of “under …”. Required. */
      licence: z.string().min(1),
      /** For how long they stay published, as a whole sentence. Required. */
      period: z.string().min(1),
    })
    .optional(),
  /** What respondents can ask for, and how. Required. */
  rights: paragraphsSchema,
  /** How to complain, and to whom. Required. */
  complaint: paragraphsSchema,
});

const outcomeSchema = z.strictObject({
  /** `true` shows it only with the working draft, until it is written. Default: false. */
  draft: z.boolean().optional(),
  /** When it was published, in quotes. Required. */
  date: partialDateSchema,
  /** What people said, and what the body will do. Required. */
  summary: paragraphsSchema,
  /** How many responses there were, late ones included. Optional: some rounds were not counted. */
  responses: z.int().nonnegative().optional(),
  /** How many responses were stored when `npm run code -- consultation outcome` compared the figures. Optional. */
  counted: z
    .strictObject({
      /** The day of the comparison, in quotes. Required. */
      date: z.iso.date({ error: 'a day such as "2027-02-01"' }),
      /** Responses that were stored on that day, late ones included, withdrawn ones not. Required. */
      responses: z.int().nonnegative(),
    })
    .optional(),
  /** Why it is later than was promised, and what the body did about it. Required where it is. */
  late: z.string().min(1).optional(),
  /**
   * What was raised about people with protected characteristics, or that nothing was, and what the body made of it.
   * Required with `points.yaml`.
   */
  equality: z.string().min(1).optional(),
  /** What people raised. Required, unless `points.yaml` has its points. */
  themes: z
    .array(
      z.strictObject({
        /** Permanent id. Required. */
        id: idSchema,
        /** The theme in a few words. Required. */
        title: z.string().min(1),
        /** What people said, and the body's answer. Required. */
        text: paragraphsSchema,
        /** Clauses that it is about. Default: none. */
        clauses: z.array(idSchema).default([]),
        /** How many responses raised it. Optional. */
        responses: z.int().nonnegative().optional(),
      }),
    )
    .default([]),
});

/** `content/consultations/<id>/consultation.yaml`: its questions, who may respond, its dates, and how responses are used. */
export const consultationSchema = z
  .strictObject({
    /** Permanent id, the same as the folder's name. Required. */
    id: idSchema,
    /** `true` shows it only with the working draft, until it is finished. Default: false. */
    draft: z.boolean().optional(),
    /** Its title, without the word "consultation" where that is clear. Required. */
    title: z.string().min(1),
    /** `formal`, `standing` (always open) or `round` (an earlier, smaller one). Required. */
    kind: z.enum(['formal', 'standing', 'round']),
    /** Label, in quotes, of the frozen revision that it asks about. Required. */
    revision: revisionLabelSchema,
    /** First day, in quotes; it opens as that day begins in London. Required, and absent for a standing one. */
    opens: z.iso.date().optional(),
    /** Last day, in quotes; it closes as that day ends in London. Required, and absent for a standing one. */
    closes: z.iso.date().optional(),
    /** What it is about, in one sentence. Required. */
    summary: z.string().min(1),
    /** Why the body asks for views. Required. */
    why: paragraphsSchema,
    /** Who may respond. Required. */
    whoMayRespond: paragraphsSchema,
    /** How responses are used and what of them is published. Required. */
    howUsed: paragraphsSchema,
    /** What happens after it closes. Required. */
    next: z.strictObject({
      /** By when, in quotes: a day, a month or a year. Required, except for a standing one. */
      by: partialDateSchema.optional(),
      /** What will happen. Required. */
      text: paragraphsSchema,
    }),
    /** That this is not a channel for reporting wrongdoing, and who to go to. Required. */
    whistleblowing: paragraphsSchema,
    /** Other ways to respond. Required. */
    otherWays: z.array(otherWaySchema).min(1),
    /** The privacy notice. Required: without retention dates no consultation opens. */
    privacy: privacySchema,
    /** Who to ask about this consultation, each in one sentence. Default: none. */
    contacts: z.array(z.string().min(1)).default([]),
    /** The questions, in order. Default: none. */
    questions: z.array(questionSchema).default([]),
    /**
     * Id of a question with one choice that says what kind of organisation a response is from. Figures are then given
     * for each. Default: individuals and organisations.
     */
    kindsOfOrganisation: idSchema.optional(),
    /** What can be said about each clause and numbered paragraph. Default: comments, positions and wording. */
    clauses: z
      .strictObject({
        /** A comment of up to 10,000 characters. Default: true. */
        comments: z.boolean().default(true),
        /** Support, oppose or change. Default: true. */
        positions: z.boolean().default(true),
        /** Suggested wording. Default: true. */
        wording: z.boolean().default(true),
      })
      .default({ comments: true, positions: true, wording: true }),
    /** The outcome; once it is published and the closing day is over, no more responses are accepted. Optional. */
    outcome: outcomeSchema.optional(),
  })
  .superRefine((consultation, context) => {
    const standing = consultation.kind === 'standing';
    for (const key of ['opens', 'closes'] as const) {
      if ((consultation[key] === undefined) !== standing)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: standing ? 'no date, because a standing consultation is always open' : 'a date such as "2026-11-02"',
        });
    }
    if (!standing && consultation.next.by === undefined)
      context.addIssue({ code: 'custom', path: ['next', 'by'], message: 'a date such as "2027-04"' });
    if ((consultation.opens ?? '') > (consultation.closes ?? consultation.opens ?? ''))
      context.addIssue({ code: 'custom', path: ['closes'], message: 'a day that is not before `opens`' });
    const aboutRespondent = [...respondentFields, ...formerRespondentFields].map(({ field }) => field.name);
    // Every JavaScript object has a property named `constructor`.
    const seen = new Set<string>(['constructor', ...controlFields, ...aboutRespondent]);
    for (const [index, { id }] of consultation.questions.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'id'],
          message: 'an id that no other question or field of the form has',
        });
      seen.add(id);
    }
  });

export type Consultation = z.infer<typeof consultationSchema>;
export type ConsultationOutcome = z.infer<typeof outcomeSchema>;
