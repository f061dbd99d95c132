import type { Command } from 'commander';
import { addReasonOptions, collect } from './reason/reason-options.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import type { SendOptions } from './word/send-draft.ts';
import type { DecisionOptions } from './word/decision-options.ts';

/** `word out`, `word in`, `word waiting`: the draft as a Word file that others edit, and what they changed. */
export function addWordExchange(program: Command, contentOf: GetContentFolder): void {
  const word = program.command('word').description('sends the draft out as a Word file, and takes it back');
  word
    .command('out')
    .description('writes the working draft as a Word file that others can edit and send back')
    .argument('<file>', 'the file to write, such as draft.docx')
    .option('--clauses <clauses>', 'only these clauses, by number or id: G,H')
    .option('--part <part>', 'only the clauses of this part, by its id')
    .option('--against <revision>', 'with the changes since this revision as tracked changes')
    .action(async (file: string, options: SendOptions) => {
      // Imported here, because it takes longer to load than other commands run.
      const { sendDraft } = await import('./word/send-draft.ts');
      await sendDraft(contentOf(), file, options);
    });
  const back = word
    .command('in')
    .description(
      'lists what others changed in a Word file that was sent with `word out`, and lets you accept or reject it. Without a terminal and without --accept, it changes nothing.',
    )
    .argument('<file>', 'the file that came back');
  addDecisions(back).action(async (file: string, options: DecisionOptions) => {
    const { takeBack } = await import('./word/take-back.ts');
    await takeBack(contentOf(), file, options);
  });
  const waiting = word
    .command('waiting')
    .description('lists the changes and comments that wait for you, and lets you decide');
  addDecisions(waiting).action(async (options: DecisionOptions) => {
    const { decideWaiting } = await import('./word/decide-waiting.ts');
    await decideWaiting(contentOf(), options);
  });
}

function addDecisions(command: Command): Command {
  return addReasonOptions(
    command
      .option(
        '--accept <changes>',
        'accept these: all, their numbers (1,3), or a person ("by Ann Lee"); repeatable',
        collect,
      )
      .option('--reject <changes>', 'reject these; repeatable', collect)
      .option('--later <changes>', 'keep these for later; repeatable', collect)
      .option('--dry-run', 'show what would change, without changing anything'),
  );
}
