import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { problemLine } from '../../../src/model/problem.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { runProgram, type ProgramResult } from '../testing/run-program.ts';
import { editionDownloads } from './downloads-of.ts';
import { downloadsProgram } from './program.ts';

/** A folder that is deleted after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Runs `npm run publications -- …`. */
function run(...args: readonly string[]): Promise<ProgramResult> {
  return runProgram(downloadsProgram(), args);
}

test.each([
  ['the marked copy of a revision', ['pdf', '0.2', '--marked'], '%PDF-1.7'],
  ['a copy in large print', ['pdf', '0.1', '--large-print'], '%PDF-1.7'],
  ['a response form in large print', ['form', 'draft-code-2026', '--large-print'], '%PDF-1.7'],
  ['the review pack of a workshop', ['review', '2018-10-04-workshop-2'], '%PDF-1.7'],
  ['a Word file with tracked changes', ['word', '0.2', '--marked'], 'PK'],
])('%s is built on request', async (_, args, beginning) => {
  const file = join(newFolder(), 'download');
  const { code, out } = await run(...args, '--to', file);
  expect(code).toBe(0);
  expect(out).toContain(`Written: ${file}`);
  expect(readFileSync(file, 'latin1').startsWith(beginning)).toBe(true);
});

test.each([
  ['a PDF of an unknown revision', ['pdf', '9.9'], 'There is no revision 9.9. There are 0.1, 0.2, 0.3'],
  ['a Word file of an unknown revision', ['word', '9.9'], 'There is no revision 9.9. There are 0.1, 0.2, 0.3'],
  [
    'the marked PDF of the first',
    ['pdf', '0.1', '--marked'],
    'Revision 0.1 is the first, so there are no changes to mark.',
  ],
  [
    'the tracked changes of the first',
    ['word', '0.1', '--marked'],
    'Revision 0.1 is the first, so there are no changes to mark.',
  ],
  ['the working draft on paper', ['pdf', 'draft'], 'The working draft cannot be printed'],
  ['a form of an unknown consultation', ['form', 'tea'], 'There is no consultation tea. There are draft-code-2026, '],
  ['a pack of an unknown workshop', ['review', 'tea'], 'There is no workshop tea. There is 2018-10-04-workshop-2.'],
  ['both kinds at once', ['pdf', '0.2', '--marked', '--large-print'], 'Choose one of --marked and --large-print'],
])('a request for %s fails and lists what exists', async (_, args, words) => {
  const { code, errors } = await run(...args);
  expect(code).toBe(1);
  expect(errors).toContain(words);
});

test('an edition is a link or a file: both or neither is an error', () => {
  const folder = newFolder();
  cpSync('content', folder, { recursive: true });
  const edition = '- revision: "0.4"\n  kind: Welsh\n  title: Cod\n';
  const problemsOf = (more: string) => {
    writeFileSync(join(folder, 'code/editions.yaml'), edition + more);
    return readContent(folder, { draft: 'leave out' }).problems.map(problemLine).join('\n');
  };
  expect(problemsOf('')).toContain('Missing key `address`, expected either `address` or `file`.');
  expect(problemsOf('  file: 0.4-cod.pdf\n  address: https://www.example.org/cod\n')).toContain(
    'Unexpected text `0.4-cod.pdf`, expected either `address` or `file`, and not both.',
  );
  expect(problemsOf('  address: https://www.example.org/cod\n')).toBe('');
});

test('an edition that others made is copied unchanged, and a missing file is an error', async () => {
  const folder = newFolder();
  cpSync('content', folder, { recursive: true });
  const edition = '- revision: "0.4"\n  kind: Easy Read\n  title: The Code in Easy Read\n  file: 0.4-easy-read.pdf\n';
  writeFileSync(join(folder, 'code/editions.yaml'), edition);
  const read = () => readContent(folder, { draft: 'leave out' });
  expect(read().problems.map(problemLine).join('\n')).toContain('0.4-easy-read.pdf');

  mkdirSync(join(folder, 'code/editions'), { recursive: true });
  writeFileSync(join(folder, 'code/editions/0.4-easy-read.pdf'), 'made elsewhere');
  const { content } = read();
  vi.stubEnv('CONTENT_DIR', folder);
  const [given] = content === undefined ? [] : editionDownloads(content);
  const bytes = await given?.write();
  vi.unstubAllEnvs();
  expect(given?.address).toBe('/publications/0.4/editions/0.4-easy-read.pdf');
  expect(Buffer.from(bytes ?? []).toString()).toBe('made elsewhere');
});
