import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from '@inquirer/prompts';
import { keepSupported } from '../../../../src/drafting/import/keep-supported.ts';
import type { NewCode } from '../../../../src/drafting/new-code.ts';
import type { ImportedCode } from '../../../../src/drafting/import/imported.ts';
import { splitAtHeadings } from '../../../../src/drafting/import/split-at-headings.ts';
import { linkProblem } from '../../../../src/content/clause/link-problem.ts';
import type { ImportOptions } from './import-options.ts';
import { importAsNew } from './import-as-new.ts';
import { pictureEdits, pictureFiles } from './picture-files.ts';
import { importIntoDraft } from './import-into-draft.ts';
import { readMarkdown } from '../../../../src/drafting/import/read-markdown.ts';
import { readWord } from '../../../../src/drafting/import/word/read-word.ts';
import type { ImportedDocument } from '../../../../src/drafting/import/imported.ts';
import { formatAnnotation, readAnnotations } from '../../../../src/drafting/import/word/annotations.ts';
import { unpackWord, type WordParts } from '../../../../src/drafting/import/word/word-xml.ts';

/**
 * Imports a file, after listing what could not be imported.
 *
 * @param about what is known about a new Code, where it was asked for
 * @throws an error for the editor if it fails
 */
export async function runImport(content: string, file: string, options: ImportOptions, about?: NewCode): Promise<void> {
  const document = await readFile(file, options);
  const { root, title, losses } = document;
  const pictures = pictureFiles(document, join(options.new ?? content, 'code/draft/figures'));
  const supported = keepSupported(
    root,
    (url) => linkProblem(url) === undefined,
    (url) => pictures.names.get(url),
  );
  const code = splitAtHeadings(supported.root, title);
  const leftOut =
    options.new === undefined && title !== undefined
      ? [`The title “${title}” was left out: the Code has its own, in site.yaml.`]
      : [];
  reportLosses([...leftOut, ...losses, ...pictures.losses, ...supported.losses, ...code.losses]);
  if (count(code) === 0) throw new Error(`${file} has no text for a clause.`);
  const figures = pictureEdits(code, pictures);
  if (options.new === undefined) await importIntoDraft(content, code, figures, options);
  else await importAsNew(options.new, code, figures, options, about);
}

async function readFile(file: string, options: ImportOptions): Promise<ImportedDocument> {
  if (!existsSync(file)) throw new Error(`File not found: ${file}.`);
  const bytes = readFileSync(file);
  if (/\.(?:md|markdown|txt)$/i.test(file)) return readMarkdown(bytes.toString('utf8'));
  if (/\.doc$/i.test(file)) throw new Error('This is an old Word file (.doc). Open it in Word and save it as .docx.');
  const parts = unpackWord(bytes);
  return readWord(parts, await resolutionFor(parts, options));
}

/** Lists tracked changes and comments, and lets the editor decide what to do with them. */
async function resolutionFor(
  parts: WordParts,
  { trackedChanges, comments }: ImportOptions,
): Promise<'accept' | 'reject'> {
  const marks = readAnnotations(parts);
  const [notes, changes] = [
    marks.filter(({ kind }) => kind === 'comment'),
    marks.filter(({ kind }) => kind !== 'comment'),
  ];
  if (changes.length > 0)
    console.log(
      `The file has ${changes.length} tracked changes:\n${changes.map((mark) => `  ${formatAnnotation(mark)}`).join('\n')}\n`,
    );
  if (notes.length > 0)
    console.log(
      `The file has ${notes.length} comments:\n${notes.map((mark) => `  ${formatAnnotation(mark)}`).join('\n')}\n`,
    );
  if (notes.length > 0)
    await choose(comments, ['leave-out'], 'Comments cannot be imported. Leave them out?', '--comments leave-out');
  if (changes.length === 0) return 'accept';
  const choice = await choose(
    trackedChanges,
    ['accept', 'reject'],
    'What should happen to the tracked changes?',
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
    throw new Error(`\`${given}\` is not a valid choice. Pass ${pass}.`);
  }
  if (!process.stdin.isTTY) throw new Error(`Nothing was imported. ${message} Pass ${pass}.`);
  const choice = await select({ message, choices: [...values, 'stop'] });
  if (choice === 'stop') throw new Error('Nothing was imported.');
  return choice;
}

function reportLosses(losses: readonly string[]): void {
  if (losses.length === 0) return;
  console.log('What could not be imported unchanged:');
  for (const loss of losses) console.log(`  ${loss}`);
  console.log('');
}

function count({ parts }: ImportedCode): number {
  return parts.flatMap(({ clauses }) => clauses).length;
}
