import { stemmer } from 'stemmer';
import type { FoundEntry } from './entry.ts';
import { plainWords, splitWords, withoutStopWords } from './search-words.ts';
import type { StemmedWords } from './side-by-side.ts';
import { textScores, type Field, type TextScores } from './text-scores.ts';

/** What the search compares of an entry. */
export type IndexedEntry = Pick<FoundEntry, 'kind' | 'title' | 'text'> &
  Partial<Pick<FoundEntry, 'about' | 'alsoCalled' | 'words'>>;

/** The words of some entries, ready to be searched. */
export interface WordIndex {
  /** Finds the places of entries by the stems of their words. */
  readonly texts: TextScores;
  /** Every word, as the search compares them, with its stem. */
  readonly words: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  /** For each entry: its title and each other name. */
  readonly names: readonly (readonly EntryName[])[];
  /** For each entry: the stems that are only in what people call it, and not in what it says. */
  readonly onlyCalled: readonly ReadonlySet<string>[];
  /** The lines of the entry at a place: its title, its other names and its text. */
  readonly linesAt: (position: number) => readonly EntryLine[];
  /** Names of bodies and laws in what was left out of its text: words that stand together, but in no sentence. */
  readonly furtherAt: (position: number) => EntryLine;
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

const stemmed = new Map<string, string>();

/** The stem of a word, by which the search compares it. Each word is stemmed once, since that is what takes longest. */
export function stemOf(word: string): string {
  const stem = stemmed.get(word) ?? stemFor(word);
  stemmed.set(word, stem);
  return stem;
}

function stemFor(word: string): string {
  // What is accessible is about disabled people, and access about who may use a system.
  return /^accessib(?:le|ly|ility)$/.test(word) ? 'accessib' : stemmer(word);
}

/** Indexes entries by their place in the list. There are no stop words, since people search a Code for "must" and "not". */
export function wordIndex(entries: readonly IndexedEntry[]): WordIndex {
  const words = new Map<string, string>();
  const read = entries.map(({ kind, title, text, about = '', alsoCalled = [], words: further = '' }) => {
    const titleWords = splitWords(title);
    const other = alsoCalled.map(splitWords);
    const isHeading = hasHeading(kind);
    const fieldWords: Record<Field, readonly string[]> = {
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
    const said = new Set([...splitWords(`${title} ${text} ${about} ${further}`), ...partsOfPhrases(text)].map(stemOf));
    const called = kind === 'clause' ? other.flat().map(stemOf) : [];
    return {
      stems: {
        title: fieldWords.title.map(stemOf),
        other: fieldWords.other.map(stemOf),
        text: fieldWords.text.map(stemOf),
      },
      names: [...(isHeading ? [titleWords] : []), ...other].map(nameOf),
      onlyCalled: new Set(called.filter((stem) => !said.has(stem))),
    };
  });
  const lines = new Map<number, readonly EntryLine[]>();
  // Only the best entries are read line by line.
  const linesAt = (position: number): readonly EntryLine[] => {
    const { title = '', alsoCalled = [], text = '' } = entries[position] ?? {};
    const known = lines.get(position) ?? [title, ...alsoCalled, ...text.split('\n')].map(lineOf);
    lines.set(position, known);
    return known;
  };
  return {
    texts: textScores(read.map(({ stems }) => stems)),
    words,
    stems: new Set(words.values()),
    names: read.map(({ names }) => names),
    onlyCalled: read.map(({ onlyCalled }) => onlyCalled),
    linesAt,
    furtherAt: (position) => lineOf(entries[position]?.words ?? ''),
  };
}

function lineOf(line: string): EntryLine {
  const words = splitWords(line);
  const stems = words.map(stemOf);
  return { words, stems, has: new Set(stems) };
}

/** Whether entries of a kind have headings. Recommendations, points and actions have their own words instead. */
export function hasHeading(kind: FoundEntry['kind']): boolean {
  return kind !== 'recommendation' && kind !== 'point' && kind !== 'action';
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
