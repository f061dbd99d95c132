import type { RedlineInline } from '../redline-tree.ts';
import { redlineStrings } from '../redline-strings.ts';
import type { DutyChange, OtherChange } from './duty-watch.ts';

/**
 * The words of an entry, each once, with their changes marked, for every output alike. A duty that came or went as a whole
 * stays without marks, so that it is easy to read: its title says which.
 */
export function entryWords({ before, after, ...entry }: DutyChange | OtherChange): readonly RedlineInline[] {
  if ('kind' in entry && (before === undefined || after === undefined))
    return [{ type: 'text', value: after ?? before ?? '' }];
  return redlineStrings(before ?? '', after ?? '');
}
