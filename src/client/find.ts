import { askedWords } from '../search/asked-words.ts';
import { findByName, type Named } from '../search/named.ts';
import { wordingsOf, type ReadWord } from '../search/read-word.ts';
import { isInName } from '../search/synonyms.ts';
import { findByTitle } from '../search/titled.ts';
import { routes } from '../site/routes.ts';
import type { SearchData } from '../site/search/search-data.ts';
import { searchData } from '../site/search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';
import { findByWords } from './find-by-words.ts';
import type { Found } from './pagefind.ts';
import type { Wanted } from './places-to-ask.ts';
import { readWords } from './read-words.ts';

/** One thing that was found. */
export interface Result {
  readonly href: string;
  readonly title: string;
  /** What it is and how it stands, in a few words. */
  readonly about: string;
  /** A few words around what was found, as HTML in which `mark` is the only element. */
  readonly excerpt?: string;
}

/** What was found, best first. What is expensive to show is fetched when it is shown. */
export interface Results {
  readonly all: readonly (() => Promise<Result>)[];
  /** What was looked for in place of each word. */
  readonly read: readonly ReadWord[];
}

const fetchData = fetchOnce<SearchData>(searchData);

/** Nothing, for whoever asks for nothing. */
export const nothing: Results = { all: [], read: [] };

/** Finds things by number or name first, then by title, then by their words. */
export async function find(wanted: Wanted): Promise<Results> {
  const data = await fetchData();
  const asked = askedWords(wanted.query, new Set(data.common));
  if (asked.length === 0) return nothing;
  const exact = isOfToday(wanted) ? findByName(data.named, wanted.query) : [];
  // What something is found for by its number or name is no mistake.
  const isName = (word: string): boolean => exact.length > 0 || isInName(word, data.synonyms);
  const read = await readWords(asked, wanted, isName);
  const wordings = wordingsOf(read, data.synonyms);
  const named = isOfToday(wanted) ? byName(data.named, exact, wanted, wordings) : [];
  const found = await findByWords(wanted, wordings);
  const hrefs = new Set(named.map(({ href }) => href));
  const all = [
    ...named.map((one) => () => Promise.resolve(one)),
    ...(await withoutThose(found, hrefs)).map((one) => () => resultOf(one, wanted, data.standings)),
  ];
  return { all, read };
}

/** Names and titles are those of today; what has a status or a theme is found by its words. */
function isOfToday({ kind, revision, status, theme }: Wanted): boolean {
  return revision === '' && status === '' && theme === '' && kind !== 'change';
}

function byName(
  all: readonly Named[],
  exact: readonly Named[],
  { query, kind }: Wanted,
  wordings: readonly string[],
): readonly Result[] {
  const found = [...exact, ...wordings.flatMap((wording) => findByTitle(all, wording.split(' '), query))].filter(
    (one) => kind === '' || one.kind === kind,
  );
  return [...new Map(found.map((one) => [one.href, one])).values()];
}

async function withoutThose(found: readonly Found[], hrefs: ReadonlySet<string>): Promise<readonly Found[]> {
  if (hrefs.size === 0) return found;
  // Only the first ones can be those: names are of what has its words in its title.
  const first = await Promise.all(found.slice(0, 10).map(async (one) => ({ one, url: (await one.data()).url })));
  return [...first.filter(({ url }) => !hrefs.has(url)).map(({ one }) => one), ...found.slice(10)];
}

const kindWords: Readonly<Record<string, string>> = {
  clause: 'Clause',
  change: 'Change',
  recommendation: 'Recommendation',
  action: 'Action',
  consultation: 'Consultation',
  term: 'Term',
  page: 'Page',
};

async function resultOf(found: Found, { revision }: Wanted, standings: SearchData['standings']): Promise<Result> {
  const { url, meta, excerpt } = await found.data();
  const { kind = '', status = '', clause = '', title = '' } = meta;
  const label = kind === 'clause' && revision !== '' ? revision : (meta['revision'] ?? '');
  const where = label === '' ? '' : kind === 'change' ? `made in revision ${label}` : `revision ${label}`;
  return {
    href: kind === 'clause' && revision !== '' ? routes.inRevision(revision, clause) : url,
    title,
    about: [kindWords[kind] ?? '', where, kind === 'clause' ? (standings[label] ?? '') : status]
      .filter((part) => part !== '')
      .join(', '),
    excerpt,
  };
}
