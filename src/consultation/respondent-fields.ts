import type { DataUse } from './data-use.ts';
import type { Field } from './field.ts';
import { longAnswerLimit } from './question.ts';

/** A field that every form has about the respondent, and how its answer is used. Only `field` is stored with a form. */
export type RespondentField = (TextAnswer | IdentityAnswer) & {
  /** The choice without which it is not asked. Default: asked of everyone. */
  readonly onlyIf?: ChoiceBefore;
};

/** A choice in another field that brings a question with it. */
export interface ChoiceBefore {
  readonly field: string;
  readonly value: string;
  /** Help with the answer on a page, where the question is under the choice. */
  readonly hint?: string;
  /** Help with it on paper, where it is among the other questions. Default: that of the field. */
  readonly onPaper?: string;
  /** Why an answer is left out after another choice, as the end of “because …”. */
  readonly elseBecause: string;
}

/** An answer kept as long as the rest of the response. */
interface TextAnswer {
  readonly field: Field;
  readonly use: DataUse & { readonly retention: 'text' };
}

/** An answer that identifies the respondent: `retain` deletes it before the rest. */
export interface IdentityAnswer {
  readonly field: Field;
  readonly use: DataUse & { readonly retention: 'identity' };
  /** Its name in a sentence about one respondent: `your name, organisation …`. */
  readonly singular: string;
  /** Its name in a sentence about several, if different: `names, organisation …`. */
  readonly plural?: string;
}

/** A field that forms no longer have. Older responses may still have an answer to it. */
export type FormerRespondentField = RespondentField & {
  /** The day it was removed from the form (`2027-03-01`). */
  readonly until: `${number}-${number}-${number}`;
};

const identity = { basis: 'consultation', retention: 'identity', seenBy: 'team' } as const;
const text = { basis: 'consultation', retention: 'text', seenBy: 'team' } as const;
const nameLimit = 200;
const forOrganisation: ChoiceBefore = {
  field: 'capacity',
  value: 'organisation',
  elseBecause: 'you are responding as an individual',
};

/**
 * The fields about the respondent that every form has. Early deletion, the data map, the privacy notice and the impact
 * assessment follow from this list.
 */
export const respondentFields: readonly RespondentField[] = [
  {
    field: {
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
      contains: 'Whether the response is from an individual or an organisation',
      purpose: 'To know whose view it is, and to say in the outcome how many there were of each.',
    },
  },
  {
    field: {
      type: 'short text',
      name: 'name',
      label: 'Your name',
      required: false,
      limit: nameLimit,
      autocomplete: 'name',
    },
    use: {
      ...identity,
      contains: 'The respondent’s name, if given',
      purpose: 'To publish it with the response if the respondent agreed, and to know who is asking about it.',
    },
    singular: 'name',
    plural: 'names',
    onlyIf: {
      field: 'publish',
      value: 'with-name',
      hint: 'You must enter your name, unless you give the name of an organisation.',
      onPaper: 'Only needed if it may be published.',
      elseBecause: 'you do not want your name published',
    },
  },
  {
    field: {
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
      contains: 'The name of the organisation, if given',
      purpose: 'To publish it with the response if the respondent agreed, and to judge who the response speaks for.',
    },
    singular: 'organisation',
    onlyIf: forOrganisation,
  },
  {
    field: {
      type: 'short text',
      name: 'role',
      label: 'Your role in the organisation',
      required: false,
      limit: nameLimit,
      autocomplete: 'organization-title',
    },
    use: {
      ...identity,
      contains: 'The respondent’s role in the organisation, if given',
      purpose: 'To judge whether the response speaks for the organisation.',
    },
    singular: 'role',
    onlyIf: forOrganisation,
  },
  {
    field: {
      type: 'short text',
      name: 'email',
      label: 'Email address',
      hint: 'We only use this to ask you about your response or tell you the outcome.',
      required: false,
      limit: 320,
      autocomplete: 'email',
    },
    use: {
      ...identity,
      seenBy: 'team only',
      contains: 'The respondent’s email address, if given',
      purpose: 'To ask about the response, and to tell the respondent the outcome.',
    },
    singular: 'email address',
  },
  {
    field: {
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
      contains: 'Whether the response may be published, and with which name',
      purpose: 'To publish only what the respondent agreed to.',
    },
  },
  {
    field: {
      type: 'long text',
      name: 'confidential',
      label: 'Please treat my response as confidential because',
      hint: 'We may have to disclose responses under access to information laws. We will take your reasons into account, but cannot always promise confidentiality.',
      required: false,
      limit: longAnswerLimit,
    },
    use: {
      ...text,
      seenBy: 'team only',
      contains: 'Why a response should stay confidential, if given',
      purpose: 'To take it into account if a law requires the response to be disclosed.',
    },
  },
];

/**
 * Fields that forms used to have. To remove a field from the form, move it here from the list above and add the day:
 * answers to it in older responses are still deleted early, and it stays in the data map.
 */
export const formerRespondentFields: readonly FormerRespondentField[] = [];
