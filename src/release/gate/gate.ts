import type { Code, Revision } from '../../model/code.ts';
import type { Problem } from '../../model/problem.ts';
import { raisedIn, type Raised, type Sources } from '../../provenance/raised.ts';
import type { Compare } from '../../provenance/compare.ts';
import { consecutivePairs } from '../../provenance/revision-pairs.ts';
import { checkEntries } from './check-entries.ts';
import { comparePair, type ComparedPair } from './compared-pair.ts';
import { checkCitations } from './check-citations.ts';
import { checkCorrections } from './corrections.ts';
import { checkCovers } from './covers.ts';
import { checkDispositions } from './check-dispositions.ts';
import { gateProblem } from './gate-problem.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkWordsOfSplit } from './check-words-of-split.ts';

/** What the provenance gate found. */
export interface GateResult {
  /** Problems of frozen revisions and registers, which stop publication. */
  readonly problems: readonly Problem[];
  /** Problems of the working draft, which have to be solved before it is published. */
  readonly warnings: readonly Problem[];
}

type PairRule = (pair: ComparedPair, answers: ReadonlyMap<string, Raised>) => readonly Problem[];

/** Rules for every two consecutive revisions. */
const pairRules: readonly PairRule[] = [
  checkEntries,
  checkRepeated,
  checkWordsOfSplit,
  checkCorrections,
  checkCovers,
  checkCitations,
];

/**
 * Compares the changes between revisions with the reasons declared for them. Problems of frozen revisions and registers
 * stop publication; those of the working draft are warnings.
 *
 * Unknown and duplicate ids are reported when the content is read.
 *
 * @param isFrozen whether a revision was frozen before; by default all but the working draft were
 */
export function gate(
  code: Code,
  sources: Sources,
  compare: Compare,
  isFrozen = ({ draft }: Revision): boolean => !draft,
): GateResult {
  const raised = raisedIn(sources);
  const answers = new Map(raised.map((one) => [one.id, one] as const));
  const results = consecutivePairs(code).map(({ from, to }) => {
    const pair = { from, to, isFrozen: isFrozen(to) };
    // Frozen revisions that match their lock were checked before; only the registers can have changed since.
    const isUnchanged = pair.from.partial === true || pair.to.partial === true;
    const changed = isUnchanged
      ? { ...pair, changed: new Map(), file: pair.to.file }
      : comparePair(code, pair, compare);
    const problems = (isUnchanged ? [checkCitations] : pairRules).flatMap((rule) => rule(changed, answers));
    return { draft: pair.to.draft, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  });
  const problemsOf = (draft: boolean) =>
    results.filter((result) => result.draft === draft).flatMap(({ problems }) => problems);
  const dispositions = checkDispositions(code, raised);
  return {
    problems: [...checkFirstRevision(code), ...problemsOf(false), ...dispositions.problems],
    warnings: [...problemsOf(true), ...dispositions.warnings],
  };
}

/** Checks that the first revision declares no changes: `change-not-made`. */
function checkFirstRevision({ revisions }: Code): readonly Problem[] {
  const [first] = revisions;
  if (first === undefined || first.record.changes.length === 0) return [];
  return [
    gateProblem('change-not-made', first.file, ['changes'], {
      unexpected: 'Unexpected entries under `changes`',
      expected: 'expected none in the first revision, which has no previous text',
      todo: 'Remove `changes`.',
    }),
  ];
}
