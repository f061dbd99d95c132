import type { Reason } from '../model/reason.ts';
import type { CauseNames } from './cause-names.ts';
import { reasonKind } from './citations.ts';
import { say } from '../words/say.ts';

/** The cause of a reason, as every output prints it: `WS2, section 2.3, bullet 11`, `Own decision: …`. */
export function reasonLabel(reason: Reason, names: CauseNames): string {
  const kind = reasonKind(reason);
  const value = reason[kind] ?? '';
  const name = names[value]?.name ?? value;
  const named = (usual: string): string => {
    const { called = usual } = reason;
    return `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${value}`;
  };
  switch (kind) {
    case 'recommendation':
    case 'point':
    case 'action':
      return name;
    case 'consultation':
      return say.reasons.reasonLabel.consultation({ name });
    case 'response':
      return say.reasons.reasonLabel.response({ value });
    case 'law':
      return named('law');
    case 'inspection':
      return named('inspection');
    case 'review':
      return named('review');
    case 'correction':
      return value === 'renumbered' ? say.reasons.reasonLabel.renumbering : say.reasons.reasonLabel.editorialCorrection;
    case 'decision':
      return named(say.reasons.reasonLabel.ownDecision);
    default:
      return kind satisfies never;
  }
}
