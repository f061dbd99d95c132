import { existsSync, readFileSync } from 'node:fs';
import { select } from '@inquirer/prompts';
import { carryOver } from '../../../src/drafting/import/carry-over.ts';
import type { ImportedCode } from '../../../src/drafting/import/imported.ts';
import { splitAtHeadings } from '../../../src/drafting/import/split-at-headings.ts';
import { linkProblem } from '../../../src/source/clause/link-url.ts';
import type { ImportOptions } from './import-options.ts';
import { importAsNew } from './import-as-new.ts';
import { importIntoDraft } from './import-into-draft.ts';
import { readMarkdown } from './read-markdown.ts';
import { readWord, type ReadText } from './read-word.ts';
import { markLine, wordMarks } from './word-marks.ts';
import { unpack, type WordParts } from './word-xml.ts';

/** Makes clauses of a file, after saying what could not be carried over. Throws an error for the editor where it cannot. */
export async function runImport(content: string, file: string, options: ImportOptions): Promise<void> {
  const { root, title, losses } = await readFile(file, options);
  const carried = carryOver(root, (url) => linkProblem(url) === undefined);
  const code = splitAtHeadings(carried.root, title);
  const leftOut =
    options.new === undefined && title !== undefined
      ? [`The title “${title}” was left out: the Code has its own, in site.yaml.`]
      : [];
  tellLosses([...leftOut, ...losses, ...carried.losses, ...code.losses]);
  if (count(code) === 0) throw new Error(`${file} holds no text of which a clause could be made.`);
  if (options.new === undefined) await importIntoDraft(content, code, options);
  else await importAsNew(options.new, code, options);
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
