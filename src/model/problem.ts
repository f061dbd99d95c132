/** A problem in a file of `content/` that an editor has to fix: "what is wrong, what was expected. What to do." */
export interface Problem {
  /** Path from the project's folder, such as `content/code/draft/clauses/records.mdx`. */
  readonly file: string;
  /** From 1; 1 if the whole file is meant. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong, without a full stop: ``Unknown tag `<Video>` ``. */
  readonly unexpected: string;
  /** What is allowed, without a full stop: `expected one of <Term>, <Ref>`. Left out where it would only repeat the rest. */
  readonly expected?: string;
  /** What the editor should do, as a full sentence. */
  readonly todo: string;
  /** Permanent name of the rule, such as `clause-tag`. */
  readonly rule: string;
  /** Lines to paste into the file, already indented, if they can be suggested. */
  readonly proposal?: string;
}

/** One line: `file:line:column  unexpected, expected. What to do. (rule)`. */
export function problemLine(problem: Problem): string {
  const { file, line, column, rule } = problem;
  return `${file}:${String(line)}:${String(column)}  ${problemMessage(problem)} (${rule})`;
}

/** What is wrong and what to do about it, without the position and the rule. */
export function problemMessage({
  unexpected,
  expected,
  todo,
}: Pick<Problem, 'unexpected' | 'expected' | 'todo'>): string {
  return `${expected === undefined ? unexpected : `${unexpected}, ${expected}`}. ${todo}`;
}

/** `problemLine`, followed by the lines to paste. */
export function problemLines(problem: Problem): string {
  return problem.proposal === undefined ? problemLine(problem) : `${problemLine(problem)}\n${problem.proposal}`;
}
