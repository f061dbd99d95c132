import type { Code } from '../../code/code.ts';
import type { Problem } from '../../code/problem.ts';
import { answeredRecommendations, type AnsweredRecommendation } from '../answers.ts';
import type { Compare } from '../compare.ts';
import { stepsOf } from '../steps.ts';
import type { WorkshopRegister } from '../workshop-register.ts';
import { checkEntries } from './change-entries.ts';
import { changedStep, type ChangedStep } from './changed-step.ts';
import { checkCitations } from './citations-answered.ts';
import { checkCorrections } from './corrections.ts';
import { checkCovers } from './covers.ts';
import { checkDispositions } from './dispositions-cited.ts';
import { checkFirstRevision } from './first-revision.ts';
import { checkRepeated } from './repeated-entries.ts';
import type { Verdict } from './verdict.ts';
import { checkWordsOfSplit } from './words-of-split.ts';

type StepRule = (step: ChangedStep, answers: ReadonlyMap<string, AnsweredRecommendation>) => readonly Problem[];

/** What has to hold of every step from one revision to the next. */
const stepRules: readonly StepRule[] = [
  checkEntries,
  checkRepeated,
  checkWordsOfSplit,
  checkCorrections,
  checkCovers,
  checkCitations,
];

/**
 * Joins what changed with the reasons that were declared for it, in every step of the Code. A frozen revision and the
 * registers must be without problems to be published; for the working draft they are warnings.
 *
 * Ids that exist nowhere, or twice in a register, are told when the content is read.
 */
export function gate(code: Code, registers: readonly WorkshopRegister[], compare: Compare): Verdict {
  const answers = new Map(
    answeredRecommendations(registers).map((answered) => [answered.recommendation.id, answered] as const),
  );
  const steps = stepsOf(code).map((step) => {
    // Of revisions that are known to be sound, only what the registers say can have come to be wrong.
    const isKnown = step.from.partial === true || step.to.partial === true;
    const changed = isKnown ? { ...step, changed: new Map(), file: step.to.file } : changedStep(step, compare);
    const found = (isKnown ? [checkCitations] : stepRules).flatMap((rule) => rule(changed, answers));
    return { draft: step.to.draft, found: found.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  });
  const of = (draft: boolean) => steps.filter((step) => step.draft === draft).flatMap(({ found }) => found);
  return {
    problems: [...checkFirstRevision(code), ...of(false), ...checkDispositions(code, registers)],
    warnings: of(true),
  };
}
