import { stringify } from 'yaml';
import type { Clearance } from '../../model/clearance.ts';
import { setTopLevelKeys } from '../../drafting/yaml-splice.ts';

/** What changes in a draft's `revision.yaml` when it is frozen. */
export interface FreezeOptions {
  readonly label: string;
  /** Default: the draft's date. */
  readonly date?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

/** Turns the `revision.yaml` of a draft into that of a frozen revision. Comments and layout stay. */
export function freezeRecord(draft: string, { label, date, clearance }: FreezeOptions): string {
  const cleared = stringify({ clearance }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return setTopLevelKeys(draft, [
    ['label', `label: ${JSON.stringify(label)}`],
    ...(date === undefined ? [] : [['date', `date: ${JSON.stringify(date)}`] as const]),
    ['public', undefined],
    ...(clearance === undefined
      ? []
      : [['clearance', `# Roles as the two people gave them: declared, not proved.\n${cleared}`] as const]),
  ]);
}
