import type { Code } from '../../code/code.ts';
import { blame, type SentenceOrigin } from '../../provenance/blame.ts';
import type { Citation } from '../../provenance/citations.ts';
import type { DeclaredChange } from '../../provenance/declared-change.ts';
import { clausesConcerned } from '../../provenance/reasons-of-clause.ts';
import { stepsOf, type Step } from '../../provenance/steps.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { compare } from '../compare.ts';

/** What one revision did to a clause. */
export interface ClauseStep extends Step {
  readonly compared: ComparedClause;
  /** The declared changes that concern the clause. */
  readonly declared: readonly DeclaredChange[];
}

/** Sentences of one clause that came with the same revision for the same reasons. */
export interface Origin {
  readonly revision: SentenceOrigin['revision'];
  readonly sentences: readonly string[];
  readonly reasons: readonly Citation[];
  /** Whether the reasons stand for these very sentences. */
  readonly credited: boolean;
}

/** The steps that changed a clause, the latest first. */
export function clauseHistory(code: Code, id: string): readonly ClauseStep[] {
  return stepsOf(code)
    .flatMap((step) =>
      compare(step.from, step.to)
        .filter((compared) => compared.id === id)
        .map((compared) => ({
          ...step,
          compared,
          declared: step.to.record.changes.filter((change) => clausesConcerned(change).has(id)),
        })),
    )
    .toReversed();
}

/** Why the latest text of a clause says what it says, sentence by sentence; neighbours of one origin stand together. */
export function originsOf(code: Code, id: string): readonly Origin[] {
  const origins: Origin[] = [];
  for (const { sentence, revision, reasons, credited } of blame(code, id, compare)) {
    const last = origins.at(-1);
    const isSame =
      last?.revision === revision &&
      last.credited === credited &&
      last.reasons.length === reasons.length &&
      last.reasons.every((reason, index) => reason.reason === reasons[index]?.reason);
    if (isSame) origins.splice(-1, 1, { ...last, sentences: [...last.sentences, sentence.text] });
    else origins.push({ revision, reasons, credited, sentences: [sentence.text] });
  }
  return origins;
}
