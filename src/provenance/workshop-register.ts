import type { SourceFile } from '../code/code.ts';
import type { Action, ActionStates } from './action.ts';
import type { Dispositions } from './disposition.ts';
import type { Recommendation } from './recommendation.ts';
import type { Workshop } from './workshop.ts';

/** Everything that `content/workshops/<id>/` records: what was said at one workshop, and what became of it. */
export interface WorkshopRegister {
  readonly workshop: Workshop;
  /** In the order of the write-up. */
  readonly recommendations: readonly Recommendation[];
  /** In order of number. */
  readonly actions: readonly Action[];
  readonly actionStates: ActionStates;
  readonly dispositions: Dispositions;
  /** The file that each of these was read from. */
  readonly files: Readonly<
    Record<'workshop' | 'recommendations' | 'actions' | 'actionStates' | 'dispositions', SourceFile>
  >;
}
