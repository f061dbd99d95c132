import type { Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { select } from '@inquirer/prompts';
import { carryOver } from '../../src/drafting/import/carry-over.ts';
import type { ImportedCode } from '../../src/drafting/import/imported.ts';
import { splitAtHeadings } from '../../src/drafting/import/split-at-headings.ts';
import { linkProblem } from '../../src/source/clause/link-url.ts';
import type { ContentOf } from './content-of.ts';
import { importIntoDraft } from './import/import-into-draft.ts';
import { importAsNew } from './import/import-as-new.ts';
import { readMarkdown } from './import/read-markdown.ts';
import { readWord, type ReadText } from './import/read-word.ts';
import { markLine, wordMarks } from './import/word-marks.ts';
import { unpack, type WordParts } from './import/word-xml.ts';

/** What the editor chose. */
export interface ImportOptions {
  readonly new?: string;
  readonly accept?: true;
  readonly as: readonly string[];
  readonly trackedChanges?: string;
  readonly comments?: string;
  readonly dryRun?: true;
}

/** `import`: makes clauses of a Word or Markdown file. */
export function addImport(program: Command, contentOf: ContentOf): void {
  program
    .command('import')
    .description('makes clauses of the headings of a Word (.docx) or Markdown (.md) file')
    .argument('<file>', 'the file')
    .option('--new <folder>', 'make a new Code of it, in a folder of content of its own')
    .option('--accept', 'take every clause for the one that is proposed')
    .option(
      '--as <heading=clause>',
      'take a heading for this clause, or for a new one: "Records=new"; repeatable',
      collect,
      [],
    )
    .option('--tracked-changes <accept|reject>', 'what becomes of changes that Word recorded')
    .option('--comments <leave-out>', 'leave comments out, once you have seen them')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (file: string, options: ImportOptions) => {
      const { root, losses } = await readFile(file, options);
      const carried = carryOver(root, (url) => linkProblem(url) === undefined);
      const code = splitAtHeadings(carried.root);
      tellLosses([...losses, ...carried.losses, ...code.losses]);
      if (count(code) === 0) throw new Error(`${file} holds no text of which a clause could be made.`);
      if (options.new === undefined) await importIntoDraft(contentOf(), code, options);
      else await importAsNew(options.new, code, options);
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function readFile(file: string, options: ImportOptions): Promise<ReadText> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const bytes = readFileSync(file);
  if (/\.(?:md|markdown|txt)$/i.test(file)) return readMarkdown(bytes.toString('utf8'));
  if (/\.doc$/i.test(file)) throw new Error('This is an old Word file (.doc). Open it in Word and save it as .docx.');
  const parts = unpack(bytes);
  return readWord(parts, await chosenFor(parts, options));
}

/** What becomes of tracked changes and comments: each is listed, and the editor chooses. */
async function chosenFor(parts: WordParts, { trackedChanges, comments }: ImportOptions): Promise<'accept' | 'reject'> {
  const marks = wordMarks(parts);
  const [notes, changes] = [
    marks.filter(({ kind }) => kind === 'comment'),
    marks.filter(({ kind }) => kind !== 'comment'),
  ];
  if (changes.length > 0)
    console.log(
      `The file has ${changes.length} tracked changes:\n${changes.map((mark) => `  ${markLine(mark)}`).join('\n')}\n`,
    );
  if (notes.length > 0)
    console.log(`The file has ${notes.length} comments:\n${notes.map((mark) => `  ${markLine(mark)}`).join('\n')}\n`);
  if (notes.length > 0)
    await choose(comments, ['leave-out'], 'Comments cannot be carried over. Leave them out?', '--comments leave-out');
  if (changes.length === 0) return 'accept';
  const choice = await choose(
    trackedChanges,
    ['accept', 'reject'],
    'What becomes of the tracked changes?',
    '--tracked-changes accept or --tracked-changes reject',
  );
  return choice === 'reject' ? 'reject' : 'accept';
}

async function choose(
  given: string | undefined,
  values: readonly string[],
  message: string,
  pass: string,
): Promise<string> {
  if (given !== undefined) {
    if (values.includes(given)) return given;
    throw new Error(`\`${given}\` is no choice. Pass ${pass}.`);
  }
  if (!process.stdin.isTTY) throw new Error(`Nothing was imported. ${message} Pass ${pass}.`);
  const choice = await select({ message, choices: [...values, 'stop'] });
  if (choice === 'stop') throw new Error('Nothing was imported.');
  return choice;
}

function tellLosses(losses: readonly string[]): void {
  if (losses.length === 0) return;
  console.log('What could not be carried over as it is:');
  for (const loss of losses) console.log(`  ${loss}`);
  console.log('');
}

function count({ parts }: ImportedCode): number {
  return parts.flatMap(({ clauses }) => clauses).length;
}
