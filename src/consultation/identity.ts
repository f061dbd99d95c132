import { aboutYou, type AboutYou, type Identity } from './about-you.ts';

/** What says who the respondent is, in the order of the form: it has a clock of its own. */
const identity: readonly Identity[] = aboutYou.filter(isIdentity);

/** Names of the fields that say who the respondent is. */
export const identityFields: readonly string[] = identity.map(({ asked }) => asked.name);

/** What says who one respondent is, within a sentence: `name, organisation, role and email address`. */
export const identityOfOne = listed(identity.map(({ called }) => called));

/** What says who several respondents are, within a sentence: `names, organisation, role and email address`. */
export const identityOfSeveral = listed(identity.map(({ called, calledOfSeveral }) => calledOfSeveral ?? called));

function isIdentity(one: AboutYou): one is Identity {
  return one.use.retention === 'identity';
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
