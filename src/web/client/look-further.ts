import type { EntryKind } from '../../search/entry.ts';
import { excerptOf, type Looked } from '../../search/excerpt.ts';
import { isSameWord } from '../../search/same-word.ts';
import type { Found, Result } from '../../search/searcher.ts';
import { stemOf } from '../../search/word-index.ts';
import { clauseAddress, linesOf, searchIndexes, writtenWordsIn } from '../search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';
import { queryIndex, type Filters, type Fragment, type PagefindHit } from './pagefind.ts';
import type { SearchRequest } from './search-request.ts';
import { say } from '../../words/say.ts';

export { resultsMessage } from './results-message.ts';

/** What the indexes of all texts add to the first results. */
export interface FurtherResults {
  /** Best first. Each is a function, because its details are fetched only when it is shown. */
  readonly results: readonly (() => Promise<Result>)[];
  /** Words of the query that are nowhere, also not in earlier texts. */
  readonly unknown: readonly string[];
  /** Words that are only in earlier revisions, or in what they changed. */
  readonly onlyEarlier: readonly string[];
  /** Phrases in quotation marks that are nowhere word for word. */
  readonly missingPhrases: readonly string[];
}

/** One query of an index. */
interface IndexQuery {
  readonly folder: string;
  readonly filters: Filters;
}

const { latest, earlier } = searchIndexes;

/**
 * Looks in the indexes of all texts for what the first results do not have: whole pages, texts of other revisions, and
 * words that were deleted from the Code.
 */
export async function lookFurther(request: SearchRequest, first: Found): Promise<FurtherResults> {
  const words = first.words.map(({ word, corrections }) => corrections[0] ?? word);
  const isEarlier = request.revision !== '' || request.kind === 'change';
  const asked = isEarlier ? first.words.map(({ word }) => word) : first.unknown;
  const inLatest = await knownIn(latest, asked);
  const inEarlier = isEarlier || asked.length > inLatest.length ? await knownIn(earlier, asked) : [];
  const unknown = asked.filter((word) => !inLatest.includes(word) && !inEarlier.includes(word));
  const onlyEarlier = isEarlier ? [] : asked.filter((word) => !inLatest.includes(word) && inEarlier.includes(word));
  const queries: readonly IndexQuery[] = [
    ...indexQueries(request),
    ...(onlyEarlier.length > 0 && request.kind === '' ? [{ folder: earlier, filters: { kind: 'change' } }] : []),
  ];
  const known = words.filter((word) => !unknown.includes(word));
  // Who asks what a word meant in an earlier revision is led to where it was defined, before the clauses that use it.
  const meant = isEarlier && first.asksForMeaning ? meaningOf(known) : [];
  const hits: PagefindHit[] = [];
  // One after the other: the index answers a question with the answer to another if it is asked both at once.
  for (const wording of [...meant, ...[known, ...correctedWordings(first, known)].map((one) => one.join(' '))])
    for (const { folder, filters } of wording === '' ? [] : queries)
      hits.push(...(await queryIndex(folder, wording, filters)));
  const withPhrases = await phraseHits(first.missingPhrases, queries);
  const shown = new Set(first.results.map(({ href }) => href));
  const once = [...new Map([...withPhrases.hits, ...hits].map((one) => [one.id, one])).values()];
  const fragments = await Promise.all(once.map(async (one) => ({ one, url: (await one.data()).url })));
  return {
    results: fragments
      .filter(({ url }) => isEarlier || !shown.has(url))
      .map(
        ({ one }) =>
          async () =>
            resultOf(await one.data(), request, { ...first, phrases: meant }),
      ),
    unknown,
    onlyEarlier,
    missingPhrases: withPhrases.missing,
  };
}

/** How a text defines words: first as a phrase, then with words in between. */
function meaningOf(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`"${words.join(' ')} means"`, `${words.join(' ')} means`];
}

function indexQueries({ kind, revision, status, theme }: SearchRequest): readonly IndexQuery[] {
  const shared = { ...(status === '' ? {} : { status }), ...(theme === '' ? {} : { theme }) };
  if (kind === 'change')
    return [{ folder: earlier, filters: { ...shared, kind, ...(revision === '' ? {} : { revision }) } }];
  if (revision !== '') {
    const filters = { ...shared, kind: 'clause' satisfies EntryKind, revision };
    return kind === '' || kind === 'clause' ? [latest, earlier].map((folder) => ({ folder, filters })) : [];
  }
  return [{ folder: latest, filters: { ...shared, ...(kind === '' ? {} : { kind }) } }];
}

/** Where a word has several corrections, each is looked for. */
function correctedWordings({ words }: Found, known: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap(({ corrections }) =>
    corrections.slice(1).map((other) => known.map((word) => (word === corrections[0] ? other : word))),
  );
}

async function phraseHits(phrases: readonly string[], queries: readonly IndexQuery[]) {
  const hits: PagefindHit[] = [];
  const missing: string[] = [];
  for (const phrase of phrases) {
    const before = hits.length;
    for (const { folder, filters } of [...queries, { folder: earlier, filters: {} }])
      hits.push(...(await queryIndex(folder, `"${phrase}"`, filters)));
    if (hits.length === before) missing.push(phrase);
  }
  return { hits, missing };
}

const wordLists = new Map<string, () => Promise<readonly string[]>>();

/** Which words an index has, in some form. Pagefind itself finds whatever begins with the first letters of an unknown word. */
async function knownIn(folder: string, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const list = wordLists.get(folder) ?? fetchOnce<readonly string[]>(writtenWordsIn(folder));
  wordLists.set(folder, list);
  const all = await list();
  return words.filter((word) => {
    const stem = stemOf(word);
    return all.some((other) => other === word || stemOf(other) === stem || isSameWord(word, other));
  });
}

const kindNames: Readonly<Record<string, string>> = {
  clause: say.frame.lookFurther.clause,
  change: say.frame.lookFurther.change,
  recommendation: say.frame.lookFurther.recommendation,
  action: say.frame.lookFurther.action,
  consultation: say.frame.lookFurther.consultation,
  term: say.frame.lookFurther.term,
  page: say.frame.lookFurther.page,
};

function resultOf({ url, meta, content }: Fragment, { revision }: SearchRequest, looked: Looked): Result {
  const { kind = '', status = '', clause = '', title = '' } = meta;
  const isClause = kind === 'clause' && revision !== '';
  const label = isClause ? revision : (meta['revision'] ?? '');
  const where =
    label === ''
      ? ''
      : kind === 'change'
        ? say.frame.lookFurther.madeInRevision({ label })
        : say.frame.lookFurther.revision({ label });
  return {
    href: isClause ? clauseAddress(revision, clause) : url,
    title,
    about: [kindNames[kind] ?? '', where, kind === 'clause' ? '' : status].filter((part) => part !== '').join(', '),
    excerpt: excerptOf(linesOf(content), looked),
  };
}
