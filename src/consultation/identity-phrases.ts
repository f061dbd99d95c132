import {
  respondentFields,
  formerRespondentFields,
  type RespondentField,
  type IdentityAnswer,
} from './respondent-fields.ts';
import { locale } from '../words/say.ts';

/** Current and former fields about the respondent. */
const allFields: readonly RespondentField[] = [...respondentFields, ...formerRespondentFields];

/** Names of the fields about the respondent that do not identify them: the others are deleted earlier. */
export const nonIdentityNames: readonly string[] = allFields
  .filter((one) => !isIdentity(one))
  .map(({ field }) => field.name);

/** The current identity fields in a sentence about one respondent: `name, organisation, role and email address`. */
export const identityPhrase = joinPhrases(respondentFields.filter(isIdentity).map(({ singular }) => singular));

/** The current and former identity fields in a sentence about several: `names, organisation, role and email address`. */
export const identityPhrasePlural = joinPhrases(
  allFields.filter(isIdentity).map(({ singular, plural }) => plural ?? singular),
);

/** What must be answered about the respondent, as the data map says it; empty if nothing. */
export const requiredPhrases: readonly string[] = respondentFields
  .filter(({ field }) => field.required)
  .map(({ use: { contains } }) => contains.slice(0, 1).toLowerCase() + contains.slice(1));

/** The identity fields that must be answered, in a sentence about several respondents; empty if none. */
export const requiredIdentityPhrase = joinPhrases(
  respondentFields
    .filter(isIdentity)
    .filter(({ field }) => field.required)
    .map(({ singular, plural }) => plural ?? singular),
);

function isIdentity(one: RespondentField): one is IdentityAnswer {
  return one.use.retention === 'identity';
}

function joinPhrases(words: readonly string[]): string {
  return new Intl.ListFormat(locale).format(words);
}
