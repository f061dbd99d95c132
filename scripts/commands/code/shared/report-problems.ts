import { problemLines, type Problem } from '../../../../src/model/problem.ts';

/** Prints problems under a heading, with the count for each rule. */
export function reportProblems(heading: string, problems: readonly Problem[]): void {
  for (const line of problemReport(heading, problems)) console.log(line);
}

/** The lines of that. */
export function problemReport(heading: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  const counts = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => `${ofRule.length} ${rule}`)
    .join(', ');
  return [`${heading} (${counts}):`, '', ...problems.flatMap((problem) => [problemLines(problem), ''])];
}
