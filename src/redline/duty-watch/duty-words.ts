/** What a change does to the force of a sentence. */
export type Effect = 'weaker' | 'stronger' | 'changed';

/** A form of words that carries the force of a sentence. */
export interface DutyWord {
  /** As the page names it. */
  readonly form: string;
  readonly pattern: RegExp;
  /** How strongly it binds, from 0 (binds nobody) over 1 (allows) to 5; forms without it only qualify a duty. */
  readonly force?: number;
  /** Whether it forbids. */
  readonly forbids?: boolean;
  /** What losing it does to a sentence that another form binds; its arrival does the opposite. */
  readonly lost?: Effect;
}

/** Words after which `is to` tells what something is for, or asks, and binds nobody. */
const notBinding =
  'aims?|purposes?|roles?|jobs?|tasks?|goals?|objects?|objectives?|intentions?|functions?|ideas?|effects?|what|how|which|who|whom|where|when|whether';
/** Words after which `will` is a noun. */
const ownersOfWill =
  "a|an|the|any|no|their|his|her|its|your|our|my|one|free|good|ill|last|political|public|of|at|against|[\\p{L}]+[’']s?";

/** A few words of the same part of a sentence, with no other duty word among them. */
const near = '(?:(?!\\b(?:must|shall|will|should|may|only|not)\\b)[^.;:]){0,80}?';

/**
 * The forms, longer ones before those that they contain: a stretch of text counts once. Forms with neither force nor
 * effect are there so that what they contain does not count.
 *
 * A noun is told from a verb by the word before it ("a will", "against their will"); the month from the verb by its
 * capital letter.
 */
export const dutyWords: readonly DutyWord[] = [
  { form: 'not only', pattern: /\bnot (?:only|just|merely)\b/giu },
  { form: 'must not', pattern: /\bmust (?:not|never)\b|\bmustn[’']t\b/giu, force: 5, forbids: true },
  { form: 'may not', pattern: /\bmay not\b/gu, force: 5, forbids: true },
  {
    form: 'no … may',
    pattern:
      /\bno (?!one\b|later\b|more\b|less\b|fewer\b|longer\b|earlier\b)[\p{L}-]+(?: [\p{L}-]+){0,4}? (?:may|must|shall)\b/giu,
    force: 5,
    forbids: true,
  },
  {
    form: 'neither … may',
    pattern: new RegExp(`\\bneither\\b${near}\\b(?:may|must|shall)\\b`, 'giu'),
    force: 5,
    forbids: true,
  },
  { form: 'nobody may', pattern: /\b(?:nobody|no one|none) (?:may|must|shall)\b/giu, force: 5, forbids: true },
  {
    form: 'may only',
    pattern: new RegExp(`\\bmay\\b${near}\\bonly\\b|\\bonly\\b${near}\\bmay\\b`, 'giu'),
    force: 5,
    forbids: true,
  },
  { form: 'shall not', pattern: /\bshall (?:not|never)\b/giu, force: 5, forbids: true },
  { form: 'will not', pattern: /\bwill (?:not|never)\b/giu, force: 4, forbids: true },
  { form: 'should not', pattern: /\bshould (?:not|never)\b/giu, force: 3, forbids: true },
  {
    form: 'need not',
    pattern:
      /\b(?:need not|(?:is|are) not (?:required|obliged) to|(?:nobody|no one) is (?:required|obliged) to|do(?:es)? not (?:have|need) to)\b/giu,
    force: 0,
  },
  { form: 'must', pattern: /(?<!-|\ba )\bmust\b(?!-)/giu, force: 5 },
  { form: 'shall', pattern: /\bshall\b/giu, force: 5 },
  { form: 'is required to', pattern: /\b(?:is|are) (?:required|obliged) to\b/giu, force: 5 },
  { form: 'has a duty to', pattern: /\b(?:under a|ha(?:s|ve) a) (?:legal |statutory )?duty to\b/giu, force: 5 },
  { form: 'has to', pattern: /\b(?:has|have) to\b(?! do with\b)/giu, force: 5 },
  { form: 'ought to', pattern: /\bought to\b/giu, force: 3 },
  { form: 'is to', pattern: new RegExp(`(?<!\\b(?:${notBinding})\\b[^.;:,]*)\\b(?:is|are) to\\b`, 'giu'), force: 4 },
  { form: 'will', pattern: new RegExp(`(?<!(?<![\\p{L}])(?:${ownersOfWill}) )\\bwill\\b`, 'giu'), force: 4 },
  { form: 'should', pattern: /\bshould\b/giu, force: 3 },
  { form: 'have regard to', pattern: /\b(?:have|has|having) (?:due )?regard to\b/giu, force: 2, lost: 'stronger' },
  { form: 'may', pattern: /\b(?:may|MAY)\b/gu, force: 1 },
  { form: 'at least', pattern: /\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum of)\b/giu, lost: 'weaker' },
  { form: 'at most', pattern: /\b(?:at most|(?:no|not) more than|a maximum of|up to)\b/giu, lost: 'changed' },
  { form: 'only', pattern: /\bonly\b/giu, lost: 'changed' },
  { form: 'not', pattern: /\bnot\b/giu, lost: 'changed' },
  { form: 'cannot', pattern: /\bcan(?:not|[’']t)\b/giu, lost: 'changed' },
  { form: 'never', pattern: /\bnever\b/giu, lost: 'changed' },
  { form: 'unless', pattern: /\b(?:unless|except)\b/giu, lost: 'changed' },
  { form: 'reasonable', pattern: /\breasonabl[ey]\b/giu, lost: 'stronger' },
  {
    form: 'where possible',
    pattern:
      /\b(?:where|wherever|when|if|so far as|as far as) (?:it is |is |this is )?(?:reasonably )?(?:possible|practicable|appropriate)\b/giu,
    lost: 'stronger',
  },
  { form: 'normally', pattern: /\b(?:normally|generally|usually)\b/giu, lost: 'stronger' },
  { form: 'without delay', pattern: /\b(?:without (?:undue )?delay|immediately|at once)\b/giu, lost: 'weaker' },
  { form: 'as soon as', pattern: /\bas soon as\b/giu, lost: 'weaker' },
];
