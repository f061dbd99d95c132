import { clausesOf, type Clause, type Code, type Revision } from '../code/code.ts';
import type { Citation } from './citations.ts';
import { wordsOfClause, type ClauseWords, type Sentence } from './clause-words.ts';
import { labels, sentencesOf } from './passages.ts';
import { reasonsIn } from './reasons-of-pair.ts';

/** Why one sentence of a clause says what it says. */
export interface SentenceOrigin {
  readonly sentence: Sentence;
  /** The revision that brought it: the last one before which it was not there unchanged. */
  readonly revision: Revision;
  /** The reasons behind it. None for a sentence of the first revision. */
  readonly reasons: readonly Citation[];
  /**
   * Whether the reasons stand for this sentence. Where they do not, pages say that the clause changed for these reasons,
   * and credit no single sentence.
   */
  readonly credited: boolean;
}

/**
 * For each sentence of the latest text of a clause, title first: the revision that brought it, and why.
 * The latest text is the one of the last revision of the Code that holds the clause. Empty for an unknown clause.
 */
export function blame(code: Code, clauseId: string): readonly SentenceOrigin[] {
  const latest = code.revisions.findLast((revision) => clauseIn(revision, clauseId) !== undefined);
  const clause = latest === undefined ? undefined : clauseIn(latest, clauseId);
  if (latest === undefined || clause === undefined) return [];
  const past = pastTexts(code, latest, clauseId);
  return wordsOfClause(clause, labels(latest)).sentences.map((sentence) => {
    const revision = broughtBy(sentence, latest, past);
    return { sentence, revision, ...reasonsFor(sentence, revision, clauseId, code) };
  });
}

/** The texts of one revision in which a sentence of the clause may have stood. */
interface PastTexts {
  readonly revision: Revision;
  readonly keys: ReadonlySet<string>;
}

/** The texts before `latest`, newest first: the clause's own, and those that it was split or merged from. */
function pastTexts(code: Code, latest: Revision, clauseId: string): readonly PastTexts[] {
  let ids: ReadonlySet<string> = new Set([clauseId]);
  let later = latest;
  return code.revisions
    .slice(0, code.revisions.indexOf(latest))
    .toReversed()
    .map((revision) => {
      ids = withOrigins(ids, later);
      later = revision;
      const clauses = clausesOf(revision).filter(({ id }) => ids.has(id));
      return { revision, keys: new Set(clauses.flatMap((clause) => keysOf(clause, revision))) };
    });
}

function withOrigins(ids: ReadonlySet<string>, revision: Revision): ReadonlySet<string> {
  const origins = revision.record.changes
    .filter(({ clauses }) => clauses.some((id) => ids.has(id)))
    .flatMap(({ from }) => from ?? []);
  return new Set([...ids, ...origins]);
}

function keysOf(clause: Clause, revision: Revision): readonly string[] {
  return wordsOfClause(clause, labels(revision)).sentences.map(({ key }) => key);
}

function broughtBy({ key }: Sentence, latest: Revision, past: readonly PastTexts[]): Revision {
  const missing = past.findIndex(({ keys }) => !keys.has(key));
  return (missing < 0 ? past.at(-1) : past[missing - 1])?.revision ?? latest;
}

function reasonsFor(
  sentence: Sentence,
  revision: Revision,
  clauseId: string,
  code: Code,
): Pick<SentenceOrigin, 'reasons' | 'credited'> {
  if (revision === code.revisions[0]) return { reasons: [], credited: true };
  const citations = reasonsIn(revision, clauseId);
  const clause = clauseIn(revision, clauseId);
  const words = clause === undefined ? undefined : wordsOfClause(clause, labels(revision));
  const named = citations.filter(({ reason }) => words !== undefined && covers(reason.covers, sentence, words));
  if (named.length > 0) return { reasons: named, credited: true };
  const [only, ...others] = citations;
  return { reasons: citations, credited: only?.reason.covers.length === 0 && others.length === 0 };
}

function covers(all: Citation['reason']['covers'], { key }: Sentence, words: ClauseWords): boolean {
  return all.some((cover) => sentencesOf(cover, words).some((covered) => covered.key === key));
}

function clauseIn(revision: Revision, id: string): Clause | undefined {
  return clausesOf(revision).find((clause) => clause.id === id);
}
