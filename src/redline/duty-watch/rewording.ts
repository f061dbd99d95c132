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
  const alike = withoutPairs(light, (was, is) => areAlike(plainStem(was), plainStem(is)));
  const lost = alike.lost.filter((word) => !isLightBefore(word, before, after));
  const added = alike.added.filter((word) => !isLightBefore(word, after, before));
  const isMere = (
    words: readonly OtherWord[],
    others: readonly OtherWord[],
    isSaid: (word: OtherWord) => boolean,
  ): boolean => others.length === 0 && words.every(isSaid);
  return {
    lost: isMere(lost, added, (word) => saysNothing(word, before, after, partners)) ? [] : lost,
    added: isMere(added, lost, (word) => saysNothing(word, after, before, partnersBefore)) ? [] : added,
  };
}

/** What is left without words of the same family and like words. */
export function withoutLikeWords(words: Differing): Differing {
  return withoutPairs(withoutPairs(words, areOfOneFamily), (was, is) => areAlike(plainStem(was), plainStem(is)));
}

/** Of a word that a table knows, the stem is that of its meaning. */
const plainStem = ({ word }: OtherWord): string => stem(word.split(' ')[0] ?? '');

/** The words that differ without those that the other sentence has too, inside a phrase that a table knows. */
export function withoutKnown(
  { lost, added }: Differing,
  { before, after, partners, partnersBefore }: Comparison,
): Differing {
  return {
    lost: lost.filter((word) => !isSaidIn(word, after, partnersBefore, added)),
    added: added.filter((word) => !isSaidIn(word, before, partners, lost)),
  };
}

/** Whether the other sentence has the word too, or a like one in its place, inside a phrase that a table knows. */
function isSaidIn(
  word: OtherWord,
  { tokens, others }: Reading,
  partners: readonly number[],
  left: readonly OtherWord[],
): boolean {
  const said = plainStem(word);
  const open = new Set([...others(), ...left].map(({ token }) => token));
  return (
    said.length > 2 &&
    tokens.some((token, index) => {
      if (token.kind !== 'word') return false;
      const one = stem(token.word);
      return one === said || ((partners[index] ?? -1) < 0 && !open.has(index) && areAlike(one, said));
    })
  );
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
  'pay give show have',
  'put place bring have',
  'exercise use',
  'make prepare produce write draw compile complete',
].map((verbs) => new Set(verbs.split(' ').map((verb) => stem(verb))));

const isLight = (word: string): boolean => lightVerbs.some((verbs) => verbs.has(word));

const passive = new Set('be is are been being was were'.split(' '));

function isPassive({ token }: OtherWord, { tokens }: Reading): boolean {
  return passive.has(tokens[token - 1]?.word ?? '');
}

/** The words after a light verb, or before one in the passive, of which one says what is done: the nearest first. */
function objectsOf(verb: OtherWord, reading: Reading): ReadonlySet<string> {
  const { tokens } = reading;
  const isDone = isPassive(verb, reading);
  const step = isDone ? -1 : 1;
  const found = new Set<string>();
  for (let at = verb.token + step, passed = 0; passed < 8; at += step, passed += 1) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind !== 'word' || (!isDone && ['and', 'or'].includes(word))) break;
    if (!grammarWords.has(word) && !between.has(word)) found.add(familyOf(stem(word)));
  }
  return found;
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
  const [objects, objectsAfter] = [objectsOf(was, before), objectsOf(is, after)];
  const [first] = objects;
  const [firstAfter] = objectsAfter;
  return (first !== undefined && objectsAfter.has(first)) || (firstAfter !== undefined && objects.has(firstAfter));
}

/** "Carry out an inspection of the ride", where the other sentence says "inspect the ride". */
function isLightBefore(word: OtherWord, own: Reading, other: Reading): boolean {
  const objects = [...objectsOf(word, own)];
  // "Undergo testing" is to be tested, and "receive training" to be trained.
  if (word.word === 'undergo' || word.stem === 'get')
    return objects.some((object) => isVerbIn(object, other, passive)) || isHadIn(objects[0], plainStem(word), other);
  if (!isLight(plainStem(word)) && !isLight(word.stem)) return false;
  return objects.some((object) => isVerbIn(object, other)) || isHadIn(objects[0], plainStem(word), other);
}

/** "Hold a certificate" and "have a certificate": the verb of the other side is a word of grammar. */
function isHadIn(object: string | undefined, verb: string, other: Reading): boolean {
  if (object === undefined) return false;
  return other.tokens.some(({ word }, token) => {
    const said = ['have', 'has', 'having'].includes(word)
      ? stem('have')
      : ['do', 'does'].includes(word)
        ? 'do'
        : undefined;
    if (said === undefined || !lightVerbs.some((verbs) => verbs.has(verb) && verbs.has(said))) return false;
    return objectsOf({ token, word, stem: said }, other).values().next().value === object;
  });
}

const beforeVerb = new Set('must shall should will may can not to be is are who that and or also'.split(' '));

/** Whether a sentence has a verb of a family: after a modal verb, `to`, `be`, `who` or the like, or in `-ing`. */
function isVerbIn(family: string, reading: Reading, before: ReadonlySet<string> = beforeVerb): boolean {
  return (familiesOf(reading).get(family) ?? []).some((index) => {
    const [previous, word] = [reading.tokens[index - 1]?.word ?? '', reading.tokens[index]?.word ?? ''];
    return (
      before.has(previous) ||
      previous.endsWith('ly') ||
      (before === beforeVerb &&
        (word.endsWith('ing') || (index === 0 && reading.binding === undefined && !word.endsWith('s'))))
    );
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
      ({ token, word }) => !(token >= said && token <= end && (token === said || token === end || isLight(stem(word)))),
    );
  }
  return side === 'lost' ? { lost: named, added: naming } : { lost: naming, added: named };
}

const ages = new Set('age aged old'.split(' '));

/** Verbs that say the same with and without `himself`. */
const reflexive = new Set(
  'satisfy identify familiarise acquaint avail conduct prepare dress wash'.split(' ').map(stem),
);

const manners = new Set('condition state manner way fashion form place position'.split(' '));

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
  if (word === 'act') return next.endsWith('ly');
  if (word.endsWith('self') || word.endsWith('selves')) return reflexive.has(stem(previous)) || previous === 'or';
  if (word === 'limit') return previous === 'time';
  // "In a clean condition" and "clean".
  if (manners.has(word)) return [2, 3, 4].some((distance) => own.tokens[token - distance]?.word === 'in');
  // "Where the exits are" and "the location of the exits".
  const question = questions.get(stem(word));
  if (question !== undefined && other.tokens.some(({ word: one }) => one === question)) return true;
  // "The decision it makes", "its decision".
  if (isLight(stem(word)) && other.tokens.some(({ word: one }) => ['its', 'their', 'his', 'her'].includes(one)))
    return ['it', 'they', 'he', 'she', 'has', 'have'].includes(previous);
  return false;
}
