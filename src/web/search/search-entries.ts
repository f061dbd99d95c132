import { memoize } from '../../model/memoize.ts';
import { toFile } from '../../search/columns.ts';
import type { FoundEntry, SearchEntry } from '../../search/entry.ts';
import type { SearchData } from '../../search/searcher.ts';
import { nameToCompare } from '../../search/synonyms.ts';
import { plainWords } from '../../search/search-words.ts';
import { synonymsFor } from '../../search/everyday-synonyms.ts';
import { stemOf } from '../../search/word-index.ts';
import type { Content } from '../../content/content.ts';
import { changeEntries } from './change-entries.ts';
import { clauseEntries } from './clause-entries.ts';
import { commonWords } from './common-words.ts';
import { comparisonEntries, sinceEntries } from './comparison-entries.ts';
import { dayEntries } from './day-entries.ts';
import { numberedEntries } from './numbered-entries.ts';
import { pageEntries } from './page-entries.ts';
import { publicRegisterEntries } from './public-register-entries.ts';
import { registerEntries } from './register-entries.ts';

/** Everything in the content that can be found. */
export interface SearchEntries {
  /** The clauses of the current revision. */
  readonly clauses: readonly SearchEntry[];
  /** Those clauses, those that are no longer in the Code, and everything in the registers and pages. */
  readonly current: readonly SearchEntry[];
  /** Texts that are only in other revisions, and the changes of each revision. */
  readonly earlier: readonly SearchEntry[];
}

/** Everything in the content that can be found, computed once for each content. */
export const searchEntries: (content: Content) => SearchEntries = memoize((content) => {
  const { latest, removed, earlier } = clauseEntries(content);
  return {
    clauses: latest,
    current: [
      ...latest,
      ...registerEntries(content),
      ...publicRegisterEntries(content),
      ...pageEntries(content),
      ...removed,
    ],
    earlier: [...earlier, ...changeEntries(content)],
  };
});

/** What the search finds its first results in: the Code in full, and the beginning of everything else, to be light. */
export function firstSearchData(content: Content): SearchData {
  const data = searchData(content);
  const entries = data.entries.map(beginning);
  const kept = new Set(entries.flatMap(({ title, text }) => plainWords(`${title} ${text}`)).map(stemOf));
  const common = new Set(data.common.map(nameToCompare));
  const isCommon = (name: string) => common.has(nameToCompare(name));
  return {
    ...data,
    named: data.named.map((entry) => ({ ...entry, text: entry.text.split('\n', 1)[0] ?? '' })),
    // Words that are only in what was left out still find their entry.
    entries: entries.map((entry, place) => {
      const text = data.entries[place]?.text ?? '';
      const names = namesIn(text).filter((name) => !entry.text.includes(name) && !isCommon(name));
      const named = new Set(names.flatMap(plainWords).map(stemOf));
      const left = plainWords(text).filter((word) => !kept.has(stemOf(word)) && !named.has(stemOf(word)));
      const once = new Map(left.map((word) => [stemOf(word), word]));
      const words = [...names, ...once.values()];
      return words.length === 0 ? entry : { ...entry, words: [entry.words, ...words].join(' ').trim() };
    }),
  };
}

/** The whole texts are in the index that the search asks afterwards. */
function beginning(entry: FoundEntry): FoundEntry {
  const { kind, text } = entry;
  const [first = '', second = ''] = text.split('\n');
  if (kind === 'recommendation' || kind === 'point') return { ...entry, text: firstSentence(first) };
  if (kind === 'consultation') return { ...entry, text: [first, second].join('\n') };
  return kind === 'page' ? { ...entry, text: firstSentence(first) } : entry;
}

/** Names of bodies and laws, whose words are elsewhere too, but not together. */
function namesIn(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(/\p{Lu}[\p{L}’']+(?: (?:of |and |the |for )*\p{Lu}[\p{L}’']+)+(?: (?:1[5-9]|20)\d\d)?/gu)].map(
        ([name]) => name,
      ),
    ),
  ];
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.?!]) /, 1)[0] ?? text;
}

/** What the clause finder searches: the clauses, and the terms and bodies whose other names lead to them. */
export function clauseSearchData(content: Content): SearchData {
  const data = searchData(content);
  return {
    ...data,
    entries: data.entries.filter(({ kind, isExplanation, removed }) =>
      kind === 'clause' ? removed !== true : isExplanation === true,
    ),
  };
}

/** The software's everyday words, and those of the field of the Code. */
const everydayNames = memoize((content: Content) => synonymsFor(searchEntries(content).current, content.searchWords));

/** What the search finds without asking an index on the server. */
export function searchData(content: Content): SearchData {
  const entries = searchEntries(content).current;
  return {
    entries,
    named: [
      ...numberedEntries(content.code),
      ...comparisonEntries(content.code),
      ...sinceEntries(content.code),
      ...dayEntries(content.code),
    ],
    common: commonWords(content),
    synonyms: everydayNames(content),
  };
}

/** The data as JSON, without what only the indexes need. */
export function searchDataJson(data: SearchData): string {
  const needed = (entry: object) =>
    Object.fromEntries(
      Object.entries(entry).filter(([key, value]) => {
        const isForIndexes = key === 'revisions' || key === 'clause';
        const isEmpty = key === 'themes' && value === '';
        return !isForIndexes && !isEmpty && value !== undefined;
      }),
    );
  return JSON.stringify(toFile(data, needed));
}
