import { stringify } from 'yaml';
import type { Clearance } from '../../code/clearance.ts';
import { setPairs } from '../../drafting/yaml-splice.ts';

/** What a draft's `revision.yaml` says once it is frozen: its label, its date and who cleared it. */
export interface Frozenness {
  readonly label: string;
  /** Default: the date that the draft gives. */
  readonly date?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

/** The `revision.yaml` of a draft as it is frozen; comments and layout stay as they are. */
export function frozenRecord(draft: string, { label, date, clearance }: Frozenness): string {
  const cleared = stringify({ clearance }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return setPairs(draft, [
    ['label', `label: ${JSON.stringify(label)}`],
    ...(date === undefined ? [] : [['date', `date: ${JSON.stringify(date)}`] as const]),
    ['public', undefined],
    ...(clearance === undefined ? [] : [['clearance', cleared] as const]),
  ]);
}
