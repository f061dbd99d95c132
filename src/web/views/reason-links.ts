import { reasonKind } from '../../provenance/citations.ts';
import type { Reason } from '../../model/reason.ts';
import type { CauseNames } from './cause-names.ts';
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
  const kind = reasonKind(reason);
  const value = reason[kind] ?? '';
  const { sentence } = reason;
  const name = names[value] ?? value;
  const named = (usual: string) => {
    const { called = usual } = reason;
    return { label: `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${value}`, sentence };
  };
  switch (kind) {
    case 'recommendation':
      return { label: name, href: routes.recommendation(value), sentence };
    case 'action':
      return { label: name, href: routes.action(value), sentence };
    case 'consultation':
      return { label: `Consultation: ${name}`, href: routes.consultation(value), sentence };
    case 'response':
      return { label: `Response ${value}`, sentence };
    case 'law':
      return named('law');
    case 'inspection':
      return named('inspection');
    case 'review':
      return named('review');
    case 'correction':
      return { label: value === 'renumbered' ? 'Renumbering' : 'Editorial correction', sentence };
    case 'decision':
      return named('own decision');
    default:
      return kind satisfies never;
  }
}
