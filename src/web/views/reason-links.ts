import { reasonKind } from '../../provenance/citations.ts';
import { reasonLabel } from '../../provenance/reason-label.ts';
import type { Reason } from '../../model/reason.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';
import { routes } from '../routes.ts';

/** A reason as pages print it. */
export interface ReasonLink {
  /** Its cause: `WS2, section 2.3, bullet 11`, `Own decision: …`. */
  readonly label: string;
  /** The page of the cause, if it has one. */
  readonly href?: string;
  readonly sentence: string;
}

/** The label and page of a reason. */
export function reasonLink(reason: Reason, names: CauseNames): ReasonLink {
  const href = pageOf(reason, names);
  return { label: reasonLabel(reason, names), ...(href === undefined ? {} : { href }), sentence: reason.sentence };
}

function pageOf(reason: Reason, names: CauseNames): string | undefined {
  const kind = reasonKind(reason);
  const value = reason[kind] ?? '';
  switch (kind) {
    case 'recommendation':
      return routes.recommendation(value);
    case 'point': {
      // A point is a page of its consultation.
      const consultation = names[value]?.consultation;
      return consultation === undefined ? undefined : routes.point(consultation, value);
    }
    case 'action':
      return routes.action(value);
    case 'consultation':
      return routes.consultation(value);
    default:
      return undefined;
  }
}
