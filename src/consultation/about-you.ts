import type { DataUse } from './data-use.ts';
import type { Field } from './field.ts';
import { longAnswerLimit } from './question.ts';

/** Something that every form asks about the respondent, and what becomes of the answer. Only `asked` is stored with a form. */
export type AboutYou = Text | Identity;

/** An answer that is kept as long as what the respondent wrote. */
interface Text {
  readonly asked: Field;
  readonly use: DataUse & { readonly retention: 'text' };
}

/** An answer that says who the respondent is: `retain` deletes it before the rest. */
export interface Identity {
  readonly asked: Field;
  readonly use: DataUse & { readonly retention: 'identity' };
  /** What it is in the middle of a sentence about one respondent: `your name, organisation …`. */
  readonly called: string;
  /** The same in a sentence about several, where it differs: `names, organisation …`. */
  readonly calledOfSeveral?: string;
}

const identity = { basis: 'consultation', retention: 'identity', seenBy: 'team' } as const;
const text = { basis: 'consultation', retention: 'text', seenBy: 'team' } as const;
const nameLimit = 200;

/**
 * What every form asks about the respondent. Nothing but the capacity and the choice about publishing is required.
 * What is deleted early, the data map and what people are told about it follow from this list.
 */
export const aboutYou: readonly AboutYou[] = [
  {
    asked: {
      type: 'radios',
      name: 'capacity',
      label: 'Are you responding as an individual or for an organisation?',
      required: true,
      options: [
        { value: 'individual', label: 'As an individual' },
        { value: 'organisation', label: 'For an organisation' },
      ],
    },
    use: {
      ...text,
      holds: 'Whether somebody responds as an individual or for an organisation',
      purpose: 'To tell whose view it is, and to say in the outcome how many of each there were.',
    },
  },
  {
    asked: {
      type: 'short text',
      name: 'name',
      label: 'Your name',
      required: false,
      limit: nameLimit,
      autocomplete: 'name',
    },
    use: {
      ...identity,
      holds: 'The respondent’s name, if given',
      purpose: 'To publish it beside the response where the respondent agreed, and to know who asks about it.',
    },
    called: 'name',
    calledOfSeveral: 'names',
  },
  {
    asked: {
      type: 'short text',
      name: 'organisation',
      label: 'Name of the organisation',
      hint: 'Only if you are responding for an organisation.',
      required: false,
      limit: nameLimit,
      autocomplete: 'organization',
    },
    use: {
      ...identity,
      holds: 'The name of the organisation, if given',
      purpose:
        'To publish it beside the response where the respondent agreed, and to weigh whom the response speaks for.',
    },
    called: 'organisation',
  },
  {
    asked: {
      type: 'short text',
      name: 'role',
      label: 'Your role in the organisation',
      required: false,
      limit: nameLimit,
      autocomplete: 'organization-title',
    },
    use: {
      ...identity,
      holds: 'The respondent’s role in the organisation, if given',
      purpose: 'To weigh whether the response speaks for the organisation.',
    },
    called: 'role',
  },
  {
    asked: {
      type: 'short text',
      name: 'email',
      label: 'Email address',
      hint: 'Only used to ask you about your response or to tell you about the outcome.',
      required: false,
      limit: 320,
      autocomplete: 'email',
    },
    use: {
      ...identity,
      seenBy: 'team only',
      holds: 'The respondent’s email address, if given',
      purpose: 'To ask about the response, and to tell of the outcome.',
    },
    called: 'email address',
  },
  {
    asked: {
      type: 'radios',
      name: 'publish',
      label: 'May we publish your response?',
      required: true,
      options: [
        { value: 'with-name', label: 'Yes, with my name or my organisation’s name' },
        { value: 'without-name', label: 'Yes, but without any name' },
        { value: 'no', label: 'No' },
      ],
    },
    use: {
      ...text,
      seenBy: 'team only',
      holds: 'Whether the response may be published, and with which name',
      purpose: 'To publish nothing that its respondent does not want published.',
    },
  },
  {
    asked: {
      type: 'long text',
      name: 'confidential',
      label: 'Please treat my response as confidential because',
      hint: 'Responses may have to be disclosed under access to information laws. Your reasons will be taken into account, but confidentiality cannot be promised in every case.',
      required: false,
      limit: longAnswerLimit,
    },
    use: {
      ...text,
      seenBy: 'team only',
      holds: 'Why a response should stay confidential, if given',
      purpose: 'To weigh it where a law asks for the response to be disclosed.',
    },
  },
];
