import type { DataUse } from './data-use.ts';

const identity = { basis: 'consultation', retention: 'identity', seenBy: 'team' } as const;
const text = { basis: 'consultation', retention: 'text', seenBy: 'team' } as const;

/** The use of what every form asks about the respondent, by name of field. */
export const aboutYouUses: Readonly<Record<string, DataUse>> = {
  capacity: {
    ...text,
    holds: 'Whether somebody responds as an individual or for an organisation',
    purpose: 'To tell whose view it is, and to say in the outcome how many of each there were.',
  },
  name: {
    ...identity,
    holds: 'The respondent’s name, if given',
    purpose: 'To publish it beside the response where the respondent agreed, and to know who asks about it.',
  },
  organisation: {
    ...identity,
    holds: 'The name of the organisation, if given',
    purpose:
      'To publish it beside the response where the respondent agreed, and to weigh whom the response speaks for.',
  },
  role: {
    ...identity,
    holds: 'The respondent’s role in the organisation, if given',
    purpose: 'To weigh whether the response speaks for the organisation.',
  },
  email: {
    ...identity,
    seenBy: 'team only',
    holds: 'The respondent’s email address, if given',
    purpose: 'To ask about the response, and to tell of the outcome.',
  },
  publish: {
    ...text,
    seenBy: 'team only',
    holds: 'Whether the response may be published, and with which name',
    purpose: 'To publish nothing that its respondent does not want published.',
  },
  confidential: {
    ...text,
    seenBy: 'team only',
    holds: 'Why a response should stay confidential, if given',
    purpose: 'To weigh it where a law asks for the response to be disclosed.',
  },
};

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
