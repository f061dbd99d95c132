/** What the loss of a form does to the force of its sentence; its arrival does the opposite. */
export type Effect = 'weaker' | 'stronger' | 'changed';

/** A form of words that carries the force of a sentence. */
export interface DutyWord {
  /** As the page names it. */
  readonly form: string;
  readonly pattern: RegExp;
  /** How strongly it binds, from 0 to 5; forms without it only qualify a duty. */
  readonly force?: number;
  /** Whether it forbids. */
  readonly forbids?: boolean;
  /** What losing it does, for forms without force of their own. */
  readonly lost?: Effect;
}

/**
 * The forms, longer ones before those that they contain: a stretch of text counts once.
 * A noun is told from a verb by the word before it ("a will", "their will"), the month from the verb by its capital
 * letter inside a sentence or a number behind it.
 */
export const dutyWords: readonly DutyWord[] = [
  { form: 'not only', pattern: /\bnot only\b/giu },
  { form: 'must not', pattern: /\bmust (?:not|never)\b/giu, force: 5, forbids: true },
  { form: 'may not', pattern: /\bmay not\b/giu, force: 5, forbids: true },
  { form: 'shall not', pattern: /\bshall not\b/giu, force: 5, forbids: true },
  { form: 'will not', pattern: /\bwill not\b/giu, force: 4, forbids: true },
  { form: 'should not', pattern: /\bshould not\b/giu, force: 3, forbids: true },
  { form: 'need not', pattern: /\bneed not\b/giu, force: 0 },
  { form: 'must', pattern: /\bmust\b/giu, force: 5 },
  { form: 'shall', pattern: /\bshall\b/giu, force: 5 },
  { form: 'is to', pattern: /\b(?:is|are) to\b/giu, force: 4 },
  { form: 'is required to', pattern: /\b(?:is|are) required to\b/giu, force: 5 },
  { form: 'will', pattern: /(?<!\b(?:a|the|their|his|her|free|good|of|against) )\bwill\b/giu, force: 4 },
  { form: 'should', pattern: /\bshould\b/giu, force: 3 },
  { form: 'have regard to', pattern: /\b(?:have|has) (?:due )?regard to\b/giu, force: 2 },
  { form: 'may', pattern: /(?:(?<=^\W*)May|\bmay)\b(?! \d)/gu, force: 1 },
  { form: 'at least', pattern: /\bat least\b/giu, lost: 'weaker' },
  { form: 'at most', pattern: /\b(?:at most|(?:no|not) more than)\b/giu, lost: 'changed' },
  { form: 'only', pattern: /\bonly\b/giu, lost: 'changed' },
  { form: 'not', pattern: /\bnot\b/giu, lost: 'changed' },
  { form: 'never', pattern: /\bnever\b/giu, lost: 'changed' },
  { form: 'reasonable', pattern: /\breasonabl[ey]\b/giu, lost: 'stronger' },
  {
    form: 'where possible',
    pattern:
      /\b(?:where|as far as|so far as|if|wherever) (?:it is |reasonably )?(?:possible|practicable|appropriate)\b/giu,
    lost: 'stronger',
  },
  { form: 'normally', pattern: /\b(?:normally|generally|usually)\b/giu, lost: 'stronger' },
  {
    form: 'without delay',
    pattern: /\b(?:without (?:undue )?delay|as soon as|immediately|at once)\b/giu,
    lost: 'weaker',
  },
];
