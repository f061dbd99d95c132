import { clauseRecords } from '../model/clause-record.ts';
import type { Clause, Code, Revision } from '../model/code.ts';
import type { Compare } from './compare.ts';
import { sentenceChains, type SentenceChain } from './sentence-chains.ts';
import { wordHistory } from './word-history.ts';
import type { WordOrigin } from './word-origin.ts';

/** Words that are still in the text of a clause that its page shows. */
export interface RemainingWords {
  readonly clause: Clause;
  readonly revision: Revision;
  readonly words: readonly string[];
  /** Whether the clause was removed since. */
  readonly ceased: boolean;
}

/** What one revision did to one clause for a reason, and what is left of that. */
export interface ReasonWords {
  readonly origin: WordOrigin;
  /** The clause as that revision has it, or as the one before had it. */
  readonly clause: Clause;
  /** The words of `added` that remain, as they are spelt now; in printed order. */
  readonly remaining: readonly RemainingWords[];
}

/**
 * Who asked for which words, from both sides. Clauses are as their pages show them: in the current revision, or in the
 * last one that had them.
 */
export interface WordCredit {
  /** Why a clause says what it says, sentence by sentence. */
  readonly ofClause: (clause: string) => readonly SentenceChain[];
  /** What a recommendation, action or consultation wrote and took out, oldest revision first. */
  readonly ofReason: (id: string) => readonly ReasonWords[];
}

/** The credit for all words of a Code. */
export function wordCredit(code: Code, compare: Compare): WordCredit {
  const history = wordHistory(code, compare);
  const records = clauseRecords(code);
  const chains = new Map(records.map(({ id, shown }) => [id, sentenceChains(history, shown, id)]));
  const remaining = new Map<WordOrigin, RemainingWords[]>();
  for (const { id, clause, shown, removedBy } of records) {
    const links = (chains.get(id) ?? []).flatMap((chain) => chain.links);
    for (const [origin, own] of Map.groupBy(links, (link) => link.origin)) {
      const words = own.flatMap((link) => link.words);
      remaining.set(origin, [
        ...(remaining.get(origin) ?? []),
        { clause, revision: shown, words, ceased: removedBy !== undefined },
      ]);
    }
  }
  const versions = new Map(records.map(({ id, revisions }) => [id, revisions]));
  const clauseOf = ({ clause: id, revision }: WordOrigin): Clause | undefined => {
    const revisions = versions.get(id) ?? [];
    const place = code.revisions.indexOf(revision);
    return revisions.find((one) => code.revisions.indexOf(one.revision) <= place)?.clause;
  };
  const byReason = new Map<string, ReasonWords[]>();
  for (const origin of history.origins) {
    const clause = clauseOf(origin);
    if (clause === undefined) continue;
    for (const id of citedBy(origin)) {
      const words = byReason.get(id) ?? [];
      words.push({ origin, clause, remaining: remaining.get(origin) ?? [] });
      byReason.set(id, words);
    }
  }
  return {
    ofClause: (clause) => chains.get(clause) ?? [],
    ofReason: (id) => byReason.get(id) ?? [],
  };
}

/** The ids of the recommendations, actions and consultations that words are credited to. */
function citedBy({ reasons }: WordOrigin): ReadonlySet<string> {
  const ids = reasons.flatMap(({ reason }) => [
    reason.recommendation,
    reason.point,
    reason.action,
    reason.consultation,
  ]);
  return new Set(ids.filter((id) => id !== undefined));
}
