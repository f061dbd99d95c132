import { askedWords, wordsOf } from '../search/asked-words.ts';
import { findByName, type Named } from '../search/named.ts';
import { loadTextIndex, searchMisspelt } from '../search/search-texts.ts';
import type { EntryKind } from '../search/entry.ts';
import { otherWordings } from '../search/synonyms.ts';
import { findByTitle, isSameWord } from '../search/titled.ts';
import { routes } from '../site/routes.ts';
import type { ClauseFinder, SearchData } from '../site/search/search-data.ts';
import { clauseFinder, searchData, searchIndexes } from '../site/search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';
import { ask, type Filters, type Found } from './pagefind.ts';

/** What is looked for, and among what; an empty word for no limit. */
export interface Wanted {
  readonly query: string;
  readonly kind: string;
  /** Label of a revision; empty for the latest. */
  readonly revision: string;
  readonly status: string;
  readonly theme: string;
}

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
  /** Whether nothing was found as it was written, and words like it were looked for. */
  readonly guessed: boolean;
}

const fetchData = fetchOnce<SearchData>(searchData);
const fetchFinder = fetchOnce<ClauseFinder>(clauseFinder);

/**
 * How much things of different kinds count that have the same words: people come for the clauses. What they ask for by
 * the name of its kind, such as a consultation, counts most.
 */
const weights: readonly { readonly kinds: readonly EntryKind[]; readonly weight: number }[] = [
  { kinds: ['clause'], weight: 8 },
  { kinds: ['page'], weight: 1 },
  { kinds: ['consultation'], weight: 1 },
  { kinds: ['recommendation'], weight: 0.6 },
  { kinds: ['action'], weight: 0.6 },
  { kinds: ['term'], weight: 0.6 },
];
const weightOfNamedKind = 20;
/** How much less counts what has half of the words or more, and not all. */
const weightOfSome = 0.5;
/** How much less another name for what was asked counts. */
const weightOfOtherWords = 0.9;

/** Finds things by number or name first, then by title, then by their words; where nothing is found, by words like them. */
export async function find(wanted: Wanted): Promise<Results> {
  const data = await fetchData();
  const asked = askedWords(wanted.query, new Set(data.common));
  if (asked.length === 0) return { all: [], guessed: false };
  const words = await knownWords(asked, wanted);
  const wordings = [words.join(' '), ...otherWordings(asked, data.synonyms)].filter((wording) => wording !== '');
  const named = isOfToday(wanted) ? byName(data.named, wanted, wordings) : [];
  const found = await byWords(wanted, wordings);
  const hrefs = new Set(named.map(({ href }) => href));
  const all = [
    ...named.map((one) => () => Promise.resolve(one)),
    ...(await withoutThose(found, hrefs)).map((one) => () => resultOf(one, wanted, data.standings)),
  ];
  if (all.length > 0 || !isOfToday(wanted) || !['', 'clause'].includes(wanted.kind)) return { all, guessed: false };
  return { all: (await misspelt(asked)).map((one) => () => Promise.resolve(one)), guessed: true };
}

/** Names and titles are those of today; what has a status or a theme is found by its words. */
function isOfToday({ kind, revision, status, theme }: Wanted): boolean {
  return revision === '' && status === '' && theme === '' && kind !== 'change';
}

function byName(all: readonly Named[], { query, kind }: Wanted, wordings: readonly string[]): readonly Result[] {
  const found = [
    ...findByName(all, query),
    ...wordings.flatMap((wording) => findByTitle(all, wording.split(' '), query)),
  ].filter((one) => kind === '' || one.kind === kind);
  return [...new Map(found.map((one) => [one.href, one])).values()];
}

/**
 * The words that stand in what is searched, in some form. For a word that does not, Pagefind gives what begins with its
 * first letters: a mistake would lead anywhere, and words that were deleted from the Code to clauses that never had them.
 */
async function knownWords(words: readonly string[], wanted: Wanted): Promise<readonly string[]> {
  const folders = [...new Set(placesToAsk(wanted, '').map(({ folder }) => folder))];
  const isKnown = async (word: string): Promise<boolean> => {
    for (const folder of folders) {
      const [first] = await ask(folder, word, {});
      const excerpt = (await first?.data())?.excerpt ?? '';
      const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => wordsOf(text));
      if (marked.some((other) => other.startsWith(word) || isSameWord(word, other))) return true;
    }
    return false;
  };
  const known = await Promise.all(words.map(isKnown));
  return words.filter((_, place) => known[place]);
}

/** What has all words, or one of the other wordings; of each kind that has nothing of the sort, what has half of the words or more. */
async function byWords(wanted: Wanted, wordings: readonly string[]): Promise<readonly Found[]> {
  const best = new Map<string, Found>();
  for (const place of placesToAsk(wanted, wordings[0] ?? '')) {
    for (const [key, found] of await askPlace(place, wordings))
      if (found.score > (best.get(key)?.score ?? 0)) best.set(key, found);
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/** An index to ask, with limits, and how much what it finds counts. */
interface Place {
  readonly folder: string;
  readonly filters: Filters;
  readonly weight: number;
}

async function askPlace({ folder, filters, weight }: Place, wordings: readonly string[]): Promise<Map<string, Found>> {
  const best = new Map<string, Found>();
  for (const [place, wording] of wordings.entries())
    for (const found of await ask(folder, wording, filters)) {
      const score = found.score * weight * (place === 0 ? 1 : weightOfOtherWords);
      if (score > (best.get(folder + found.id)?.score ?? 0)) best.set(folder + found.id, { ...found, score });
    }
  const words = wordings[0]?.split(' ') ?? [];
  if (best.size > 0 || words.length < 2) return best;
  const some = new Map<string, { readonly found: Found; readonly score: number; readonly count: number }>();
  for (const word of words)
    for (const found of await ask(folder, word, filters)) {
      const { score = 0, count = 0 } = some.get(folder + found.id) ?? {};
      some.set(folder + found.id, { found, score: score + found.score, count: count + 1 });
    }
  for (const [key, { found, score, count }] of some)
    if (count >= words.length / 2) best.set(key, { ...found, score: (score * weight * weightOfSome) / words.length });
  return best;
}

/** Which index is asked for what: words that were deleted from the Code stand in the index of earlier texts alone. */
function placesToAsk({ kind, revision, status, theme }: Wanted, words: string): readonly Place[] {
  const { latest, earlier } = searchIndexes;
  const limits = { ...(status === '' ? {} : { status }), ...(theme === '' ? {} : { theme }) };
  if (kind === 'change')
    return [{ folder: earlier, filters: { ...limits, kind, ...(revision === '' ? {} : { revision }) }, weight: 1 }];
  if (revision !== '') {
    const filters = { ...limits, kind: 'clause', revision };
    return kind === '' || kind === 'clause' ? [latest, earlier].map((folder) => ({ folder, filters, weight: 1 })) : [];
  }
  if (kind !== '') return [{ folder: latest, filters: { ...limits, kind }, weight: 1 }];
  return weights.map(({ kinds, weight }) => ({
    folder: latest,
    filters: { ...limits, kind: { any: kinds } },
    weight: kinds.some((one) => words.split(' ').some((word) => word === one || word === `${one}s`))
      ? weightOfNamedKind
      : weight,
  }));
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

async function misspelt(words: readonly string[]): Promise<readonly Result[]> {
  const { clauses, index } = await fetchFinder();
  return searchMisspelt(loadTextIndex(index), words).flatMap((place) => clauses[place] ?? []);
}
