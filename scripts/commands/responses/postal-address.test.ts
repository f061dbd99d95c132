import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { withoutSpaces, wordsOf } from '../downloads/testing/pdf-faults.ts';
import { readPdf } from '../downloads/testing/read-pdf.ts';
import { done, folder, grep, keyIn, read, references, setUpKeys, withOperator } from './testing/operator.ts';

withOperator();

const address = '12 Example Street\nExampleford\nEX1 2PL';

/** Stores one response from a letter with an address, and returns its reference. */
async function storeLetter(): Promise<string> {
  await setUpKeys();
  const [file = ''] = await keyIn(1, 'paper', () => ({ publish: 'with-name', name: 'Ann Example', address }));
  const document = parseDocument(read(file));
  document.set('channel', 'post');
  writeFileSync(join(folder, file), document.toString());
  await done('import', file);
  const [reference = ''] = await references();
  return reference;
}

/** Everything in the files of a folder. */
function everythingIn(name: string): string {
  return readdirSync(join(folder, name))
    .map((file) => read(name, file))
    .join('\n');
}

test('the letter with the receipt is addressed to whoever gave an address, and shows it among the answers', async () => {
  await storeLetter();
  expect(read('paper', 'response-1.letter.txt')).toMatch(/^To: Ann Example, 12 Example Street, Exampleford, EX1 2PL\n/);
  const { pages } = await readPdf(readFileSync(join(folder, 'paper', 'response-1.letter.pdf')));
  expect(pages).toHaveLength(2);
  for (const { structure } of pages) {
    const words = withoutSpaces(structure === undefined ? '' : wordsOf(structure));
    for (const line of ['Ann Example', ...address.split('\n')]) expect(words).toContain(withoutSpaces(line));
  }
});

test('an address stands in exports with names and in what a respondent may see, and in no export without names', async () => {
  const reference = await storeLetter();
  await done('export', 'named', '--key', 'one.key');
  expect(everythingIn('named')).toContain('EX1 2PL');
  await done('export', 'nameless', '--pseudonymous', '--key', 'one.key');
  expect(everythingIn('nameless')).not.toMatch(/EX1 2PL|Exampleford|Ann Example/);
  expect(await done('show', reference, '--key', 'one.key')).toContain('EX1 2PL');
  await done('subject', 'copy', '--person', 'Exampleford', '--key', 'one.key');
  expect(read('copy', `${reference}.html`)).toContain('EX1 2PL');
  await done('codes', 'export', 'codes.csv', '--consultation', 'draft-code-2026', '--key', 'one.key');
  expect(read('codes.csv')).not.toContain('EX1 2PL');
});

test('an address can be corrected, and is erased with the response', async () => {
  const reference = await storeLetter();
  writeFileSync(join(folder, 'new.txt'), '1 Other Road\r\nExampleford\r\n');
  await done('correct', reference, '--field', 'address', '--from', 'new.txt', '--yes', '--key', 'one.key');
  const shown = await done('show', reference, '--key', 'one.key');
  expect(shown).toContain('1 Other Road\n  Exampleford');
  expect(shown).not.toContain('EX1 2PL');
  const erased = await done('erase', reference, '--yes');
  expect(erased).toContain('response-1.letter.pdf');
  expect(grep('Other Road')).toEqual([]);
  expect(await done('show', reference, '--key', 'one.key')).toContain('Its text is no longer stored.');
});
