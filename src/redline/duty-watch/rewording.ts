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
export function withoutRewordings(words: Differing, { before, after }: Comparison): Differing {
  const named = withoutAgents(withoutAgents(words, before, after, 'added'), after, before, 'lost');
  const families = withoutPairs(named, (was, is) => familyOf(was.stem) === familyOf(is.stem));
  const light = withoutPairs(families, (was, is) => areSameLight(was, before, is, after));
  const without: Differing = {
    lost: light.lost.filter((word) => !isLightBefore(word, before, after)),
    added: light.added.filter((word) => !isLightBefore(word, after, before)),
  };
  const alike = withoutPairs(without, (was, is) => areAlike(plainStem(was), plainStem(is)));
  return {
    lost: alike.added.length === 0 && alike.lost.every((word) => saysNothing(word, before, after)) ? [] : alike.lost,
    added: alike.lost.length === 0 && alike.added.every((word) => saysNothing(word, after, before)) ? [] : alike.added,
  };
}

/** Of a word that a table knows, the stem is that of its meaning. */
const plainStem = ({ word }: OtherWord): string => stem(word.split(' ')[0] ?? '');

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
].map((verbs) => new Set(verbs.split(' ').map((verb) => stem(verb))));

const isLight = (word: string): boolean => lightVerbs.some((verbs) => verbs.has(stem(word)));

/** The verb that hides in what stands after a light verb, or before one in the passive; undefined if there is none. */
function objectOf({ token }: OtherWord, { tokens }: Reading): string | undefined {
  const isPassive = ['be', 'is', 'are', 'been', 'being', 'was', 'were'].includes(tokens[token - 1]?.word ?? '');
  const step = isPassive ? -1 : 1;
  for (let at = token + step, passed = 0; passed < 6; at += step, passed += 1) {
    const { kind, word = '' } = tokens[at] ?? {};
    if (kind !== 'word' || (!isPassive && ['and', 'or'].includes(word))) return undefined;
    if (grammarWords.has(word) || modals.has(word)) continue;
    return familyOf(stem(word));
  }
  return undefined;
}

const modals = new Set(['must', 'shall', 'should', 'will', 'may', 'can', 'not', 'also', 'any', 'all']);

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
  const object = objectOf(word, own);
  return object !== undefined && isVerbIn(object, other);
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
    const end = own.tokens.findIndex(({ kind, word }, at) => at > said && kind === 'word' && familyOf(stem(word)) === verb);
    named = named.filter((word) => word !== agent);
    naming = naming.filter(
      ({ token, word }) => !(token >= said && token <= end && (token === said || token === end || isLight(word))),
    );
  }
  return side === 'lost' ? { lost: named, added: naming } : { lost: naming, added: named };
}

/** Words that add nothing by themselves, where no other word took their place. */
function saysNothing({ token, word }: OtherWord, own: Reading, other: Reading): boolean {
  const [previous, next] = [own.tokens[token - 1]?.word ?? '', own.tokens[token + 1]?.word ?? ''];
  if (word === 'person' || word === 'people') return ['a', 'any', 'every', 'each', 'no', 'all'].includes(previous);
  if (word === 'able') return next === 'to' && other.tokens.some(({ word: one }) => ['can', 'could', 'may'].includes(one));
  // "The decision it makes", "its decision".
  if (isLight(word) && other.tokens.some(({ word: one }) => ['its', 'their', 'his', 'her'].includes(one)))
    return ['it', 'they', 'he', 'she', 'has', 'have'].includes(previous);
  return false;
}
