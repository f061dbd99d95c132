import type { ReasonOptions } from '../reason/reason-options.ts';

/** The options of decisions. */
export interface DecisionOptions extends ReasonOptions {
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly later?: readonly string[];
  readonly dryRun?: true;
}
