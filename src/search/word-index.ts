import lunr from 'lunr';
import type { FoundEntry } from './entry.ts';
import { plainWords, splitWords, withoutStopWords } from './search-words.ts';
import type { StemmedWords } from './side-by-side.ts';

/** What the search compares of an entry. */
export type IndexedEntry = Pick<FoundEntry, 'kind' | 'title' | 'text'> &
  Partial<Pick<FoundEntry, 'about' | 'alsoCalled' | 'words'>>;

/** The words of some entries, ready to be searched. */
export interface WordIndex {
  /** Finds the places of entries by the stems of their words. */
  readonly texts: lunr.Index;
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

const known = new Map<string, string>();

/** The stem of a word, by which the search compares it. Each word is stemmed once, since that is what takes longest. */
export function stemOf(word: string): string {
  const stem = known.get(word) ?? stemmed(word);
  known.set(word, stem);
  return stem;
}

function stemmed(word: string): string {
  // What is accessible is about disabled people, and access about who may use a system.
  return /^accessib(?:le|ly|ility)$/.test(word) ? 'accessib' : lunr.stemmer(new lunr.Token(word, {})).toString();
}

/** How much a word says about an entry that has it in its title, in another name or in its text. */
const fields = { title: 3, other: 2, text: 1 } as const;
/** Long clauses are not less about their subject than short recommendations. */
const lengthMatters = 0.4;

/** Indexes entries by their place in the list. There are no stop words, since people search a Code for "must" and "not". */
export function wordIndex(entries: readonly IndexedEntry[]): WordIndex {
  const builder = new lunr.Builder();
  builder.ref('place');
  for (const [field, boost] of Object.entries(fields)) builder.field(field, { boost });
  builder.b(lengthMatters);
  const words = new Map<string, string>();
  const names = entries.map(({ kind, title, text, about = '', alsoCalled = [], words: further = '' }, place) => {
    const titleWords = splitWords(title);
    const other = alsoCalled.map(splitWords);
    const isHeading = hasHeading(kind);
    const fieldWords: Record<keyof typeof fields, readonly string[]> = {
      title: isHeading ? titleWords : [],
      // What people call a clause is not its name.
      other: [...(kind === 'clause' ? [] : other.flat()), ...splitWords(`${about} ${further}`)],
      text: [
        ...withRanges([...(isHeading ? [] : titleWords), ...splitWords(text)]),
        ...partsOfPhrases(text),
        ...(kind === 'clause' ? other.flat() : []),
      ],
    };
    for (const word of Object.values(fieldWords).flat()) words.set(word, stemOf(word));
    const fieldStems = Object.entries(fieldWords).map(([field, all]) => [field, all.map(stemOf)] as const);
    builder.add({ place, ...Object.fromEntries(fieldStems) });
    return [...(isHeading ? [titleWords] : []), ...other].map(nameOf);
  });
  const lines = new Map<number, readonly EntryLine[]>();
  // Only the best entries are read line by line.
  const linesAt = (position: number): readonly EntryLine[] => {
    const { title = '', alsoCalled = [], text = '' } = entries[position] ?? {};
    const read = lines.get(position) ?? [title, ...alsoCalled, ...text.split('\n')].map(lineOf);
    lines.set(position, read);
    return read;
  };
  return { texts: builder.build(), words, stems: new Set(words.values()), names, linesAt };
}

function lineOf(line: string): EntryLine {
  const words = splitWords(line);
  const stems = words.map(stemOf);
  return { words, stems, has: new Set(stems) };
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
