import { isLight } from './light-verbs.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { grammarWords, stem } from './stem.ts';
import { familyOf } from './word-families.ts';

const ages = new Set('age aged old year years'.split(' '));

/** Verbs that say the same with and without `himself`. */
const reflexive = new Set(
  'satisfy identify familiarise acquaint avail conduct prepare dress wash'.split(' ').map(stem),
);

const measures = new Set('temperature speed height weight depth distance length'.split(' '));

const worths = new Set('worth weighing measuring costing lasting earning exceeding totalling'.split(' '));

const manners = new Set('condition state manner way fashion form place position'.split(' '));

/** What a question asks for. */
const questions: ReadonlyMap<string, string> = new Map(
  'location where, place where, time when, date when, way how, manner how, method how, reason why, purpose why, aim why, identity who, person who'
    .split(', ')
    .map((pair): [string, string] => {
      const [thing = '', question = ''] = pair.split(' ');
      return [stem(thing), question];
    }),
);

const particles = new Set('up out off down away over back along through together'.split(' '));

/**
 * Whether a word that one sentence has and the other lacks adds nothing by itself, such as `condition` in "in a clean condition"
 * or `up` after a verb that took the place of another one.
 */
export function saysNothing(
  { token, word, stem: stemOfWord }: OtherWord,
  own: Reading,
  other: Reading,
  partners: readonly number[],
): boolean {
  const [previous, next] = [own.tokens[token - 1]?.word ?? '', own.tokens[token + 1]?.word ?? ''];
  // "Put up" in place of "erect".
  if (particles.has(word))
    return [1, 2, 3, 4].some((distance) => {
      const { kind, word: verb = '' } = own.tokens[token - distance] ?? {};
      return kind === 'word' && !grammarWords.has(verb) && (partners[token - distance] ?? -1) < 0;
    });
  if (word === 'members' || word === 'member')
    return (
      next === 'of' && own.tokens.slice(token + 2, token + 4).some(({ word: one }) => ['public', 'staff'].includes(one))
    );
  // "Cause it to be cleaned" and "have it cleaned".
  if (word === 'cause')
    return (
      own.tokens
        .slice(token, token + 8)
        .some(({ word: one }, at) => one === 'be' && own.tokens[token + at - 1]?.word === 'to') &&
      other.tokens.some(({ word: one }) => ['have', 'ensure', 'get', 'sure'].includes(one))
    );
  if (ages.has(word))
    return own.marks.some(({ quantity, tokens: [at = 0] }) => quantity !== undefined && Math.abs(at - token) <= 4);
  // "Act promptly in dealing with claims" and "deal with claims promptly".
  if (word === 'act') return next.endsWith('ly') || (next === 'in' && own.tokens[token + 2]?.word === 'accordance');
  // "Worth more than £10", "must not go faster than 10 mph".
  if (worths.has(word) || word === 'go')
    return own.marks.some(({ quantity, tokens: [at = 0] }) => quantity !== undefined && at === token + 1);
  // "At a temperature below 6 °C".
  if (measures.has(word))
    return own.marks.some(
      ({ quantity, tokens: [at = 0] }) =>
        quantity !== undefined && (at === token + 1 || (next === 'of' && at === token + 2)),
    );
  if (word.endsWith('self') || word.endsWith('selves')) return reflexive.has(stem(previous)) || previous === 'or';
  if (word === 'limit') return previous === 'time';
  if (word === 'whatsoever') return true;
  if (word === 'onwards') return own.tokens.some(({ word: one }) => one === 'from');
  // "Letters addressed to a solicitor" and "letters to a solicitor".
  if (belonging.has(word))
    return ['to', 'for', 'by', 'from', 'with', 'about', 'as'].includes(next) && !beForms.has(previous);
  // "Using the form" and "on the form".
  if (word === 'using')
    return (
      !beForms.has(previous) &&
      other.tokens.some(({ word: one }, at) => means.has(one) && other.tokens[at + 1]?.word === next)
    );
  // "Capable of being enforced" and "enforceable".
  if (word === 'capable') return other.tokens.some(({ word: one }) => /[ai]ble$/u.test(one) && one !== 'capable');
  // "In a clean condition" and "clean".
  if (manners.has(word)) return [2, 3, 4].some((distance) => own.tokens[token - distance]?.word === 'in');
  // "Where the exits are" and "the location of the exits".
  const question = questions.get(stem(word));
  if (question !== undefined && other.tokens.some(({ word: one }) => one === question)) return true;
  if (word === 'one') return previous === 'for' && !/\p{L}/u.test(next);
  if (word === 'written') return beForms.has(previous);
  if (word === 'ability') return other.tokens.some(({ word: one }) => one === 'can' || one === 'able');
  // "During visits" and "when visits take place".
  if (stemOfWord === 'happen') return own.isInCondition(token);
  if (word === 'purpose' && previous === 'that') return true;
  // "For private purposes" and "private".
  if (['purposes', 'reasons'].includes(word))
    return own.tokens[token - 2]?.word === 'for' && !grammarWords.has(previous);
  // "Be made available" and "be available".
  if (word === 'made' || word === 'made available')
    if (beForms.has(previous) && followsBe(word === 'made' ? next : 'available', other)) return true;
  // "When they ask for it" and "on request".
  if (isAsking.test(word)) if (other.marks.some(({ text }) => onRequest.test(text))) return true;
  // "Why the decision was made" and "the reasons for the decision".
  if (isLight(stem(word)) && beForms.has(previous) && own.tokens.some(({ word: one }) => asks.has(one))) {
    const thing = stem(own.tokens[token - 2]?.word ?? '');
    return other.tokens.some(({ word: one }) => stem(one) === thing);
  }
  // "Instructions given by staff" and "instructions from staff".
  if (isLight(stem(word)) && next === 'by' && !beForms.has(previous)) return true;
  if (word === 'ensure' || stemOfWord === 'ensure 3')
    return isDoneInstead(token, own, other) || isHadDone(token, own, other);
  // "The reasons for the decision" and "its reasons".
  if (stem(word) === stem('decision'))
    return (
      own.tokens.slice(Math.max(0, token - 4), token).some(({ word: one }) => one === 'reasons' || one === 'reason') &&
      other.tokens.some(({ word: one }) => one === 'reasons' || one === 'reason')
    );
  // "Must be kept on a lead" and "must be on a lead".
  // "Must be kept at 5 °C or less" and "must not exceed 5 °C".
  if (word === 'kept' && own.marks.some(({ quantity, tokens: [at = 0] }) => quantity !== undefined && at === token + 1))
    return true;
  if (stays.has(word) && beForms.has(previous))
    return other.tokens.some(({ word: one }, at) => beForms.has(one) && other.tokens[at + 1]?.word === next);
  // "The data held about them" and "their data".
  if (isLight(stem(word)) && ['about', 'for'].includes(next) && pronouns.has(own.tokens[token + 2]?.word ?? ''))
    return other.tokens.some(({ word: one }) => ['its', 'their', 'his', 'her'].includes(one));
  // "By giving a month's notice" and "on a month's notice".
  if (isLight(stem(word)) && previous === 'by' && word.endsWith('ing'))
    return other.tokens.some(({ word: one }, at) => one === 'on' && other.tokens[at + 1]?.word === next);
  // "Responsibility for it rests with the clerk" and "the clerk is responsible for it".
  if (word === 'responsibility') return other.force === 'responsibility' && own.force === 'responsibility';
  // "The medicines that each resident takes" and "each resident's medicines".
  if (isLight(stem(word)) && other.tokens.some(({ word: one }) => one === `${previous}'s`)) return true;
  // "The decision it makes", "its decision".
  if (isLight(stem(word)) && other.tokens.some(({ word: one }) => ['its', 'their', 'his', 'her'].includes(one)))
    return ['it', 'they', 'he', 'she', 'has', 'have'].includes(previous);
  return false;
}

const belonging = new Set(
  'addressed belonging relating pertaining connected concerned associated known received incurred'.split(' '),
);

const isAsking = /^(?:ask|request)(?:s|ed)?$/u;
const onRequest = /^(?:up)?on request$|^if (?:requested|asked)$/iu;

const followsBe = (said: string, { tokens }: Reading): boolean =>
  tokens.some(({ word }, at) => beForms.has(word) && tokens[at + 1]?.word === said);

const means = new Set('on by with in via through'.split(' '));

const pronouns = new Set('it them him her'.split(' '));

const asks = new Set('why how when where'.split(' '));

const beForms = new Set('be is are been being was were'.split(' '));

/** "Must ensure that the gates are closed" and "must close the gates". */
function isDoneInstead(token: number, own: Reading, other: Reading): boolean {
  const [modal, otherModal] = [own.binding?.tokens.at(-1), other.binding?.tokens.at(-1)];
  if (modal === undefined || otherModal === undefined || token !== modal + 1) return false;
  const verb = familyOf(stem(other.tokens[otherModal + 1]?.word ?? ''));
  return own.tokens.some(
    ({ word }, at) => at > token && familyOf(stem(word)) === verb && beForms.has(own.tokens[at - 1]?.word ?? ''),
  );
}

const stays = new Set('kept held placed situated located'.split(' '));

/** "Must make sure that the boilers are checked" and "must have the boilers checked". */
function isHadDone(token: number, own: Reading, other: Reading): boolean {
  const modal = other.binding?.tokens.at(-1);
  if (modal === undefined || !['have', 'get'].includes(other.tokens[modal + 1]?.word ?? '')) return false;
  return own.tokens.some(
    ({ word }, at) =>
      at > token && beForms.has(own.tokens[at - 1]?.word ?? '') && other.tokens.some(({ word: one }) => one === word),
  );
}

const genericPersons = new Set('person people persons'.split(' '));
const anyones = new Set('anyone anybody someone somebody everyone everybody'.split(' '));

/** "A person who is drunk" and "anyone who is drunk": whether a word names nobody in particular, where nobody else is named. */
export function namesAnyone({ token, word }: OtherWord, own: Reading, other: Reading): boolean {
  if (!genericPersons.has(word)) return false;
  const isAfterArticle = ['a', 'any', 'every', 'each', 'no', 'all'].includes(own.tokens[token - 1]?.word ?? '');
  const isSubject = own.tokens[token - (isAfterArticle ? 2 : 1)]?.kind !== 'word';
  return isSubject || (isAfterArticle && other.tokens.some(({ word: one }) => anyones.has(one)));
}
