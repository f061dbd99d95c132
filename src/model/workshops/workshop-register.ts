import type { SourceFile } from '../code.ts';
import type { Action, ActionStates } from './action.ts';
import type { Dispositions } from './disposition.ts';
import type { Recommendation } from './recommendation.ts';
import type { Workshop } from './workshop.ts';

/** Everything recorded in `content/workshops/<id>/`: what was said at one workshop, and what followed. */
export interface WorkshopRegister {
  readonly workshop: Workshop;
  /** In the order of the write-up. */
  readonly recommendations: readonly Recommendation[];
  /** In order of number. */
  readonly actions: readonly Action[];
  readonly actionStates: ActionStates;
  readonly dispositions: Dispositions;
  /** The source file of each. */
  readonly files: Readonly<
    Record<'workshop' | 'recommendations' | 'actions' | 'actionStates' | 'dispositions', SourceFile>
  >;
}
