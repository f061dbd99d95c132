/** Something in `content/` that an editor has to put right, told in the grammar "unexpected, expected, what to do". */
export interface Problem {
  /** Path from the project's folder, such as `content/code/draft/clauses/records.mdx`. */
  readonly file: string;
  /** From 1; 1 where the whole file is meant. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What stands there, without a full stop: ``Unexpected tag `<Video>` ``. */
  readonly unexpected: string;
  /** What may stand there, without a full stop: `expected one of <Term>, <Ref>`. */
  readonly expected: string;
  /** What the editor should do, as a full sentence. */
  readonly todo: string;
  /** Permanent name of the rule, such as `clause-tag`. */
  readonly rule: string;
  /** Lines that the editor can paste into the file as they are, indented as there, where the software knows them. */
  readonly proposal?: string;
}

/** One line for an editor: `file:line:column  unexpected, expected. What to do. (rule)`. */
export function problemLine(problem: Problem): string {
  const { file, line, column, unexpected, expected, todo, rule } = problem;
  return `${file}:${String(line)}:${String(column)}  ${unexpected}, ${expected}. ${todo} (${rule})`;
}

/** `problemLine`, with what the editor can paste below it. */
export function problemLines(problem: Problem): string {
  return problem.proposal === undefined ? problemLine(problem) : `${problemLine(problem)}\n${problem.proposal}`;
}
