import type { Reason } from '../model/reason.ts';
import type { CauseNames } from './cause-names.ts';
import { reasonKind } from './citations.ts';

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
      return `Consultation: ${name}`;
    case 'response':
      return `Response ${value}`;
    case 'law':
      return named('law');
    case 'inspection':
      return named('inspection');
    case 'review':
      return named('review');
    case 'correction':
      return value === 'renumbered' ? 'Renumbering' : 'Editorial correction';
    case 'decision':
      return named('own decision');
    default:
      return kind satisfies never;
  }
}
