import lunr from 'lunr';
import type { FoundEntry } from './entry.ts';
import { plainWords, splitWords, withoutStopWords } from './search-words.ts';

/** What the search compares of an entry. */
export type IndexedEntry = Pick<FoundEntry, 'kind' | 'title' | 'text'> &
  Partial<Pick<FoundEntry, 'about' | 'alsoCalled' | 'words'>>;

/** The words of some entries, ready to be searched. */
export interface WordIndex {
  /** Finds entries by the stems of their words. */
  readonly texts: lunr.Index;
  /** Every word, as the search compares them, with its stem. */
  readonly words: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  /** For each entry: its title and each other name. */
  readonly names: readonly (readonly EntryName[])[];
}

/** A name of an entry, as the search compares it. */
export interface EntryName {
  /** Its stems, without stop words. */
  readonly stems: readonly string[];
  /** The whole name, where it is only one word without its stop words: "how to respond" is more than "respond". */
  readonly phrase?: string;
}

/** The stem of a word, by which lunr compares it. */
export function stemOf(word: string): string {
  // What is accessible is about disabled people, and access about who may use a system.
  if (/^accessib(?:le|ly|ility)$/.test(word)) return 'accessib';
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

/**
 * Indexes entries by their position in the list. There are no stop words in the texts, since lunr's include "must" and
 * "not", which people search a Code for.
 */
export function wordIndex(entries: readonly IndexedEntry[]): WordIndex {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.field('title', { boost: 3 });
  builder.field('other', { boost: 2 });
  builder.field('text');
  // Long clauses are not less about their subject than short recommendations.
  builder.b(0.4);
  const words = new Map<string, string>();
  // Each word is stemmed once, since that is what takes longest.
  const stem = (word: string): string => {
    const known = words.get(word) ?? stemOf(word);
    words.set(word, known);
    return known;
  };
  const names: (readonly EntryName[])[] = [];
  for (const [position, { kind, title, text, about = '', alsoCalled = [], words: further = '' }] of entries.entries()) {
    const titleWords = splitWords(title);
    const other = alsoCalled.map(splitWords);
    const isHeading = hasHeading(kind);
    const fields = {
      title: isHeading ? titleWords : [],
      other: [...other.flat(), ...splitWords(`${about} ${further}`)],
      text: [...withRanges([...(isHeading ? [] : titleWords), ...splitWords(text)]), ...partsOfPhrases(text)],
    };
    builder.add({
      ref: String(position),
      title: fields.title.map(stem),
      other: fields.other.map(stem),
      text: fields.text.map(stem),
    });
    names.push([...(isHeading ? [titleWords] : []), ...other].map(nameOf));
  }
  return { texts: builder.build(), words, stems: new Set(words.values()), names };
}

/** Whether entries of a kind have headings. Recommendations and actions have their own words instead. */
export function hasHeading(kind: FoundEntry['kind']): boolean {
  return kind !== 'recommendation' && kind !== 'action';
}

function nameOf(words: readonly string[]): EntryName {
  const stems = [...new Set(withoutStopWords(words).map(stemOf))];
  return stems.length === 1 && words.length > 1 ? { stems, phrase: words.join(' ') } : { stems };
}

/** The single words of phrases with a meaning of their own, which are found too: "ill" of "ill-treated". */
function partsOfPhrases(text: string): readonly string[] {
  const whole = new Set(splitWords(text));
  return plainWords(text).filter((word) => !whole.has(word));
}

/** Numbers that a text names with others: "sections 45 to 48" is also about 46 and 47. */
function withRanges(words: readonly string[]): readonly string[] {
  const between = words.flatMap((word, place) => {
    const [from, to] = [Number(words[place - 1]), Number(words[place + 1])];
    const isRange = word === 'to' && /^\p{L}{4,}s$/u.test(words[place - 2] ?? '') && to - from > 1 && to - from < 30;
    return isRange ? Array.from({ length: to - from - 1 }, (_, index) => String(from + index + 1)) : [];
  });
  return [...words, ...between];
}
