import { z } from 'zod';
import { reasonKinds } from './reason-kinds.ts';
import { revisionStatuses } from './revision-statuses.ts';
import { actionStates, pointAnswers } from './register-words.ts';

/** What a word of the body means to the software: one of its own words. Ids that name something else cannot be renamed. */
const meanings = {
  statuses: z.enum(revisionStatuses),
  reasons: z.enum(reasonKinds).extract(['law', 'inspection', 'review', 'decision']),
  answers: z.enum(pointAnswers),
  states: z.enum(actionStates),
} as const;

/** The duty words that a word of the body can mean. */
export const dutyMeanings = [
  'must',
  'should',
  'may',
  'must not',
  'should not',
  'may not',
  'need not',
  'is responsible for',
  'is entitled to',
] as const;

const word = z
  .string()
  .regex(/^\p{Letter}[\p{Letter}\p{Number} ’'-]*$/u, { error: 'words, such as `adopted by the council`' });

/**
 * `vocabulary` in `site.yaml`: words of the body beside those of the software, each with what it means, which says how the
 * software treats it. A word keeps its meaning once a published revision uses it.
 */
export const vocabularySchema = z.strictObject({
  /** Statuses of revisions, such as `adopted by the council: in force`. Default: none. */
  statuses: z.record(word, meanings.statuses).default({}),
  /** Kinds of reason, such as `motion: decision`. Default: none. */
  reasons: z.record(word, meanings.reasons).default({}),
  /** Answers to recommendations and points, such as `referred to the committee: noted`. Default: none. */
  answers: z.record(word, meanings.answers).default({}),
  /** States of actions, such as `with the contractor: in progress`. Default: none. */
  states: z.record(word, meanings.states).default({}),
  /**
   * Words of the Code that bind, forbid or allow, as its own language or field has them, such as `is honour bound to: should`: the
   * duty watch knows them beside its own. Default: none.
   */
  duties: z.record(word, z.enum(dutyMeanings)).default({}),
  /** What the body calls the software's own words, such as `consultation draft: draft for comments`. Default: as they are. */
  renamed: z
    .partialRecord(z.enum([...revisionStatuses, ...meanings.reasons.options, ...pointAnswers, ...actionStates]), word)
    .default({}),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
