import type { DutyNote } from '../../model/duty-note.ts';
import type { DutyWatch, OtherChange } from './duty-watch.ts';

/** Puts each note of the body beside its entry. No entry is hidden, changed or reordered. */
export function withDutyNotes({ changes, reworded, others }: DutyWatch, notes: readonly DutyNote[]): DutyWatch {
  const sentences = new Map(notes.map((note) => [entryKey(note), note.note]));
  const noted = <Entry extends OtherChange>(entry: Entry): Entry => {
    const note = sentences.get(entryKey(entry));
    return note === undefined ? entry : { ...entry, note };
  };
  return { changes: changes.map(noted), reworded: reworded.map(noted), others: others.map(noted) };
}

/** What a note finds its entry by: the clause and both wordings, however they are broken into lines. */
export function entryKey({ clause, before, after }: Omit<DutyNote, 'note'>): string {
  return JSON.stringify([clause, before, after].map((words) => words?.replaceAll(/\s+/gu, ' ').trim()));
}
