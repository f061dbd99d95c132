import { isStopWord } from './search-words.ts';

/** The words of a line, with the stem of each. */
export interface StemmedWords {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** The places of a name, as the stems of its words, that starts at a word, with stop words in between; none if it is not there. */
export function nameAt({ words, stems }: StemmedWords, start: number, name: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let place = start; places.length < name.length && place < words.length; place += 1) {
    if (stems[place] === name[places.length]) places.push(place);
    else if (places.length === 0 || !isStopWord(words[place] ?? '')) return [];
  }
  return places.length === name.length ? places : [];
}

/** Whether the words of a name stand together somewhere. */
export function hasTogether(line: StemmedWords, name: readonly string[]): boolean {
  return line.words.some((_, start) => nameAt(line, start, name).length > 0);
}
