import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { grammarWords, stem } from './stem.ts';
import { familyOf } from './word-families.ts';

/** Verbs that say little before a noun that says what is done, in groups of those that say the same before it. */
const lightVerbs: readonly ReadonlySet<string>[] = [
  'make do carry conduct undertake perform hold execute effect run have',
  'make give render issue provide supply submit lodge file send serve present deliver',
  'make take reach come arrive',
  'give state set',
  'give let allow have provide grant',
  'have get take obtain undergo receive',
  'keep make have maintain hold',
  'put place bring have',
  'exercise use',
  'bring draw call',
  'make prepare produce write draw compile complete',
].map((verbs) => new Set(verbs.split(' ').map((verb) => stem(verb))));

/** "Pay attention", "give attention": these verbs say the same before such a noun, and not before another. */
const attentive = new Set('pay give show have'.split(' ').map((verb) => stem(verb)));
const attention = new Set(
  'attention respect consideration regard care courtesy notice heed interest'
    .split(' ')
    .map((noun) => familyOf(stem(noun))),
);

/** Of a word that a table knows, the stem is that of its meaning; this is that of the word itself. */
export const stemOfFirst = ({ word }: OtherWord): string => stem(word.split(' ')[0] ?? '');

/** Whether a stem is that of a verb that says little by itself. */
export const isLight = (word: string): boolean => attentive.has(word) || lightVerbs.some((verbs) => verbs.has(word));

const passive = new Set('be is are been being was were'.split(' '));

function isPassive({ token }: OtherWord, { tokens }: Reading): boolean {
  return passive.has(tokens[token - 1]?.word ?? '');
}

/** The words after a light verb, or before one in the passive, of which one says what is done: the nearest first. */
function objectsOf(verb: OtherWord, reading: Reading): ReadonlySet<string> {
  const { tokens } = reading;
  const isDone = isPassive(verb, reading);
  const found = new Set<string>();
  // "A review must be made", "the hut must be used for sleeping".
  for (const step of isDone ? [-1, 1] : [1])
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

/** "Make the plans available": the verb says with another word what is done. */
const isMadeSo = ({ token }: Pick<OtherWord, 'token'>, { marks }: Reading): boolean =>
  marks.some(({ tokens, group }) => group === 'publish' && tokens.length > 1 && tokens[0] === token);

/** "Make an application" and "submit an application". */
export function areSameLight(was: OtherWord, before: Reading, is: OtherWord, after: Reading): boolean {
  // "Make available" says more than "make".
  if (isMadeSo(was, before) || isMadeSo(is, after)) return false;
  const [verb, other] = [stemOfFirst(was), stemOfFirst(is)];
  const [objects, objectsAfter] = [objectsOf(was, before), objectsOf(is, after)];
  const areAttentive = attentive.has(verb) && attentive.has(other) && !objects.isDisjointFrom(attention);
  if (!areAttentive && !lightVerbs.some((verbs) => verbs.has(verb) && verbs.has(other))) return false;
  const [first] = objects;
  const [firstAfter] = objectsAfter;
  return (first !== undefined && objectsAfter.has(first)) || (firstAfter !== undefined && objects.has(firstAfter));
}

/** "Carry out an inspection of the ride", where the other sentence says "inspect the ride". */
export function isLightBefore(word: OtherWord, own: Reading, other: Reading): boolean {
  const objects = [...objectsOf(word, own)];
  // "Undergo testing" is to be tested, and "receive training" to be trained.
  if (word.word === 'undergo' || word.stem === 'get')
    return objects.some((object) => isVerbIn(object, other, passive)) || isHadIn(objects[0], stemOfFirst(word), other);
  if ((!isLight(stemOfFirst(word)) && !isLight(word.stem)) || isMadeSo(word, own)) return false;
  // "The terms must provide that reports are published": somebody else now has to see to it.
  if (own.tokens[word.token + 1]?.word === 'that') return false;
  return objects.some((object) => isVerbIn(object, other)) || isHadIn(objects[0], stemOfFirst(word), other);
}

/** "Hold a certificate" and "have a certificate": the other side has a like verb before the same noun. */
function isHadIn(object: string | undefined, verb: string, other: Reading): boolean {
  if (object === undefined) return false;
  return other.tokens.some(({ word }, token) => {
    if (isMadeSo({ token }, other)) return false;
    const said = stem(['has', 'having'].includes(word) ? 'have' : word === 'does' ? 'do' : word);
    if (said === verb || !lightVerbs.some((verbs) => verbs.has(verb) && verbs.has(said))) return false;
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
