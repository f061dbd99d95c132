import { stringify } from 'yaml';
import type { Clearance } from '../../code/clearance.ts';
import { setPair } from '../../drafting/yaml-splice.ts';

/** What a draft's `revision.yaml` says once it is frozen: its label, its date and who cleared it. */
export interface Frozenness {
  readonly label: string;
  /** Default: the date that the draft gives. */
  readonly date?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

/** The `revision.yaml` of a draft as it is frozen; comments and layout stay as they are. */
export function frozenRecord(draft: string, { label, date, clearance }: Frozenness): string {
  const labelled = setPair(draft, 'label', `label: ${JSON.stringify(label)}`);
  const dated = date === undefined ? labelled : setPair(labelled, 'date', `date: ${JSON.stringify(date)}`);
  const open = setPair(dated, 'public', undefined);
  if (clearance === undefined) return open;
  return setPair(
    open,
    'clearance',
    stringify({ clearance }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
  );
}
