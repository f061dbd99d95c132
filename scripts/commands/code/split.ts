import type { Command } from 'commander';
import { parse } from 'yaml';
import { clauseFrontMatterSchema } from '../../../src/model/clause-front-matter.ts';
import { idSchema } from '../../../src/model/id-schema.ts';
import { addRenumbering } from '../../../src/drafting/change-entry.ts';
import { clauseFile } from '../../../src/drafting/clause-file.ts';
import { divideClause, type ClauseBlock } from '../../../src/drafting/divide-clause.ts';
import { addNumberedAfter, addToOutline } from '../../../src/drafting/edit-outline.ts';
import { placeholder } from '../../../src/drafting/placeholder.ts';
import { ask } from '../ask.ts';
import type { GetContentFolder } from './shared/get-content-folder.ts';
import { realDisk } from './disk/disk.ts';
import { applyEdits } from './disk/apply-edits.ts';
import { withReason } from './reason/reason-for-edit.ts';
import { addReasonOptions, hasReason, type ReasonOptions } from './reason/reason-options.ts';
import { clauseBlocks } from './shared/clause-blocks.ts';
import { clausePath, draftFiles, nextStep, recordPath } from './shared/draft-files.ts';
import { publishedClauses } from './shared/published-clauses.ts';

interface Options extends ReasonOptions {
  readonly title?: string;
  readonly plain?: string;
  readonly at?: string;
  readonly number?: string;
  readonly dryRun?: true;
}

/** `split`: makes the end of a clause a separate clause, and declares where its text came from. */
export function addSplit(program: Command, contentOf: GetContentFolder): void {
  const command = program
    .command('split')
    .description('turns the end of a clause into a new clause after it, and records where its text came from')
    .argument('[clause]', 'id of the clause')
    .argument('[new]', 'permanent id of the new clause, such as keeping-records')
    .option('--at <words>', 'words of the first paragraph, list or table of the new clause')
    .option('--title <words>', 'title of the new clause')
    .option('--plain <sentence>', 'what the new clause means for people (default: a placeholder)')
    .option('--number <number>', 'its number or letter (default: the one that follows, if the clause has one)');
  addReasonOptions(command)
    .option('--dry-run', 'show what would change, without changing anything')
    .action((id: string | undefined, newId: string | undefined, options: Options) =>
      split(contentOf(), id, newId, options),
    );
}

async function split(folder: string, givenId: string | undefined, givenNew: string | undefined, options: Options) {
  const files = draftFiles(folder);
  const id = await ask(givenId, { message: 'Which clause?', pass: '<clause>, its id' });
  const file = files.clause(id);
  const newId = await ask(givenNew, {
    message: 'What is the permanent id of the new clause?',
    pass: '<new>, such as keeping-records',
    validate: (answer) =>
      !idSchema.safeParse(answer).success
        ? 'Use lower-case letters, digits and hyphens, such as keeping-records.'
        : files.clauses.has(answer)
          ? 'This id is taken by another clause.'
          : undefined,
  });
  const blocks = clauseBlocks(id, file);
  const at = await placeOf(
    file,
    blocks.filter(({ footnote }) => footnote === undefined),
    options.at,
  );
  const title = await ask(options.title, { message: 'What is the title of the new clause?', pass: '--title <words>' });
  const { kept, taken } = divideClause(file, blocks, at);
  const { extent } = clauseFrontMatterSchema.parse(parse(/^---\n([^]*?)\n---/.exec(file)?.[1] ?? ''));
  const plain = options.plain ?? `${placeholder}: what it means for people.`;
  const outline =
    options.number === undefined
      ? addNumberedAfter(files.record, newId, id)
      : {
          record: addToOutline(files.record, { clause: newId, number: options.number }, { after: id }),
          renumbered: [],
        };
  const published = publishedClauses(folder);
  const split = { clauses: [newId], kind: 'split', from: [id] } as const;
  const changes = published.has(id) ? [split] : [];
  const record = await withReason(folder, outline.record, changes, options);
  const edits = [
    { path: clausePath(id), text: kept },
    { path: clausePath(newId), text: clauseFile({ id: newId, title, plain, extent }, taken) },
    {
      path: recordPath,
      text: addRenumbering(
        record,
        outline.renumbered.filter((one) => published.has(one)),
      ),
    },
  ];
  applyEdits(folder, edits, realDisk, { dryRun: options.dryRun === true });
  if (options.plain === undefined) console.log(`\nWrite what the new clause means for people in ${clausePath(newId)}.`);
  if (!published.has(id)) console.log(`\n\`${id}\` was never published, so \`${newId}\` is simply new.`);
  if (!hasReason(options)) console.log(nextStep);
}

/** The index of the block with which the new clause begins. */
async function placeOf(file: string, blocks: readonly ClauseBlock[], at: string | undefined): Promise<number> {
  const texts = blocks.map(({ start, end }) => wordsOf(file.slice(start, end)));
  if (at !== undefined) {
    const found = texts.flatMap((text, index) => (text.includes(wordsOf(at)) ? [index] : []));
    const [only] = found;
    if (only === undefined || found.length > 1)
      throw new Error(
        `--at: ${found.length === 0 ? 'No' : 'More than one'} paragraph has the words “${at}”. Copy more words, from one paragraph.`,
      );
    return only;
  }
  if (!process.stdin.isTTY)
    throw new Error('Where does the new clause start? Pass it as --at <words>, from its first paragraph.');
  const { select } = await import('@inquirer/prompts');
  return select({
    message: 'Which paragraph does the new clause start with?',
    choices: texts.map((text, value) => ({ name: text.slice(0, 90), value })).slice(1),
    pageSize: 15,
  });
}

/** The words of a block, without its tags and marks. */
function wordsOf(source: string): string {
  return source
    .replace(/<[^>]*>|[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
