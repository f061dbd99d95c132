import type { Code } from '../model/code.ts';
import { addedAndRemoved } from '../redline/duty-watch/summarise-duty-changes.ts';
import { summariseChanges } from '../redline/summarise-changes.ts';
import type { Compare } from './compare.ts';
import { notedDutyWatch } from './noted-duty-watch.ts';
import type { RevisionPair } from './revision-pairs.ts';

/**
 * What changed between two revisions, in figures: `1 change: 1 clause reworded. Adds 2 duties and removes 1.` Weaker and
 * stronger duties are not counted, because they are only shown with their wordings.
 */
export function summariseStep(code: Code, { from, to }: RevisionPair, compare: Compare): string {
  const { changes } = notedDutyWatch(code, { from, to });
  return `${summariseChanges(compare(code, from, to))} ${addedAndRemoved(changes)}`;
}
