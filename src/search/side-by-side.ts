import { isStopWord } from './search-words.ts';
import { stemOf } from './word-index.ts';

/** The places of a name, as the stems of its words, that starts at a word, with stop words in between; none if it is not there. */
export function nameAt(words: readonly string[], start: number, name: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let place = start; places.length < name.length && place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (stemOf(word) === name[places.length]) places.push(place);
    else if (places.length === 0 || !isStopWord(word)) return [];
  }
  return places.length === name.length ? places : [];
}

/** Whether the words of a name stand together somewhere. */
export function hasTogether(words: readonly string[], name: readonly string[]): boolean {
  return words.some((_, start) => nameAt(words, start, name).length > 0);
}
