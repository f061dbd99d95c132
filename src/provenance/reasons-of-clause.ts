import type { Revision } from '../code/code.ts';
import type { Citation } from './citations.ts';

/** The clauses that a declared change concerns, each once: those that it names, and those that the text came from. */
export function clausesConcerned({ clauses, from = [] }: Citation['change']): ReadonlySet<string> {
  return new Set([...clauses, ...from]);
}

/** Why a clause was changed in a revision. */
export function reasonsIn(revision: Revision, clause: string): readonly Citation[] {
  return revision.record.changes
    .filter((change) => clausesConcerned(change).has(clause))
    .flatMap((change) => change.because.map((reason) => ({ revision, change, reason })));
}

/** Kinds of change that touch the words of a clause, and not only its place or its number. */
const wordKinds: ReadonlySet<string> = new Set(['added', 'removed', 'amended', 'split', 'merged']);

/** Whether a declared change is one of words: a move and a renumbering have reasons of their own. */
export function isOfWords({ kind }: Pick<Citation['change'], 'kind'>): boolean {
  return wordKinds.has(kind);
}

/** The reasons among which the credit for a change is shared: those for words, those for the move, or those for the number. */
export function reasonsBeside(citation: Citation, citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ change }) =>
    isOfWords(citation.change) ? isOfWords(change) : change.kind === citation.change.kind,
  );
}
