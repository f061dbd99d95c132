import type { Mark, Reading } from './read-sentence.ts';

/** Whether two openings of a condition name the same case in two ways. */
export function areSameCase(old: Mark, current: Mark, before: Reading, after: Reading): boolean {
  return areOneCase(old, current) || areOneConsent(old, current, before, after) || areOnlyIf(before, after);
}

/** "If a horse goes lame" and "when a horse goes lame" name the same case. */
function areOneCase({ form: one }: Mark, { form: other }: Mark): boolean {
  return [one, other].every((form) => form === 'if' || form === 'when');
}

/** "Without the landlord's consent" and "unless the landlord consents". */
function areOneConsent(old: Mark, current: Mark, before: Reading, after: Reading): boolean {
  const [was, is] = [old.word?.form, current.word?.form];
  if (was === 'without consent' && is === 'unless') return hasVerbOfConsent(current, after);
  if (was === 'unless' && is === 'without consent') return hasVerbOfConsent(old, before);
  if (was === 'with consent' && isIf.has(is ?? '')) return hasVerbOfConsent(current, after);
  if (isIf.has(was ?? '') && is === 'with consent') return hasVerbOfConsent(old, before);
  return false;
}

const isIf = new Set(['if', 'when', 'only if']);
const verbsOfConsent = /^(?:consent|agree|approve|permit|allow|authorise)(?:s|d|ed|ted)?$/u;

/** "If it has given its permission". */
const consents = new Set('permission consent approval agreement authorisation leave'.split(' '));

function hasVerbOfConsent({ tokens: [at = 0] }: Mark, { tokens }: Reading): boolean {
  const said = tokens.slice(at + 1, at + 10).map(({ word }) => word);
  return said.some((word) => verbsOfConsent.test(word)) || said.some((word) => consents.has(word));
}

const forbidding = new Set(['must not', 'may not', 'shall not', 'nobody may', 'no … may']);
const openings = new Set(['if', 'when', 'where']);

/** Whether one sentence says "may … only if" and the other "must not … unless": the same thing is allowed in the same case. */
export function areOnlyIf(one: Reading, other: Reading): boolean {
  return (allowsOnlyIf(one) && forbidsUnless(other)) || (allowsOnlyIf(other) && forbidsUnless(one));
}

function allowsOnlyIf({ bindings, tokens, marks }: Reading): boolean {
  const [only, ...others] = bindings;
  const end = only?.tokens.at(-1);
  return (
    only?.form === 'may only' &&
    others.length === 0 &&
    end !== undefined &&
    (openings.has(tokens[end + 1]?.word ?? '') || marks.some(({ word }) => word?.form === 'with consent'))
  );
}

function forbidsUnless({ bindings, marks }: Reading): boolean {
  const [only, ...others] = bindings;
  return only !== undefined && forbidding.has(only.form) && others.length === 0 && marks.filter(isUnless).length === 1;
}

const isUnless = ({ word }: Mark): boolean => word?.form === 'unless' || word?.form === 'without consent';
