import type { Problem } from '../../code/problem.ts';

/** What the provenance gate found. */
export interface Verdict {
  /** What stops publication: problems of frozen revisions and of the registers. */
  readonly problems: readonly Problem[];
  /** Problems of the working draft, which has to be clean before it is published. */
  readonly warnings: readonly Problem[];
}
