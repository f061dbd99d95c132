import type { DataUse } from '../consultation/data-use.ts';

const text = { basis: 'consultation', retention: 'text', seenBy: 'team' } as const;

/** The use of what a consultation asks: the answer to any question, and what can be said about any clause. */
export const questionUses: Readonly<Record<string, DataUse>> = {
  'answers to questions': {
    ...text,
    holds: 'The answers to the questions of the consultation. People can write about themselves and others in them',
    purpose: 'To learn what people think and to decide what to change.',
  },
  position: {
    ...text,
    holds: 'Whether somebody supports or opposes a clause or wants it changed',
    purpose: 'To see which clauses need work.',
  },
  comment: {
    ...text,
    holds: 'Comments on clauses. People can write about themselves and others in them',
    purpose: 'To learn what people think of a clause and to decide what to change.',
  },
  wording: {
    ...text,
    holds: 'Wording that somebody suggests for a clause',
    purpose: 'To take it up in the next revision.',
  },
};
