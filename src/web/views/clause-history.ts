import type { Code } from '../../model/code.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import { affectedClauses } from '../../provenance/reasons-of-clause.ts';
import { consecutivePairs, type RevisionPair } from '../../provenance/revision-pairs.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { compare } from '../cached-compare.ts';

/** What one revision did to a clause. */
export interface ClauseStep extends RevisionPair {
  readonly compared: ComparedClause;
  /** The declared changes that affect the clause. */
  readonly declared: readonly DeclaredChange[];
}

/** The steps that changed a clause, the latest first. */
export function clauseHistory(code: Code, id: string): readonly ClauseStep[] {
  return consecutivePairs(code)
    .flatMap((step) =>
      compare(code, step.from, step.to)
        .filter((compared) => compared.id === id)
        .map((compared) => ({
          ...step,
          compared,
          declared: step.to.record.changes.filter((change) => affectedClauses(change).has(id)),
        })),
    )
    .toReversed();
}
