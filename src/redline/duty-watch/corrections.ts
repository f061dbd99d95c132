import { confusedWords } from './equal-words.ts';
import { withoutPairs, type Differing } from './rewording.ts';

/** What is left without words of which only the spelling was corrected. */
export function withoutCorrections(words: Differing): Differing {
  return withoutPairs(
    words,
    (was, is) =>
      !areTwoPersons(was.word, is.word) && (isCorrection(was.stem, is.stem) || isCorrection(was.word, is.word)),
  );
}

/** "The trainer" and "the trainee": who does something, and to whom it is done. */
function areTwoPersons(one: string, other: string): boolean {
  const [, trunk, end] = ofPerson.exec(one) ?? [];
  const [, otherTrunk, otherEnd] = ofPerson.exec(other) ?? [];
  return trunk !== undefined && trunk === otherTrunk && (end === 'ee') !== (otherEnd === 'ee');
}

const ofPerson = /^(\p{L}{3,}?)(er|or|ee)s?$/u;

/** Endings that sound alike. */
const ofAgent = /^(\p{L}{4,})(er|or|ar|re)$/u;

/** Whether two words differ by a slip: one letter or two that changed places, inside a word of six letters or more. */
export function isCorrection(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (
    one === other ||
    shorter.length < 5 ||
    longer.length - shorter.length > 1 ||
    shorter.slice(0, 2) !== longer.slice(0, 2)
  )
    return false;
  if (confusedWords.some((pair) => pair.every((word) => [one, other].some((said) => word.startsWith(said)))))
    return false;
  // "Operater", "center".
  const [, trunk, end] = ofAgent.exec(one) ?? [];
  const [, otherTrunk, otherEnd] = ofAgent.exec(other) ?? [];
  if (trunk !== undefined && trunk === otherTrunk && end !== otherEnd) return true;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  const [rest, restLonger] = [shorter.slice(start), longer.slice(start)];
  if (shorter.length < longer.length) return rest === restLonger.slice(1);
  const isSwapped =
    rest.slice(0, 2) === `${restLonger.charAt(1)}${restLonger.charAt(0)}` && rest.slice(2) === restLonger.slice(2);
  // "Licence" and "license", "organize" and "organise".
  const isSameSound = [rest.charAt(0), restLonger.charAt(0)].every((letter) => 'csz'.includes(letter));
  return (
    isSwapped ||
    (isSameSound && rest.slice(1) === restLonger.slice(1)) ||
    (rest.slice(1) === restLonger.slice(1) &&
      rest.length > 2 &&
      /[aeiou]/u.test(rest.charAt(0)) &&
      /[aeiou]/u.test(restLonger.charAt(0)))
  );
}
