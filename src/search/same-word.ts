/** English endings that distinguish forms of the same word. */
const endings = new Set(
  (
    ' s es t ts d ed e er ers or ors ee ees ing ings ion ions ional ation ations ational ication ications ive ively ity ities ' +
    'ate ates ated ately ating al als ally ality ence ences ent ents ency ance ances ancy ment ments y ies ied ly ' +
    'able ably ability ible ibly ibility ness ist ists ism ary ise ised ises ising isation ure ures is cy te ted tes'
  ).split(' '),
);

/** Whether two words are forms of one: a common stem with known endings. `inspecton` is not a form of `inspection`. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.startsWith('accessib') !== other.startsWith('accessib')) return false;
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1;
  for (let stem = shared; stem >= 4; stem -= 1) if (hasEndingFrom(stem, one) && hasEndingFrom(stem, other)) return true;
  return false;
}

/** A consonant after a vowel may be doubled before an ending (`controlling`), but `access` is not a plural. */
function hasEndingFrom(stem: number, word: string): boolean {
  const ending = word.slice(stem);
  if (!ending.startsWith(word.charAt(stem - 1))) return endings.has(ending);
  return ending.length > 1 && 'aeiou'.includes(word.charAt(stem - 2)) && endings.has(ending.slice(1));
}
