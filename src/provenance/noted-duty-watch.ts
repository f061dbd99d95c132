import { clausesOf, type Code, type Revision } from '../model/code.ts';
import type { DutyNote } from '../model/duty-note.ts';
import { labelIn } from '../model/labels.ts';
import { entryKey, withDutyNotes } from '../redline/duty-watch/duty-notes.ts';
import { allEntries, dutyWatch, type DutyWatch } from '../redline/duty-watch/duty-watch.ts';
import { pairsBetween, type RevisionPair } from './revision-pairs.ts';

/** By the earlier and then the later revision, which belong to one history and thus have the same notes between them. */
const watched = new WeakMap<Revision, WeakMap<Revision, DutyWatch>>();

/**
 * The duty watch between two revisions of one history, with the notes of the body from every step between them. Each pair is
 * read once, because pages, feeds and data files all have it.
 */
export function notedDutyWatch(code: Code, { from, to }: RevisionPair): DutyWatch {
  const fromThere = watched.get(from) ?? new WeakMap<Revision, DutyWatch>();
  const watch = fromThere.get(to) ?? withDutyNotes(dutyWatch(from, to, labelIn), dutyNotesBetween(code, { from, to }));
  watched.set(from, fromThere.set(to, watch));
  return watch;
}

/** The notes of the body beside entries of the duty watch, from every step between two revisions. */
export function dutyNotesBetween(code: Code, { from, to }: RevisionPair): readonly DutyNote[] {
  return pairsBetween(code, from, to).flatMap(dutyNotesOf);
}

/**
 * The notes of the body on one step. A note quotes the wordings of its entry, so where a text was removed from either
 * revision, those are left out whose entry is no longer there.
 */
export function dutyNotesOf({ from, to }: RevisionPair): readonly DutyNote[] {
  const notes = to.record.dutyNotes ?? [];
  if (notes.length === 0 || ![from, to].some(hasRemovedText)) return notes;
  const entries = new Set(allEntries(dutyWatch(from, to, labelIn)).map(entryKey));
  return notes.filter((note) => entries.has(entryKey(note)));
}

const hasRemovedText = (revision: Revision): boolean => clausesOf(revision).some(({ removed }) => removed === true);
