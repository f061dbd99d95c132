const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Before these, "one" counts something. Elsewhere it is rarely a number. */
const counted = /^(?:hour|day|week|month|year)s?$/;

/** Words with numbers in figures: `twenty two` is `22`, `one hundred and twenty` is `120`. */
export function joinNumberWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let place = 0; place < words.length;) {
    const { value, length } = numberAt(words, place);
    joined.push(length === 0 ? (words[place] ?? '') : String(value));
    place += Math.max(1, length);
  }
  return joined;
}

function numberAt(words: readonly string[], place: number): { readonly value: number; readonly length: number } {
  const hundreds = words[place + 1] === 'hundred' ? small.indexOf(words[place] ?? '') : -1;
  if (hundreds > 0) {
    const start = place + (words[place + 2] === 'and' ? 3 : 2);
    const rest = belowHundred(words, start);
    return rest.length === 0
      ? { value: hundreds * 100, length: 2 }
      : { value: hundreds * 100 + rest.value, length: start + rest.length - place };
  }
  const { value, length } = belowHundred(words, place);
  return value === 1 && !counted.test(words[place + 1] ?? '') ? { value: 0, length: 0 } : { value, length };
}

function belowHundred(words: readonly string[], place: number): { readonly value: number; readonly length: number } {
  const word = words[place] ?? '';
  const ten = tens.indexOf(word);
  if (ten > 1) {
    const unit = small.indexOf(words[place + 1] ?? '');
    return unit > 0 && unit < 10 ? { value: ten * 10 + unit, length: 2 } : { value: ten * 10, length: 1 };
  }
  const value = small.indexOf(word);
  return value < 1 ? { value: 0, length: 0 } : { value, length: 1 };
}
