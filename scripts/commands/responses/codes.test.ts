import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openCustody } from '../../../src/responses/custody/open-custody.ts';
import { loadMentions } from '../../../src/responses/custody/mentions.ts';
import {
  done,
  folder,
  grep,
  keyIn,
  read,
  references,
  run,
  settings,
  setUpKeys,
  withOperator,
} from './testing/operator.ts';

withOperator();

type Row = Record<string, string>;
const consultation = ['--consultation', 'draft-code-2026', '--key', 'one.key'];

function rowsOf(name: string): Row[] {
  return z.array(z.record(z.string(), z.string())).parse(parse(read(name), { bom: true, columns: true }));
}

function writeRows(name: string, rows: readonly Row[], delimiter = ','): void {
  writeFileSync(join(folder, name), stringify([...rows], { header: true, delimiter }));
}

async function mentions() {
  const custody = await openCustody({ file: settings['RESPONSES_FILE'] ?? '' });
  const all = await loadMentions(custody.database);
  await custody.close();
  return all;
}

/** The table of two responses with two answers each, and each row given a point. */
async function exportTable(): Promise<Row[]> {
  await setUpKeys();
  await done('import', ...(await keyIn(2)));
  await done('codes', 'export', 'codes.csv', ...consultation);
  return rowsOf('codes.csv').map((row, index) => ({ ...row, Point: `point-${index}`, Coder: 'AB' }));
}

test('every answer is split in a spreadsheet and comes back, without its words being stored', async () => {
  const rows = await exportTable();
  expect(rows.map((row) => row['Text'])).toEqual(
    expect.arrayContaining(["'=1+1", 'A comment\non two lines 0', 'Answer 1', 'A comment\non two lines 1']),
  );
  const [first, ...others] = rows.toSorted((a, b) => (b['Text'] ?? '').length - (a['Text'] ?? '').length);
  const split = [
    { ...first, Words: 'A comment' },
    { ...first, Words: first?.['Text']?.slice(10) ?? '', Point: '', 'Set aside': 'repeated', Stance: '' },
    ...others,
  ];
  writeRows('done.csv', split, ';');
  expect(await done('codes', 'import', 'done.csv', ...consultation)).toContain(
    '4 answers: 5 mentions of 4 points, 1 of them set aside.',
  );
  const stored = await mentions();
  expect(stored).toHaveLength(5);
  expect(stored.find(({ aside }) => aside === 'repeated')).toMatchObject({ start: 10, point: null, coder: 'AB' });
  expect(grep('on two lines')).toEqual([]);
  await done('codes', 'export', 'again.csv', ...consultation);
  await done('codes', 'import', 'again.csv', ...consultation);
  expect(await mentions()).toEqual(stored);
  expect(read('audit.jsonl')).toMatch(/"what":"codes import".*"codes":"[0-9a-f]{64}"/);
});

test('names by comment id what is missing, doubled or unknown, and stores nothing by half', async () => {
  const [first, second, third] = await exportTable();
  writeRows('wrong.csv', [first, first, { ...second, Words: 'An' }, { ...third, 'Comment id': 'X' }] as Row[]);
  const { code, errors } = await run('codes', 'import', 'wrong.csv', ...consultation, '--why', 'x');
  expect(code).toBe(1);
  expect(errors).toContain('Nothing was stored');
  expect(errors).toContain(`${first?.['Comment id']}: more than one row has`);
  expect(errors).toContain(`${third?.['Comment id']}: no row`);
  expect(errors).toContain('no answer has the comment id X');
  expect(await mentions()).toEqual([]);

  writeRows('part.csv', [first] as Row[]);
  await done('codes', 'import', 'part.csv', '--part', ...consultation);
  expect(await mentions()).toHaveLength(1);
});

test('takes no table without rows, without its columns, or in another format', async () => {
  const rows = await exportTable();
  const importing = async (name: string) => (await run('codes', 'import', name, ...consultation, '--why', 'x')).errors;
  writeRows(
    'bare.csv',
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'Point'))),
  );
  expect(await importing('bare.csv')).toContain('has no column “Point”');
  writeFileSync(join(folder, 'sheet.csv'), 'PK\u0003\u0004');
  expect(await importing('sheet.csv')).toContain('Save it as CSV');
  writeFileSync(join(folder, 'empty.csv'), '');
  expect(await importing('empty.csv')).toContain('is empty');
  writeFileSync(join(folder, 'head.csv'), `${Object.keys(rows[0] ?? {}).join(',')}\n`);
  expect(await importing('head.csv')).toContain('the table has no rows');
});

test('reads a table in each encoding that spreadsheets save', async () => {
  const rows = await exportTable();
  writeRows(
    'utf8.csv',
    rows.map((row) => ({ ...row, Coder: 'Zoë' })),
  );
  const text = readFileSync(join(folder, 'utf8.csv'), 'utf8');
  writeFileSync(join(folder, 'windows.csv'), Buffer.from(text, 'latin1'));
  writeFileSync(join(folder, 'utf16.csv'), Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'));
  for (const name of ['utf8.csv', 'windows.csv', 'utf16.csv']) {
    await done('codes', 'import', name, ...consultation);
    expect((await mentions()).map(({ coder }) => coder)).toEqual(['Zoë', 'Zoë', 'Zoë', 'Zoë']);
  }
});

test('names the row as the spreadsheet counts it, and says how to save what an encoding lacks', async () => {
  const rows = (await exportTable()).toSorted((a, b) => (b['Text'] ?? '').length - (a['Text'] ?? '').length);
  const wrong = rows.map((row, index) => (index === 2 ? { ...row, Words: 'Hello ?', Coder: 'Zoë' } : row));
  writeRows('wrong.csv', wrong);
  writeFileSync(join(folder, 'windows.csv'), Buffer.from(read('wrong.csv'), 'latin1'));
  const errors = async (name: string) => (await run('codes', 'import', name, ...consultation, '--why', 'x')).errors;
  // The first row has the names of the columns; two answers before it have two lines each.
  expect(await errors('wrong.csv')).toContain(`${rows[2]?.['Comment id']}: row 4: the answer does not have`);
  expect(await errors('wrong.csv')).not.toContain('Unicode (UTF-8)');
  expect(await errors('windows.csv')).toContain('Save it again as CSV with the encoding Unicode (UTF-8).');
});

test('codes go with an erased response, and an answer that was corrected is coded again', async () => {
  writeRows('done.csv', await exportTable());
  await done('codes', 'import', 'done.csv', ...consultation);
  const [first = '', second = ''] = await references();
  await done('erase', first, '--yes');
  expect(new Set((await mentions()).map(({ reference }) => reference))).toEqual(new Set([second]));
  writeFileSync(join(folder, 'text.txt'), 'Another answer.\n');
  const corrected = await done(
    'correct',
    second,
    '--field',
    'purpose',
    '--from',
    'text.txt',
    '--yes',
    '--key',
    'one.key',
  );
  expect(corrected).toContain(`code ${second}/purpose again`);
  expect((await mentions()).map(({ field }) => field)).toEqual(['comment.system-purpose']);
});

test('answers go to a program for qualitative analysis and come back, also with the line ends of Windows', async () => {
  writeRows('done.csv', await exportTable());
  await done('codes', 'import', 'done.csv', ...consultation);
  const stored = await mentions();
  await done('codes', 'export', 'codes.qdpx', ...consultation);
  const parts = unzipSync(readFileSync(join(folder, 'codes.qdpx')));
  const project = strFromU8(parts['project.qde'] ?? new Uint8Array());
  expect(project).toContain('<Code guid=');
  expect(await done('codes', 'import', 'codes.qdpx', ...consultation)).toContain('4 answers: 4 mentions of 4 points');
  expect(await mentions()).toEqual(stored);

  // Other programs give files and things names of their own, and count a line end of two characters as two.
  const texts = Object.entries(parts).filter(([path]) => path.startsWith('Sources/'));
  const renamed = texts.map(([path, bytes], index) => ({
    from: path.replace('Sources/', 'internal://'),
    to: `internal://${index}.txt`,
    file: `Sources/${index}.txt`,
    text: `\uFEFF${strFromU8(bytes).replaceAll('\n', '\r\n')}`,
  }));
  const moved = renamed
    .reduce((xml, { from, to }) => xml.replace(from, to), project)
    .replaceAll('endPosition="24"', 'endPosition="25"');
  const write = (name: string, xml: string, text: (one: string) => string = (one) => one): void => {
    const files = renamed.map((one) => [one.file, strToU8(text(one.text))] as const);
    const archive = zipSync({ 'project.qde': strToU8(`\uFEFF${xml}`), ...Object.fromEntries(files) });
    writeFileSync(join(folder, name), archive);
  };
  write('windows.qdpx', moved);
  await done('codes', 'import', 'windows.qdpx', ...consultation);
  expect(await mentions()).toEqual(stored);

  const importing = async (name: string) => (await run('codes', 'import', name, ...consultation, '--why', 'x')).errors;
  write('changed.qdpx', moved, (text) => text.replace('comment', 'remark'));
  expect(await importing('changed.qdpx')).toContain('the text in the file is not the answer that is stored');
  write('broken.qdpx', '<Project>');
  expect(await importing('broken.qdpx')).toContain('is damaged');
  writeFileSync(join(folder, 'none.qdpx'), 'none');
  expect(await importing('none.qdpx')).toContain('is not a project file');
  expect(await mentions()).toEqual(stored);
});
