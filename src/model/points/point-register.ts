import type { SourceFile } from '../code.ts';
import type { Points } from './points.ts';
import { say } from '../../words/say.ts';

/** A question of a consultation. */
export interface AskedQuestion {
  readonly id: string;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Everything recorded about what was said in the responses to one consultation, and what followed. */
export interface PointRegister {
  readonly consultation: {
    readonly id: string;
    readonly title: string;
    /** The revision that was asked about. */
    readonly revision: string;
    /** The questions, in order, with what could be chosen. */
    readonly questions: readonly AskedQuestion[];
  };
  /** Whether its outcome is published; otherwise only those who see the working draft see it. */
  readonly isPublished: boolean;
  readonly points: Points;
  readonly file: SourceFile;
}

/** A point as it is named away from its page: `Draft Code, point “Say who decides”`. */
export function pointName(consultation: string, title: string): string {
  return say.model.pointRegister.point({ consultation, title });
}
