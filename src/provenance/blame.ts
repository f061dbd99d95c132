import { clausesOf, type Clause, type Code, type Revision } from '../code/code.ts';
import type { Citation } from './citations.ts';
import { wordsOfClause, type Sentence } from './clause-words.ts';
import type { Compare } from './compare.ts';
import { creditOf } from './credit-of.ts';
import type { Credit } from './credit.ts';
import { labels } from './passages.ts';
import { isOfWords } from './reasons-of-clause.ts';
import { stepsOf } from './steps.ts';

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
export function blame(code: Code, clauseId: string, compare: Compare): readonly SentenceOrigin[] {
  const latest = code.revisions.findLast((revision) => clauseIn(revision, clauseId) !== undefined);
  const clause = latest === undefined ? undefined : clauseIn(latest, clauseId);
  if (latest === undefined || clause === undefined) return [];
  const past = pastTexts(code, latest, clauseId);
  const creditsOf = creditsByRevision(code, clauseId, compare);
  return wordsOfClause(clause, labels(latest)).sentences.map((sentence) => {
    const revision = broughtBy(sentence, latest, past);
    return { sentence, revision, ...reasonsFor(sentence, creditsOf(revision)) };
  });
}

/** The keys of the sentences that stood in one revision, in the clause or in those that it was split or merged from. */
interface PastText {
  readonly revision: Revision;
  readonly keys: ReadonlySet<string>;
}

/** The texts before `latest`, newest first. */
function pastTexts(code: Code, latest: Revision, clauseId: string): readonly PastText[] {
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

function broughtBy({ key }: Sentence, latest: Revision, past: readonly PastText[]): Revision {
  const missing = past.findIndex(({ keys }) => !keys.has(key));
  return (missing < 0 ? past.at(-1) : past[missing - 1])?.revision ?? latest;
}

/** The credits for the words of the clause in a revision; each revision is looked at once. None for the first one. */
function creditsByRevision(code: Code, clauseId: string, compare: Compare): (revision: Revision) => readonly Credit[] {
  const known = new Map<Revision, readonly Credit[]>();
  return (revision) => {
    const credits =
      known.get(revision) ??
      stepsOf(code)
        .filter(({ to }) => to === revision)
        .flatMap((step) =>
          compare(step.from, step.to)
            .filter(({ id }) => id === clauseId)
            .flatMap((compared) => creditOf(compared, step)),
        )
        .filter(({ citation }) => isOfWords(citation.change));
    known.set(revision, credits);
    return credits;
  };
}

function reasonsFor({ text }: Sentence, credits: readonly Credit[]): Pick<SentenceOrigin, 'reasons' | 'credited'> {
  const own = credits.filter((credit) =>
    credit.how === 'named'
      ? credit.passages.some(({ side, sentences }) => side === 'after' && sentences.includes(text))
      : credit.how === 'whole',
  );
  const reasons = (own.length > 0 ? own : credits).map(({ citation }) => citation);
  return { reasons, credited: own.length > 0 };
}

function clauseIn(revision: Revision, id: string): Clause | undefined {
  return clausesOf(revision).find((clause) => clause.id === id);
}
