import type { Code, Revision } from '../code/code.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';
import type { Compare } from './compare.ts';
import { creditOf } from './credit-of.ts';
import type { Credit } from './credit.ts';
import { markedRuns, segmentsOf } from './marked-text.ts';
import { labels } from './passages.ts';
import { isOfWords } from './reasons-of-clause.ts';
import { stepsOf, type Step } from './steps.ts';

/** What one recommendation or action did to one clause in one revision. */
export interface CreditedWords {
  readonly revision: Revision;
  readonly compared: ComparedClause;
  readonly credit: Credit;
  /** Words that it added, in order. Empty where the credit is `together`: nobody has said which are its own; and for a move. */
  readonly added: readonly string[];
  /** Words that it removed. */
  readonly removed: readonly string[];
}

/** The words that a recommendation or an action added and removed, oldest revision first, in printed order. */
export function wordsOfRecommendation(id: string, code: Code, compare: Compare): readonly CreditedWords[] {
  return stepsOf(code)
    .filter(({ to }) => to.record.changes.some(({ because }) => because.some((reason) => names(reason, id))))
    .flatMap((step) =>
      compare(step.from, step.to).flatMap((compared) =>
        creditOf(compared, step)
          .filter(({ citation }) => names(citation.reason, id))
          .map((credit) => ({ revision: step.to, compared, credit, ...wordsOf(credit, compared, step) })),
      ),
    );
}

function names(
  { recommendation, action }: { recommendation?: string | undefined; action?: string | undefined },
  id: string,
) {
  return recommendation === id || action === id;
}

function wordsOf(credit: Credit, compared: ComparedClause, step: Step): Pick<CreditedWords, 'added' | 'removed'> {
  if (credit.how === 'named') {
    const { passages } = credit;
    const on = (side: 'before' | 'after') => passages.filter((one) => one.side === side).map(({ words }) => words);
    return { added: on('after'), removed: on('before') };
  }
  if (credit.how === 'together' || !isOfWords(credit.citation.change)) return { added: [], removed: [] };
  const segments = segmentsOf(compared.redline, labels(step.to));
  return { added: markedRuns(segments, 'after'), removed: markedRuns(segments, 'before') };
}
