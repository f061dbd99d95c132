/** Every error message for respondents. The error summary and the field show the same one. */

import type { HiddenCharacter } from './hidden-character.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import { locale, say } from '../words/say.ts';

const number = new Intl.NumberFormat(locale);

/** `1 character`, `10,000 characters`. */
function characters(count: number): string {
  return `${number.format(count)} ${say.form.messages.character({ count })}`;
}

/** A required field is unanswered. */
export function missing(field: Field): string {
  if (field.name === 'capacity') return say.form.messages.selectWhetherYouAreResponding;
  if (field.name === 'publish') return say.form.messages.selectWhetherWeMayPublish;
  switch (field.type) {
    case 'radios':
      return say.form.messages.selectAnswerTo({ label: field.label });
    case 'checkboxes':
      return say.form.messages.selectAtLeastOneAnswer({ label: field.label });
    case 'short text':
    case 'long text':
      return say.form.messages.enterAnswerTo({ label: field.label });
    default:
      return field satisfies never;
  }
}

/** A text exceeds the limit of its field. */
export function tooLong(field: Field, limit: number, length: number): string {
  return say.form.messages.mustBeOrFewerRemove({
    label: field.label,
    limit: characters(limit),
    characters: characters(length - limit),
  });
}

/** All texts together exceed the limit of a response. */
export function tooLongInAll(limit: number, length: number): string {
  return say.form.messages.yourWholeResponseMustBe({
    limit: characters(limit),
    characters: characters(length - limit),
  });
}

/** A text contains a character that no answer may hold. */
export function hiddenCharacter(field: Field, { code, name, before, after }: HiddenCharacter): string {
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const hidden = say.form.messages.hasHiddenCharacterU({ label: field.label, name, hex });
  if (before === '' && after === '') return say.form.messages.removeIt({ hidden });
  const place =
    before === ''
      ? say.form.messages.atStartBefore({ after })
      : after === ''
        ? say.form.messages.atEndAfter({ before })
        : say.form.messages.betweenAnd({ before, after });
  return say.form.messages.removeItOrTypeWords({ hidden, place });
}

/** A submitted value is not one of the options. */
export function notAnOption(field: Field): string {
  return say.form.messages.selectOneOfOptionsListed({ label: field.label });
}

/** Several values were sent for a field that takes one. */
export function repeated(field: Field): string {
  return say.form.messages.giveOneAnswerTo({ label: field.label });
}

/** Nothing was said in any of the questions and clauses that the form has. */
export function nothingAnswered({ questions, clauses }: Pick<Form, 'questions' | 'clauses'>): string {
  if (clauses.length === 0) return say.form.messages.answerAtLeastOneQuestion;
  if (questions.length === 0) return say.form.messages.commentOnAtLeastOne;
  return say.form.messages.answerAtLeastOneQuestionOr;
}

export const nothingOnClause = say.form.messages.chooseYourViewWriteComment;
export const emailFormat = say.form.messages.enterEmailAddressInCorrect;
export const nameToPublish = say.form.messages.enterYourNameOrChoose;
export const organisationToPublish = say.form.messages.enterNameOfOrganisationOr;
export const unknownField = say.form.messages.formYouSentHasBox;
export const unexpectedControl = say.form.messages.thisPageCouldNotUnderstand;

/** Why a request could not be read. */
export const unreadable = {
  method: say.form.messages.thisPageOnlyReceivesForms,
  mediaType: say.form.messages.notFromThisForm,
  tooLarge: say.form.messages.yourResponseIsTooLarge,
  encoding: say.form.messages.weCouldNotReadWhat,
  cutOff: say.form.messages.onlyPartOfWhatYou,
  receipt: say.form.messages.thisReceiptIsNotFrom,
  tooManyFields: say.form.messages.whatYouSentHasMore,
} as const;

/** Errors in a draft file. */
export const draft = {
  pastedLeft: say.form.messages.draftYouPastedIsNot,
  chosenLeft: say.form.messages.fileYouChoseIsNot,
  missing: say.form.messages.selectFileWithYourDraft,
  copyOfReceipt: say.form.messages.fileIsCopyOfReceipt,
  encoding: say.form.messages.fileMustBeSavedAs,
  format: say.form.messages.draftFormat,
  otherConsultation: say.form.messages.fileIsDraftForAnother,
  someLeftOut: say.form.messages.fileHasAnswersToQuestions,
} as const;

/** Errors in a reference and a private code. */
export const withdrawal = {
  reference: say.form.messages.enterReferenceFromYourReceipt,
  privateCode: say.form.messages.enterPrivateCodeFromYour,
} as const;
