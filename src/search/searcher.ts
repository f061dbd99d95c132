import { dayIn, isAboutChanges, isAboutText, onDay } from './days.ts';
import type { NamedEntry, FoundEntry } from './entry.ts';
import { excerptOf, type ExcerptPart, type Looked } from './excerpt.ts';
import { hasPhrase, nameFinder, type MissingName } from './names.ts';
import { rankEntries, type RankedEntry } from './rank.ts';
import { namesWithStopWords, readQuery, withoutCommonNames, type QueryWord, type ReadQuery } from './read-query.ts';
import { splitWords, trimStopWords } from './search-words.ts';
import { hasTogether } from './side-by-side.ts';
import type { FindSimilarWords } from './similar-words.ts';
import { abbreviationsIn, synonymsIn, type Synonyms } from './synonyms.ts';
import { stemOf, wordIndex } from './word-index.ts';

/** Everything that is found without asking an index on the server. */
export interface SearchData {
  readonly entries: readonly FoundEntry[];
  /** What is found by its number only. */
  readonly named: readonly NamedEntry[];
  /** Words that do not help a search: `clause`, `commitment`, `code`. */
  readonly common: readonly string[];
  /** Everyday words for what the entries say in other words. */
  readonly synonyms: Synonyms;
}

/** One result. */
export interface Result {
  readonly href: string;
  readonly title: string;
  /** Its kind and status, in a few words. */
  readonly about: string;
  readonly excerpt: readonly ExcerptPart[];
}

/** What a query found. */
export interface Found {
  readonly results: readonly Result[];
  /** The words of the query that were looked for, with what was looked for instead. */
  readonly words: readonly QueryWord[];
  /** Words that are nowhere in the entries. */
  readonly unknown: readonly string[];
  /** Numbers that nothing has, with those that there are. */
  readonly missing: readonly MissingName[];
  /** Phrases in quotation marks that no entry has word for word. */
  readonly missingPhrases: readonly string[];
  /** Stems of what was looked for, for other excerpts. */
  readonly stems: ReadonlySet<string>;
  /** Whether the query asks what its words mean. */
  readonly asksForMeaning: boolean;
  /** Whether it has a word that is neither in the texts nor among other names, and may be misspelt. */
  readonly mayBeMisspelt: boolean;
}

const noStems: ReadonlySet<string> = new Set();
/** Stems with fewer letters are too similar to each other. */
const longStem = 7;

/** Which entries may be found. */
export type IsWanted = (entry: Pick<FoundEntry, 'kind'> & Partial<FoundEntry>) => boolean;

/**
 * A search, which forgives misspelt words only with help: most words are not, and the help is as heavy as the search. Ask again
 * with it where the first answer says that a word may be misspelt.
 */
export type Search = (query: string, isWanted?: IsWanted, similarWordFinder?: SimilarWordFinder) => Found;
export type SimilarWordFinder = (words: readonly string[]) => FindSimilarWords;

/** Prepares a search. This takes longer than the searches themselves. */
export function searcher({ entries, named, common, synonyms: everyday }: SearchData): Search {
  const index = wordIndex(entries);
  // Made when a word is misspelt.
  let likeTexts: FindSimilarWords | undefined;
  let likeOtherNames: FindSimilarWords | undefined;
  let likeStems: FindSimilarWords | undefined;
  const synonyms = [...synonymsIn(entries), ...everyday];
  const otherNames = () => synonyms.flat().flatMap((name) => name.split(' '));
  const context = {
    index,
    synonyms,
    abbreviations: abbreviationsIn(entries),
    wholeNames: namesWithStopWords(synonyms),
    groups: new Map(),
    common: new Set(common),
  };
  // Words of the texts come before other names for them: "soliciter" is nowhere in the texts, and is misspelt all the same.
  const wordsLike = (word: string, similarWordFinder: SimilarWordFinder): readonly string[] => {
    const similar = (likeTexts ??= similarWordFinder([...index.words.keys()]))(word);
    if (similar.length > 0) return similar;
    const likeNames = (likeOtherNames ??= similarWordFinder(otherNames()))(word);
    // A word of a longer name, such as "cards" of "identity cards", is not misspelt.
    if (likeNames.length > 0) return likeNames.includes(word) ? [] : likeNames;
    // The texts may have only another form of it: "proporcionality" is "proportionality", of which they have "proportionate".
    const stem = stemOf(word);
    if (stem.length < longStem) return [];
    const [like] = (likeStems ??= similarWordFinder([...index.stems]))(stem);
    return [...index.words]
      .filter(([, one]) => one === like)
      .map(([one]) => one)
      .slice(0, 1);
  };
  const findNames = nameFinder<FoundEntry | NamedEntry>([...entries, ...named]);
  // Who asks for the text on a day, or for what changed since, gets that, at the paragraph that was named if only one ever had
  // that name.
  const textOnDay = (query: string): readonly NamedEntry[] => {
    const asked = dayIn(query);
    if (asked === undefined) return [];
    const rest = withoutCommonNames(asked.rest.toLowerCase(), context.common);
    const what = isAboutChanges(rest, context.common) ? 'since' : isAboutText(rest, context.common) ? 'day' : undefined;
    const day = what === undefined ? undefined : onDay(named, asked, what);
    if (day === undefined) return [];
    const anchor = anchorOf(placesIn(asked.rest));
    return [anchor === '' ? day : { ...day, href: `${day.href}#${anchor}` }];
  };
  const placesIn = (rest: string) => {
    const { whole, mentioned } = findNames(trimStopWords(splitWords(rest)).join(' '));
    return [...whole, ...mentioned];
  };
  // An old number leads to what it became: "paragraph 14 of 0.3".
  const whatItBecame = (query: string): readonly (FoundEntry | NamedEntry)[] => {
    const { rest = '', label = '' } = ofRevision.exec(query)?.groups ?? {};
    const [since] = label === '' ? [] : findNames(`changes since ${label}`).whole;
    const places = placesIn(rest);
    const anchor = anchorOf(places);
    const isToday = places.some((one) => !('earlier' in one || 'removed' in one) && one.href.includes(`/${label}/`));
    return since === undefined || anchor === '' || isToday ? [] : [{ ...since, href: `${since.href}#${anchor}` }];
  };
  // A text may name paragraph 30 of something else.
  const isNowhereInTexts = ({ unit, number, within }: MissingName): boolean =>
    within === undefined &&
    !entries.some((_, place) => index.linesAt(place).some((line) => hasTogether(line, [stemOf(unit), stemOf(number)])));
  return (query, isWanted = () => true, similarWordFinder) => {
    const { whole, mentioned, missing } = findNames(query);
    let mayBeMisspelt = false;
    const spelling = (word: string): readonly string[] => {
      mayBeMisspelt = true;
      return similarWordFinder === undefined ? [] : wordsLike(word, similarWordFinder);
    };
    const read = readQuery(
      query,
      { ...context, wordsLike: spelling },
      new Set(missing.filter(isNowhereInTexts).map(({ number }) => number)),
    );
    const corrected = new Map(read.words.map(({ word, corrections }) => [word, corrections[0] ?? word]));
    const queryWords = splitWords(query).map((word) => corrected.get(word) ?? word);
    // What people call a clause is not what it says.
    const isExact = ({ kind, title, text, alsoCalled = [] }: FoundEntry, phrase: string) =>
      [title, ...(kind === 'clause' ? [] : alsoCalled), text].some((part) => hasPhrase(part, phrase));
    const missingPhrases = read.phrases.filter((phrase) => !entries.some((entry) => isExact(entry, phrase)));
    const phrases = read.phrases.filter((phrase) => !missingPhrases.includes(phrase));
    const ranked = rankEntries(entries, index, read, queryWords, isWanted);
    const positions = new Set(ranked.map(({ position }) => position));
    // What has a phrase is found however few of its words say anything.
    const others =
      phrases.length === 0
        ? []
        : entries.flatMap((_, position) => (positions.has(position) ? [] : [{ position, score: 0, stems: noStems }]));
    const byWords = [...ranked, ...others].flatMap((one) => {
      const entry = entries[one.position];
      return entry !== undefined && phrases.every((phrase) => isExact(entry, phrase)) ? [{ ...one, entry }] : [];
    });
    const stems = new Set(read.words.flatMap(({ stems: forms }) => [...forms.keys()]));
    const onItsDay = textOnDay(query);
    const withNames = [...onItsDay, ...whatItBecame(query), ...whole, ...mentioned].map((entry) => ({
      entry,
      stems,
      together: [],
    }));
    const all = [...withNames, ...byWords.map((one) => ({ entry: one.entry, ...marksOf(one, read) }))];
    const wanted = all.filter(({ entry }) => isWanted(entry));
    const seen = new Set<string>();
    const once = wanted.filter(({ entry: { href } }) => !seen.has(href) && seen.add(href));
    const isNamed = withNames.length > 0;
    return {
      results: once.map(({ entry, stems: marks, together }) => ({
        href: entry.href,
        title: entry.title,
        about: entry.about,
        // Only for those that are shown, since choosing sentences takes longer than finding them.
        get excerpt() {
          return excerptOf(entry.text, { stems: marks, together, phrases });
        },
      })),
      words: read.words,
      unknown: isNamed
        ? []
        : read.words
            .filter((one) =>
              isNowhere(one, read.otherNames.flatMap(({ covers }) => covers).includes(read.words.indexOf(one))),
            )
            .map(({ word }) => word),
      missing,
      missingPhrases,
      stems,
      asksForMeaning: read.asksForMeaning,
      mayBeMisspelt,
    };
  };
}

/** A number or letter of a revision. */
const ofRevision =
  /^(?<rest>.*(?:\d\p{L}?|\b\p{L}))\s(?:of|in|from)(?: the)?(?: (?:revision|rev\.?|version))? v?(?<label>\d+(?:\.\d+)+)[.?]?$/iu;

/** The anchor of places, if it is only one; a clause that was removed also has the numbers of its paragraphs. */
function anchorOf(places: readonly Pick<FoundEntry, 'href'>[]): string {
  const inThem = places.filter((one) => !('removed' in one));
  const anchors = new Set((inThem.length > 0 ? inThem : places).map(({ href }) => href.split('#')[1] ?? ''));
  const [anchor = ''] = anchors.size === 1 ? anchors : [];
  return anchor;
}

function isNowhere({ stems, corrections }: QueryWord, hasOtherNames: boolean): boolean {
  return !hasOtherNames && corrections.length === 0 && stems.size === 0;
}

/** What to mark: the words as typed where the entry has any, or else what stands for them. */
function marksOf(one: RankedEntry, { words, otherNames }: ReadQuery): Required<Pick<Looked, 'stems' | 'together'>> {
  const typed = new Set(words.map(({ word }) => stemOf(word)));
  const marked = words.flatMap(({ word, stems }) => {
    const own = stemOf(word);
    return typed.has(own) && one.stems.has(own) ? [own] : [...stems.keys()].filter((stem) => one.stems.has(stem));
  });
  // Words of a name such as "without notice" say something only together.
  const names = otherNames.flatMap((group) => group.names).filter((name) => name.every((stem) => one.stems.has(stem)));
  return { stems: new Set(marked), together: names };
}
