import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { select } from '@inquirer/prompts';
import type { ImportedDocument } from '../../../../src/drafting/import/blocks/imported-document.ts';
import { readMarkdown } from '../../../../src/drafting/import/read-markdown.ts';
import { readText } from '../../../../src/drafting/import/read-text.ts';
import { formatAnnotation, readAnnotations } from '../../../../src/drafting/import/word/annotations.ts';
import { readWord } from '../../../../src/drafting/import/word/read-word.ts';
import { unpackWord, type WordParts } from '../../../../src/drafting/import/word/word-xml.ts';
import type { ImportOptions } from './import-options.ts';

/** Reads a Word, HTML or Markdown file; `-` is what the command is given on its input, such as a clipboard. */
export async function readFile(file: string, options: ImportOptions): Promise<ImportedDocument> {
  if (file !== '-' && !existsSync(file)) throw new Error(`File not found: ${file}.`);
  const bytes = file === '-' ? await buffer(process.stdin) : readFileSync(file);
  // Every Word file begins like this, and no text does.
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.(?:md|markdown)$/i.test(file)) return readMarkdown(bytes.toString('utf8'));
  if (/\.doc$/i.test(file)) throw new Error('This is an old Word file (.doc). Open it in Word and save it as .docx.');
  if (!isPacked && (file === '-' || /\.(?:html?|txt)$/i.test(file))) return readText(bytes.toString('utf8'));
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
