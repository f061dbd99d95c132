import type { Hold } from '../handling/hold.ts';
import type { KeyTest } from '../handling/key-test.ts';
import type { ResponseRow } from '../handling/response-row.ts';

/** What was asked in one version of a form. Its rows are about no respondent. */
export interface FormRow {
  /** Hash of the questions, as responses name it. */
  readonly form: string;
  /** The questions, as JSON. */
  readonly asked: string;
}

/** The tables. */
export interface Tables {
  readonly response: ResponseRow;
  readonly hold: Hold;
  readonly key_test: KeyTest;
  readonly form: FormRow;
}
