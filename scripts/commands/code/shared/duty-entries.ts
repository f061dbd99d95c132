import { notedDutyWatch } from '../../../../src/provenance/noted-duty-watch.ts';
import type { DutyChange, OtherChange } from '../../../../src/redline/duty-watch/duty-watch.ts';
import {
  noteOf,
  summariseDutyChanges,
  summariseFolded,
  summariseReworded,
} from '../../../../src/redline/duty-watch/summarise-duty-changes.ts';
import { entryTitle } from '../../../../src/redline/duty-watch/entry-title.ts';
import { entryWords } from '../../../../src/redline/duty-watch/entry-words.ts';
import { wordsText } from '../../../../src/downloads/data/text/clause-text.ts';
import type { TextContext } from '../../../../src/downloads/data/text/inlines-text.ts';
import type { Content } from '../../../../src/content/content.ts';

/** The entries of the duty watch of a draft that was read as if it had been published, against the previous revision. */
export interface DutyEntries {
  readonly before: string;
  /** In the order in which they are numbered. Those of the folded list come last. */
  readonly entries: readonly (DutyChange | OtherChange)[];
  /** How many of the entries have force. */
  readonly withForce: number;
  /** The lines that show them to editors. */
  readonly lines: readonly string[];
}

/** The entries of the duty watch of the last revision; undefined if it is the first. */
export function dutyEntries({ code, settings }: Pick<Content, 'code' | 'settings'>): DutyEntries | undefined {
  const [from, to] = code.revisions.slice(-2);
  if (from === undefined || to === undefined) return undefined;
  const { changes, reworded, others } = notedDutyWatch(code, { from, to });
  const numbered = (entries: readonly (DutyChange | OtherChange)[], first: number): readonly string[] =>
    entries.flatMap((entry, index) => entryLines(entry, first + index, settings.publisher.name));
  return {
    before: from.label,
    entries: [...changes, ...reworded, ...others],
    withForce: changes.length + reworded.length,
    lines: [
      `Duty watch since revision ${from.label} (a check of words, not legal advice). ${summariseDutyChanges({ changes, reworded: reworded.length, folded: others.length })}`,
      ...numbered(changes, 1),
      ...(reworded.length === 0 ? [] : [summariseReworded(reworded.length)]),
      ...numbered(reworded, changes.length + 1),
      ...(others.length === 0 ? [] : [summariseFolded(others.length)]),
      ...numbered(others, changes.length + reworded.length + 1),
    ],
  };
}

/** One entry as editors see it, with its number and its sentence marked in the words of the text copies. */
export function entryLines(entry: DutyChange | OtherChange, number: number, publisher: string): readonly string[] {
  const { clause, note } = entry;
  const what = 'kind' in entry ? `${entryTitle(entry)}, in ` : 'in ';
  return [
    `  ${number}. ${what}${clause}`,
    `       ${wordsText(entryWords(entry), plainNames)}`,
    ...(note === undefined ? [] : [`       ${noteOf(publisher)}: ${note}`]),
  ];
}

/** The sentences of entries are plain text: their references are labels already. */
const plainNames: TextContext = { labelOf: (id) => id, termName: (id) => id };

/** The duty watch of the draft, and how to add to it. */
export function dutyEntryLines(content: Pick<Content, 'code' | 'settings'>): readonly string[] {
  const found = dutyEntries(content);
  if (found === undefined) return [];
  const how = found.entries.length > 0 ? ['  To add one public sentence to an entry: npm run code -- duty-note'] : [];
  return [...found.lines, ...how, ''];
}
