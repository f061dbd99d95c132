import { coverage, share, type WordWeights } from './coverage.ts';
import type { ReadQuery } from './read-query.ts';
import { isStopWord } from './search-words.ts';
import { hasTogether } from './side-by-side.ts';
import type { EntryLine } from './word-index.ts';

/** How much of a name of several words is left where they are apart. */
const scatteredStrength = 0.7;
/** How much more the query word for word counts (three words or more are hardly chance), its words side by side, and in a title. */
const [wholePhrase, longPhrase, pairs, title] = [0.4, 0.6, 0.15, 0.2];

/** What is looked for line by line. */
export interface LineQuery {
  readonly read: ReadQuery;
  readonly weights: WordWeights;
  /** The stems of the query as it was typed, without stop words at its ends. */
  readonly typed: readonly string[];
  /** Those without any stop words. */
  readonly meaningful: readonly string[];
}

/** The lines of an entry, read closely. */
export interface CloseReading {
  /** The share of the query in its best line. */
  readonly together: number;
  /** By how much the order and closeness of the words change how well the entry fits. */
  readonly factor: number;
  /** Whether it has the query word for word. */
  readonly isWordForWord: boolean;
}

/**
 * Reads an entry line by line: words in one sentence belong together more than words in one clause.
 *
 * @param lines its lines, with its title first, and the names in what was left out of them
 * @param hasTitle whether the first line is a title
 * @param stems what it has of the query, and what share of the query that is
 */
export function readClosely(
  { lines, further }: { readonly lines: readonly EntryLine[]; readonly further: EntryLine },
  hasTitle: boolean,
  { stems, whole }: { readonly stems: ReadonlySet<string>; readonly whole: number },
  { read, weights, typed, meaningful }: LineQuery,
): CloseReading {
  const together = Math.max(...lines.map((line) => share(coverage(read, line.has), weights)));
  const near =
    read.otherNames.length === 0
      ? whole
      : Math.min(whole, share(sideBySide(read, [...lines, further], stems), weights));
  const inTitle = hasTitle ? typed.filter((stem) => lines[0]?.has.has(stem) === true).length / typed.length : 0;
  const isWordForWord = hasPhrase([...lines, further], typed);
  const factor =
    (whole === 0 ? 1 : (near / whole) ** 1.9) *
    (0.6 + 0.4 * together) *
    (1 +
      (isWordForWord ? (typed.length > 2 ? longPhrase : wholePhrase) : 0) +
      pairs * shareOfPairs(lines, meaningful)) *
    (1 + title * inTitle);
  return { together, factor, isWordForWord };
}

function hasPhrase(lines: readonly EntryLine[], typed: readonly string[]): boolean {
  const phrase = ` ${typed.join(' ')} `;
  return typed.length > 1 && lines.some(({ stems }) => ` ${stems.join(' ')} `.includes(phrase));
}

/** What share of the pairs of words that stand side by side in the query stand so in the best line. */
function shareOfPairs(lines: readonly EntryLine[], meaningful: readonly string[]): number {
  if (meaningful.length < 2) return 0;
  const wanted = meaningful.slice(1).map((stem, at) => `${meaningful[at] ?? ''} ${stem}`);
  const most = lines.map(({ words, stems }) => {
    const said = ` ${stems.filter((_, at) => !isStopWord(words[at] ?? '')).join(' ')} `;
    return wanted.filter((pair) => said.includes(` ${pair} `)).length;
  });
  return Math.max(...most) / wanted.length;
}

/** The coverage of an entry if a name of several words counts in full only where they stand together: "free of charge". */
function sideBySide(read: ReadQuery, lines: readonly EntryLine[], stems: ReadonlySet<string>): readonly number[] {
  const otherNames = read.otherNames.map(({ covers, names }) => ({
    covers,
    names: names.filter((name) => name.length < 2 || lines.some((line) => hasTogether(line, name))),
  }));
  const near = coverage({ ...read, otherNames }, stems);
  return coverage(read, stems).map((one, place) => Math.max(near[place] ?? 0, one * scatteredStrength));
}
