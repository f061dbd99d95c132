import type { Force } from './force.ts';
import type { Token } from './sentence-tokens.ts';

const objects = new Set(
  'the a an any all each every your their its this these those no only them it that his her both'.split(' '),
);
const notVerbs = new Set(
  (
    'in on at by for from with without within to of under over after before during until since through across between among ' +
    'against if when where while unless although because as and or but not the a an this that these those it they he she we ' +
    'you there here is are was were be been has have had do does can may all any both each every some no one such so then ' +
    'than what which who whose how why whether except despite about like unlike once only also even just per via upon ' +
    'maybe perhaps yes hence thus though whatever whoever following including regarding concerning according given throughout towards outside inside above below beyond behind'
  ).split(' '),
);

/**
 * Verbs that often begin an instruction, even without an article after them, with the words that follow when they are
 * nouns.
 */
const instructions = new Set(
  (
    'take make keep use check ask answer delete correct record tell give send report ensure consider avoid follow hold store ' +
    'remove review publish share obtain provide maintain write read sign notify inform complete apply act stop start'
  ).split(' '),
);
const attempts = new Set('try seek aim attempt strive endeavour consider avoid remember'.split(' '));
const particles = new Set('off on out up down in away back over'.split(' '));
const follows = new Set('of is are was were and or must may will should can has have had , . - by from'.split(' '));

const leading = new Set(
  'if when where while unless once until before after during in at on by for from with without as to should within following whenever wherever'.split(
    ' ',
  ),
);

/** Where the instruction begins: after "please", and after a case or a time in front of it, such as "If you are ill, …". */
export function mainStart(tokens: readonly Token[]): number {
  const comma = leading.has(tokens[0]?.word ?? '') ? tokens.findIndex(({ word }) => word === ',') : -1;
  const start = comma + 1;
  return tokens[start]?.word === 'please' || tokens[start]?.word === 'always' ? start + 1 : start;
}

/** An instruction, such as "Delete the record": it starts with a verb and what the verb is about. */
export function imperativeForce(tokens: readonly Token[]): Force | undefined {
  const start = mainStart(tokens);
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (first?.kind !== 'word' || second === undefined || first.quoted) return undefined;
  if ((first.word === 'do' && second.word === 'not') || first.word === 'never') return 'prohibition';
  if (attempts.has(first.word) && (second.word === 'to' || second.word.endsWith('ing'))) return 'duty';
  if (notVerbs.has(first.word) || /(?:ing|ed|ly|s)$/u.test(first.word)) return undefined;
  const isPhrasal = particles.has(second.word) && objects.has(tokens[start + 2]?.word ?? '');
  return objects.has(second.word) || isPhrasal || (instructions.has(first.word) && !follows.has(second.word))
    ? 'duty'
    : undefined;
}
