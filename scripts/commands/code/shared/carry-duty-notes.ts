import type { DutyNote } from '../../../../src/model/duty-note.ts';
import { labelIn } from '../../../../src/model/labels.ts';
import { setDutyNote } from '../../../../src/drafting/set-duty-note.ts';
import { entryKey } from '../../../../src/redline/duty-watch/duty-notes.ts';
import { allEntries, dutyWatch, type OtherChange } from '../../../../src/redline/duty-watch/duty-watch.ts';
import { applyEdits } from '../disk/apply-edits.ts';
import { realDisk } from '../disk/disk.ts';
import { gateDraft } from '../publication/gate-draft.ts';
import { draftFiles, recordPath } from './draft-files.ts';

/** The notes of a draft beside entries of its duty watch, and all entries, in order. */
export interface NotedEntries {
  readonly notes: readonly DutyNote[];
  readonly entries: readonly OtherChange[];
}

/** Those of the working draft; undefined if it cannot be read, or has no notes. */
export function readNotedEntries(folder: string): NotedEntries | undefined {
  const [from, to] = gateDraft(folder).content?.code.revisions.slice(-2) ?? [];
  const notes = to?.record.dutyNotes;
  if (from === undefined || to === undefined || notes === undefined) return undefined;
  return { notes, entries: allEntries(dutyWatch(from, to, labelIn)) };
}

/**
 * Gives each note the wordings that its entry has after a renumbering. A note finds its entry by the wordings as printed, and
 * a renumbering changes nothing in them but numbers, nor their order.
 */
export function carryDutyNotes(folder: string, was: NotedEntries | undefined): void {
  const is = was === undefined ? undefined : readNotedEntries(folder);
  if (was === undefined || is?.entries.length !== was.entries.length) return;
  const now = new Map(was.entries.map((entry, index) => [entryKey(entry), is.entries[index]]));
  let { record } = draftFiles(folder);
  let { notes } = is;
  for (const old of was.notes) {
    const entry = now.get(entryKey(old));
    if (entry === undefined || entryKey(entry) === entryKey(old)) continue;
    const { clause, before, after } = entry;
    const note: DutyNote = {
      clause,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      note: old.note,
    };
    const isOld = (one: DutyNote): boolean => entryKey(one) === entryKey(old);
    record = setDutyNote(record, notes, isOld, note);
    notes = [...notes.filter((one) => !isOld(one)), note];
  }
  if (notes !== is.notes) applyEdits(folder, [{ path: recordPath, text: record }], realDisk);
}
