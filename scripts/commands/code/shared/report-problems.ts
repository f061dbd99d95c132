import { problemLines, type Problem } from '../../../../src/model/problem.ts';

/** Prints problems under a heading, with the count for each rule. */
export function reportProblems(heading: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const counts = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => `${ofRule.length} ${rule}`)
    .join(', ');
  console.log(`${heading} (${counts}):\n`);
  for (const problem of problems) console.log(`${problemLines(problem)}\n`);
}
