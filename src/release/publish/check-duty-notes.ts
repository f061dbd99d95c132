import { stringify } from 'yaml';
import type { Code, Revision } from '../../model/code.ts';
import type { DutyNote } from '../../model/duty-note.ts';
import { labelIn } from '../../model/labels.ts';
import type { Problem } from '../../model/problem.ts';
import { entryKey } from '../../redline/duty-watch/duty-notes.ts';
import { allEntries, dutyWatch, type OtherChange } from '../../redline/duty-watch/duty-watch.ts';
import { splitSentences } from '../../redline/sentences.ts';
import type { PublishRule } from './publish-rules.ts';

type Message = Pick<Problem, 'unexpected' | 'expected' | 'todo' | 'proposal'>;

const rule: PublishRule = 'publish-duty-note';

/**
 * Checks that every note under `dutyNotes` of the last revision is one sentence, and that each existing entry of the
 * duty watch has at most one note. Only a draft is held to this: a frozen note stays as it is, also when a later duty
 * watch words its entry in another way.
 */
export function checkDutyNotes({ revisions }: Pick<Code, 'revisions'>): readonly Problem[] {
  const [before, revision] = [revisions.at(-2), revisions.at(-1)];
  const notes = revision?.record.dutyNotes;
  if (revision === undefined || notes === undefined) return [];
  const watch = before === undefined ? undefined : dutyWatch(before, revision, labelIn);
  const entries = watch === undefined ? [] : allEntries(watch);
  const free = new Set(entries.map(entryKey));
  const all = new Set(free);
  return notes.flatMap((note, index) => {
    const key = entryKey(note);
    if (splitSentences(note.note).length > 1) return [problem(revision, [index, 'note'], severalSentences)];
    if (free.delete(key)) return [];
    return [problem(revision, [index], all.has(key) ? repeated(note) : unknown(revision, note, entries))];
  });
}

function problem({ file }: Revision, keys: readonly PropertyKey[], message: Message): Problem {
  const { line, column } = file.at(['dutyNotes', ...keys]);
  return { file: file.path, line, column, rule, ...message };
}

const severalSentences: Message = {
  unexpected: 'Unexpected second sentence in a note beside the duty watch',
  expected: 'expected one sentence',
  todo: 'Shorten it; what needs more room belongs under `changes`, as a reason.',
};

function repeated({ clause }: DutyNote): Message {
  return {
    unexpected: `Unexpected second note beside the same entry of the duty watch, in clause \`${clause}\``,
    expected: 'expected one sentence beside an entry',
    todo: 'Delete one of the two.',
  };
}

function unknown({ file }: Revision, { clause, note }: DutyNote, entries: readonly OtherChange[]): Message {
  const here = entries.filter((entry) => entry.clause === clause);
  const message = {
    unexpected: `Unexpected note: the duty watch has no entry in clause \`${clause}\` with these wordings`,
    expected: 'expected clause and wordings as `npm run code -- status` prints them',
  };
  if (here.length === 0)
    return { ...message, todo: 'Delete the note under `dutyNotes`, or move it to the entry of another clause.' };
  const proposal = here.map(({ before, after }) => ({
    clause,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    note,
  }));
  return {
    ...message,
    todo: 'Delete the note under `dutyNotes`, or give it the wordings of the entry that it is meant for:',
    proposal: stringify(proposal, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
      .trimEnd()
      .replaceAll(/^/gm, ' '.repeat(Math.max(file.at(['dutyNotes', 0]).column - 3, 0))),
  };
}
