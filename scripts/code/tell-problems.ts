import { problemLines, type Problem } from '../../src/code/problem.ts';

/** Problems as lines, under what they keep somebody from, with how many there are of each rule. */
export function tellProblems(heading: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const counts = Object.entries(Object.groupBy(problems, ({ rule }) => rule))
    .map(([rule, ofRule = []]) => `${ofRule.length} ${rule}`)
    .join(', ');
  console.log(`${heading} (${counts}):\n`);
  for (const problem of problems) console.log(`${problemLines(problem)}\n`);
}
