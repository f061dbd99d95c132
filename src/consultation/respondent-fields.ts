import type { DataUse } from './data-use.ts';
import type { Field } from './field.ts';
import { longAnswerLimit } from './question.ts';
import { say } from '../words/say.ts';

/** A field that every form has about the respondent, and how its answer is used. Only `field` is stored with a form. */
export type RespondentField = (TextAnswer | IdentityAnswer) & {
  /** The choice without which it is not asked. Default: asked of everyone. */
  readonly onlyIf?: ChoiceBefore;
  /** Whether only paper asks for it: on a screen, people can be reached in another way. */
  readonly isOnlyOnPaper?: true;
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
  elseBecause: say.form.respondentFields.youAreRespondingAsIndividual,
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
      label: say.form.respondentFields.areYouRespondingAsIndividual,
      required: true,
      options: [
        { value: 'individual', label: say.form.respondentFields.asIndividual },
        { value: 'organisation', label: say.form.respondentFields.forOrganisation },
      ],
    },
    use: {
      ...text,
      contains: say.form.respondentFields.whetherResponseIsFromIndividual,
      purpose: say.form.respondentFields.toKnowWhoseViewIt,
    },
  },
  {
    field: {
      type: 'short text',
      name: 'name',
      label: say.form.respondentFields.yourName,
      required: false,
      limit: nameLimit,
      autocomplete: 'name',
    },
    use: {
      ...identity,
      contains: say.form.respondentFields.respondentsNameIfGiven,
      purpose: say.form.respondentFields.toPublishItWithResponse,
    },
    singular: say.form.respondentFields.nameAsPart,
    plural: 'names',
    onlyIf: {
      field: 'publish',
      value: 'with-name',
      hint: say.form.respondentFields.youMustEnterYourName,
      onPaper: say.form.respondentFields.onlyNeededIfItMay,
      elseBecause: say.form.respondentFields.youDoNotWantYour,
    },
  },
  {
    field: {
      type: 'short text',
      name: 'organisation',
      label: say.form.respondentFields.nameOfOrganisation,
      hint: say.form.respondentFields.onlyIfYouAreResponding,
      required: false,
      limit: nameLimit,
      autocomplete: 'organization',
    },
    use: {
      ...identity,
      contains: say.form.respondentFields.nameOfOrganisationIfGiven,
      purpose: say.form.respondentFields.toPublishItWithResponseIf,
    },
    singular: say.form.respondentFields.organisationAsPart,
    onlyIf: forOrganisation,
  },
  {
    field: {
      type: 'short text',
      name: 'role',
      label: say.form.respondentFields.yourRoleInOrganisation,
      required: false,
      limit: nameLimit,
      autocomplete: 'organization-title',
    },
    use: {
      ...identity,
      contains: say.form.respondentFields.respondentsRoleInOrganisationIf,
      purpose: say.form.respondentFields.toJudgeWhetherResponseSpeaks,
    },
    singular: say.form.respondentFields.roleAsPart,
    onlyIf: forOrganisation,
  },
  {
    field: {
      type: 'short text',
      name: 'email',
      label: say.form.respondentFields.emailAddress,
      hint: say.form.respondentFields.weOnlyUseThisTo,
      required: false,
      limit: 320,
      autocomplete: 'email',
    },
    use: {
      ...identity,
      seenBy: 'team only',
      contains: say.form.respondentFields.respondentsEmailAddressIfGiven,
      purpose: say.form.respondentFields.toAskAboutResponseAnd,
    },
    singular: say.form.respondentFields.emailAddress2,
  },
  {
    field: {
      type: 'long text',
      name: 'address',
      label: say.form.respondentFields.postalAddress,
      hint: say.form.respondentFields.weOnlyUseItToSend,
      required: false,
      limit: 500,
      autocomplete: 'street-address',
    },
    use: {
      ...identity,
      seenBy: 'team only',
      contains: say.form.respondentFields.respondentsPostalAddressIfGiven,
      purpose: say.form.respondentFields.toSendReceiptAndOutcome,
    },
    singular: say.form.respondentFields.postalAddressAsPart,
    isOnlyOnPaper: true,
  },
  {
    field: {
      type: 'radios',
      name: 'publish',
      label: say.form.respondentFields.mayWePublishYourResponse,
      required: true,
      options: [
        { value: 'with-name', label: say.form.respondentFields.yesWithMyNameOr },
        { value: 'without-name', label: say.form.respondentFields.yesButWithoutAnyName },
        { value: 'no', label: say.form.respondentFields.no },
      ],
    },
    use: {
      ...text,
      seenBy: 'team only',
      contains: say.form.respondentFields.whetherResponseMayBePublished,
      purpose: say.form.respondentFields.toPublishOnlyWhatRespondent,
    },
  },
  {
    field: {
      type: 'long text',
      name: 'confidential',
      label: say.form.respondentFields.pleaseTreatMyResponseAs,
      hint: say.form.respondentFields.weMayHaveToDisclose,
      required: false,
      limit: longAnswerLimit,
    },
    use: {
      ...text,
      seenBy: 'team only',
      contains: say.form.respondentFields.whyResponseShouldStayConfidential,
      purpose: say.form.respondentFields.toTakeItIntoAccount,
    },
  },
];

/**
 * Fields that forms used to have. To remove a field from the form, move it here from the list above and add the day:
 * answers to it in older responses are still deleted early, and it stays in the data map.
 */
export const formerRespondentFields: readonly FormerRespondentField[] = [];

const onlyOnPaper = new Set(respondentFields.filter((one) => one.isOnlyOnPaper).map(({ field }) => field.name));

/** Whether a screen asks for a field, and not only paper. */
export const isOnScreen = ({ name }: Field): boolean => !onlyOnPaper.has(name);
