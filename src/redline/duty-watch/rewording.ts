import type { Comparison } from './comparison.ts';
import { areAlike } from './like-words.ts';
import type { OtherWord, Reading } from './read-sentence.ts';
import { grammarWords, stem } from './stem.ts';
import { familyOf, verbOfAgent } from './word-families.ts';

/** Words that one of two sentences has and the other lacks. */
export interface Differing {
  readonly lost: readonly OtherWord[];
  readonly added: readonly OtherWord[];
}

/**
 * What is left of the words that differ without those that only say the same in another way: a word of the same family
 * (`decide`, `decision`), a like word, a verb that says little before a noun (`carry out an inspection`), or somebody who is
 * named after what they do (`the applicant`, `the person who applies`).
 */
export function withoutRewordings(words: Differing, comparison: Comparison): Differing {
  const { before, after, partners, partnersBefore } = comparison;
  const named = withoutAgents(withoutAgents(words, before, after, 'added'), after, before, 'lost');
  const families = withoutPairs(named, (was, is) => areOfOneFamily(was, is));
  const light = withoutPairs(families, (was, is) => areSameLight(was, before, is, after));
  const without: Differing = {
    lost: light.lost.filter((word) => !isLightBefore(word, before, after)),
    added: light.added.filter((word) => !isLightBefore(word, after, before)),
  };
  const alike = withoutPairs(without, (was, is) => areAlike(plainStem(was), plainStem(is)));
  return {
    lost:
      alike.added.length === 0 && alike.lost.every((word) => saysNothing(word, before, after, partners))
        ? []
        : alike.lost,
    added:
      alike.lost.length === 0 && alike.added.every((word) => saysNothing(word, after, before, partnersBefore))
        ? []
        : alike.added,
  };
}

/** Of a word that a table knows, the stem is that of its meaning. */
const plainStem = ({ word }: OtherWord): string => stem(word.split(' ')[0] ?? '');

/** The words that differ without those that the other sentence has too, inside a phrase that a table knows. */
export function withoutKnown({ lost, added }: Differing, { before, after }: Comparison): Differing {
  return {
    lost: lost.filter((word) => !isSaidIn(word, after)),
    added: added.filter((word) => !isSaidIn(word, before)),
  };
}

/** Whether the other sentence has the word too, inside a phrase that a table knows. */
function isSaidIn(word: OtherWord, { tokens }: Reading): boolean {
  const said = plainStem(word);
  return said.length > 2 && tokens.some((token) => token.kind === 'word' && stem(token.word) === said);
}

function areOfOneFamily(was: OtherWord, is: OtherWord): boolean {
  const families = new Set([familyOf(was.stem), familyOf(plainStem(was))]);
  return families.has(familyOf(is.stem)) || families.has(familyOf(plainStem(is)));
}

/** Both sides without the words that say the same as one of the other side. */
export function withoutPairs(
  { lost, added }: Differing,
  areSame: (was: OtherWord, is: OtherWord) => boolean,
): Differing {
  const open = new Set(added);
  const left = lost.filter((was) => {
    const same = [...open].find((is) => areSame(was, is));
    if (same) open.delete(same);
    return same === undefined;
  });
  return { lost: left, added: [...open] };
}

/** Verbs that say little before a noun that says what is done, in groups of those that say the same before it. */
const lightVerbs: readonly ReadonlySet<string>[] = [
  'make do carry conduct undertake perform hold execute effect run have',
  'make give issue provide supply submit lodge file send serve present deliver',
  'make take reach come arrive',
  'give let allow have provide grant',
  'have get take obtain',
  'keep make have maintain hold',
  'pay give',
  'put place bring have',
  'exercise use',
  'make prepare produce write draw compile complete',
].map((verbs) => new Set(verbs.split(' ').map((verb) => stem(verb))));

const isLight = (word: string): boolean => lightVerbs.some((verbs) => verbs.has(stem(word)));

function isPassive({ token }: OtherWord, { tokens }: Reading): boolean {
  return ['be', 'is', 'are', 'been', 'being', 'was', 'were'].includes(tokens[token - 1]?.word ?? '');
}

/** The verb that hides in what stands after a light verb, or before one in the passive; undefined if there is none. */
function objectOf(verb: OtherWord, reading: Reading): string | undefined {
  const { tokens } = reading;
  const isDone = isPassive(verb, reading);
  const step = isDone ? -1 : 1;
  const { token } = verb;
  for (let at = token + step, passed = 0; passed < 6; at += step, passed += 1) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind !== 'word' || (!isDone && ['and', 'or'].includes(word))) return undefined;
    if (grammarWords.has(word) || between.has(word)) continue;
    return familyOf(stem(word));
  }
  return undefined;
}

/** What may stand between a verb and its object. */
const between = new Set(
  'must shall should will may can not also any all each every out up on off down back away in'.split(' '),
);

/** The families of all words of a sentence, each with the indexes at which it stands. */
function familiesOf({ tokens }: Reading): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  tokens.forEach(({ kind, word }, index) => {
    if (kind !== 'word' || grammarWords.has(word)) return;
    const key = familyOf(stem(word));
    const at = found.get(key);
    if (at) at.push(index);
    else found.set(key, [index]);
  });
  return found;
}

/** "Make an application" and "submit an application". */
function areSameLight(was: OtherWord, before: Reading, is: OtherWord, after: Reading): boolean {
  const [verb, other] = [plainStem(was), plainStem(is)];
  if (!lightVerbs.some((verbs) => verbs.has(verb) && verbs.has(other))) return false;
  const object = objectOf(was, before);
  return object !== undefined && object === objectOf(is, after);
}

/** "Carry out an inspection of the ride", where the other sentence says "inspect the ride". */
function isLightBefore(word: OtherWord, own: Reading, other: Reading): boolean {
  if (!isLight(word.word.split(' ')[0] ?? '')) return false;
  const { tokens } = own;
  for (let at = word.token + 1; at <= word.token + 7; at += 1) {
    const { kind, word: said = '' } = tokens[at] ?? {};
    if (kind !== 'word' || ['and', 'or'].includes(said)) break;
    if (!grammarWords.has(said) && isVerbIn(familyOf(stem(said)), other)) return true;
  }
  if (isPassive(word, own))
    for (let at = word.token - 1; at >= Math.max(0, word.token - 9); at -= 1) {
      const { word: said = '' } = tokens[at] ?? {};
      if (!grammarWords.has(said) && isVerbIn(familyOf(stem(said)), other)) return true;
    }
  const object = objectOf(word, own);
  return object !== undefined && (isVerbIn(object, other) || isHadIn(object, plainStem(word), other));
}

/** "Hold a certificate" and "have a certificate": the verb of the other side is a word of grammar. */
function isHadIn(object: string, verb: string, other: Reading): boolean {
  return other.tokens.some(({ word }, token) => {
    const said = ['have', 'has', 'having'].includes(word)
      ? stem('have')
      : ['do', 'does'].includes(word)
        ? 'do'
        : undefined;
    if (said === undefined || !lightVerbs.some((verbs) => verbs.has(verb) && verbs.has(said))) return false;
    return objectOf({ token, word, stem: said }, other) === object;
  });
}

const beforeVerb = new Set('must shall should will may can not to be is are who that and or also'.split(' '));

/** Whether a sentence has a verb of a family: after a modal verb, `to`, `be`, `who` or the like, or in `-ing`. */
function isVerbIn(family: string, reading: Reading): boolean {
  return (familiesOf(reading).get(family) ?? []).some((index) => {
    const [previous, word] = [reading.tokens[index - 1]?.word ?? '', reading.tokens[index]?.word ?? ''];
    return index === 0 || beforeVerb.has(previous) || previous.endsWith('ly') || word.endsWith('ing');
  });
}

const persons = new Set('person people anyone anybody someone somebody those party body'.split(' '));

/** "The complainant" on one side, and "the person who makes a complaint" on the other: the words that only name them. */
function withoutAgents(words: Differing, own: Reading, other: Reading, side: 'lost' | 'added'): Differing {
  const opposite = side === 'lost' ? 'added' : 'lost';
  let [named, naming] = [words[side], words[opposite]];
  for (const agent of words[side]) {
    const verb = verbOfAgent(agent.stem);
    if (verb === undefined) continue;
    const said = own.tokens.findIndex(({ word }, at) => {
      if (!persons.has(word)) return false;
      const rest = own.tokens.slice(at + 1, at + 6);
      return rest.some((token) => token.kind === 'word' && familyOf(stem(token.word)) === verb);
    });
    if (said < 0) continue;
    const end = own.tokens.findIndex(
      ({ kind, word }, at) => at > said && kind === 'word' && familyOf(stem(word)) === verb,
    );
    named = named.filter((word) => word !== agent);
    naming = naming.filter(
      ({ token, word }) => !(token >= said && token <= end && (token === said || token === end || isLight(word))),
    );
  }
  return side === 'lost' ? { lost: named, added: naming } : { lost: naming, added: named };
}

const manners = new Set('condition state manner way fashion form'.split(' '));

/** What a question asks for. */
const questions: ReadonlyMap<string, string> = new Map(
  'location where, place where, time when, date when, way how, manner how, method how, reason why, identity who, person who'
    .split(', ')
    .map((pair): [string, string] => {
      const [thing = '', question = ''] = pair.split(' ');
      return [stem(thing), question];
    }),
);

const particles = new Set('up out off down away over back along through together'.split(' '));

/** Words that add nothing by themselves, where no other word took their place. */
function saysNothing({ token, word }: OtherWord, own: Reading, other: Reading, partners: readonly number[]): boolean {
  const [previous, next] = [own.tokens[token - 1]?.word ?? '', own.tokens[token + 1]?.word ?? ''];
  // "Put up" in place of "erect".
  if (particles.has(word)) return (partners[token - 1] ?? -1) < 0;
  if (word === 'members' || word === 'member')
    return (
      next === 'of' && own.tokens.slice(token + 2, token + 4).some(({ word: one }) => ['public', 'staff'].includes(one))
    );
  if (['person', 'people', 'persons'].includes(word)) {
    const start = ['a', 'any', 'every', 'each', 'no', 'all'].includes(previous) ? token - 2 : token - 1;
    return own.tokens[start]?.kind !== 'word';
  }
  if (word === 'limit') return previous === 'time';
  // "In a clean condition" and "clean".
  if (manners.has(word)) return [2, 3, 4].some((distance) => own.tokens[token - distance]?.word === 'in');
  // "Where the exits are" and "the location of the exits".
  const question = questions.get(stem(word));
  if (question !== undefined && other.tokens.some(({ word: one }) => one === question)) return true;
  // "The decision it makes", "its decision".
  if (isLight(word) && other.tokens.some(({ word: one }) => ['its', 'their', 'his', 'her'].includes(one)))
    return ['it', 'they', 'he', 'she', 'has', 'have'].includes(previous);
  return false;
}
