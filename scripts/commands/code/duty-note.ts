import { type Command } from 'commander';
import { setDutyNote } from '../../../src/drafting/set-duty-note.ts';
import { entryKey } from '../../../src/redline/duty-watch/duty-notes.ts';
import { splitSentences } from '../../../src/redline/sentences.ts';
import { ask } from '../ask.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { draftFiles, recordPath } from './shared/draft-files.ts';
import { dutyEntries, entryLines } from './shared/duty-entries.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { reportProblems } from './shared/report-problems.ts';

interface Options {
  readonly remove?: true;
  readonly dryRun?: true;
}

/** `duty-note`: puts one public sentence of the body beside an entry of the duty watch. */
export function addDutyNote(program: Command, contentOf: GetContentFolder): void {
  program
    .command('duty-note')
    .description(
      'adds one public sentence from the body to an entry of the duty watch, or replaces it; the entry itself does not change',
    )
    .argument('[entry]', 'its number, as `status` prints it')
    .argument('[sentence]', 'the public sentence')
    .option('--remove', 'remove the sentence from the entry')
    .option('--dry-run', 'show what would change, without changing anything')
    .action(async (entry: string | undefined, sentence: string | undefined, options: Options) => {
      const { content, problems } = gateDraft(contentOf());
      if (content === undefined) {
        reportProblems('The content has problems', problems);
        process.exitCode = 1;
        return;
      }
      const found = dutyEntries(content);
      if (found === undefined || found.entries.length === 0) {
        console.log('The duty watch of the draft has no entries.');
        return;
      }
      const { entries, lines } = found;
      if (entry === undefined) for (const line of lines) console.log(line);
      const highest = entries.length;
      const number = Number(
        await ask(entry, {
          message: 'For which entry?',
          pass: '<entry>, its number',
          validate: (answer) =>
            /^\d+$/.test(answer) && Number(answer) >= 1 && Number(answer) <= highest
              ? undefined
              : `Give a number from 1 to ${highest}, as \`npm run code -- status\` prints it.`,
        }),
      );
      const chosen = entries[number - 1];
      if (chosen === undefined) return;
      const note =
        options.remove === true
          ? undefined
          : await ask(sentence, {
              message: 'What is the public sentence?',
              pass: '<sentence>',
              validate: (answer) =>
                splitSentences(answer.replaceAll(/\s+/g, ' ')).length > 1 ? 'Give one sentence.' : undefined,
            });
      const { clause, before, after } = chosen;
      const text = setDutyNote(
        draftFiles(contentOf()).record,
        content.code.revisions.at(-1)?.record.dutyNotes ?? [],
        (old) => entryKey(old) === entryKey(chosen),
        note === undefined
          ? undefined
          : {
              clause,
              ...(before === undefined ? {} : { before }),
              ...(after === undefined ? {} : { after }),
              note,
            },
      );
      applyEdits(contentOf(), [{ path: recordPath, text }], realDisk, options);
      console.log('');
      const { note: _old, ...plain } = chosen;
      for (const line of entryLines(
        note === undefined ? plain : { ...plain, note },
        number,
        content.settings.publisher.name,
      ))
        console.log(line);
    });
}
