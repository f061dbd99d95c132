import { stringify } from 'yaml';
import type { DutyNote } from '../model/duty-note.ts';
import { appendEntry } from './append-entry.ts';
import { listEntrySpan, setTopLevelKey, splice } from './yaml-splice.ts';

const key = 'dutyNotes';

/**
 * Adds a note beside an entry of the duty watch to the text of a `revision.yaml`, or replaces or removes the one that is
 * there.
 *
 * @param notes the notes that the text has
 * @param isOld finds the note to replace or remove
 */
export function setDutyNote(
  record: string,
  notes: readonly DutyNote[],
  isOld: (note: DutyNote) => boolean,
  note: DutyNote | undefined,
): string {
  const old = notes.findIndex(isOld);
  const span = old < 0 ? undefined : listEntrySpan(record, [key, old]);
  const without =
    span === undefined
      ? record
      : notes.length === 1
        ? setTopLevelKey(record, key, undefined)
        : splice(record, span, '');
  if (note === undefined) return without;
  const entry = stringify([note], { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return appendEntry(without, key, entry);
}
