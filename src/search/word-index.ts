import { stemmer } from 'stemmer';
import type { FoundEntry } from './entry.ts';
import { plainWords, splitWords, withoutStopWords } from './search-words.ts';
import type { StemmedWords } from './side-by-side.ts';

/** What the search compares of an entry. */
export type IndexedEntry = Pick<FoundEntry, 'kind' | 'title' | 'text'> &
  Partial<Pick<FoundEntry, 'about' | 'alsoCalled' | 'words'>>;

/** The words of some entries, ready to be searched. */
export interface WordIndex {
  /** For each stem, the places of the entries that have it, each with how much it says about the entry. */
  readonly places: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Every word, as the search compares them, with its stem. */
  readonly words: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  /** For each entry: its title and each other name. */
  readonly names: readonly (readonly EntryName[])[];
  /** The lines of the entry at a place: its title, its other names and its text. */
  readonly linesAt: (position: number) => readonly EntryLine[];
}

/** A line of an entry. */
export interface EntryLine extends StemmedWords {
  readonly has: ReadonlySet<string>;
}

/** A name of an entry, as the search compares it. */
export interface EntryName {
  /** Its stems, without stop words. */
  readonly stems: readonly string[];
  /** The whole name, where it is only one word without its stop words: "how to respond" is more than "respond". */
  readonly phrase?: string;
}

/** The stem of a word, by which the search compares it. */
export function stemOf(word: string): string {
  // What is accessible is about disabled people, and access about who may use a system.
  if (/^accessib(?:le|ly|ility)$/.test(word)) return 'accessib';
  return stemmer(word);
}

/** How much a word says about an entry that has it in its title, in another name or in its text. */
const fieldWeights = [3, 2, 1] as const;
/** A word that is repeated says little more, and long clauses are not less about their subject than short recommendations. */
const [repeats, lengths] = [1.2, 0.4];

/** Indexes entries by their place in the list. There are no stop words, since people search a Code for "must" and "not". */
export function wordIndex(entries: readonly IndexedEntry[]): WordIndex {
  const words = new Map<string, string>();
  // Each word is stemmed once, since that is what takes longest.
  const stem = (word: string): string => {
    const known = words.get(word) ?? stemOf(word);
    words.set(word, known);
    return known;
  };
  const names: (readonly EntryName[])[] = [];
  const fields = entries.map(({ kind, title, text, about = '', alsoCalled = [], words: further = '' }) => {
    const titleWords = splitWords(title);
    const other = alsoCalled.map(splitWords);
    const isHeading = hasHeading(kind);
    names.push([...(isHeading ? [titleWords] : []), ...other].map(nameOf));
    return [
      isHeading ? titleWords : [],
      [...other.flat(), ...splitWords(`${about} ${further}`)],
      [...withRanges([...(isHeading ? [] : titleWords), ...splitWords(text)]), ...partsOfPhrases(text)],
    ].map((field) => field.map(stem));
  });
  const places = new Map<string, Map<number, number>>();
  for (const [at, weight] of fieldWeights.entries()) {
    const mean = fields.reduce((sum, one) => sum + (one[at]?.length ?? 0), 0) / (entries.length || 1) || 1;
    for (const [position, one] of fields.entries()) {
      const field = one[at] ?? [];
      const short = repeats * (1 - lengths + (lengths * field.length) / mean);
      for (const [found, times] of counted(field)) {
        const held = places.get(found) ?? new Map<number, number>();
        held.set(position, (held.get(position) ?? 0) + (weight * times * (repeats + 1)) / (times + short));
        places.set(found, held);
      }
    }
  }
  const lines = new Map<number, readonly EntryLine[]>();
  // Only the best entries are read line by line.
  const linesAt = (position: number): readonly EntryLine[] => {
    const { title = '', alsoCalled = [], text = '' } = entries[position] ?? {};
    const read = lines.get(position) ?? [title, ...alsoCalled, ...text.split('\n')].map(lineOf);
    lines.set(position, read);
    return read;
  };
  const lineOf = (line: string): EntryLine => {
    const split = splitWords(line);
    const stems = split.map(stem);
    return { words: split, stems, has: new Set(stems) };
  };
  return { places, words, stems: new Set(words.values()), names, linesAt };
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
