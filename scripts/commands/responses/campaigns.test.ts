import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { done, folder, keyIn, read, references, run, setUpKeys, withOperator } from './testing/operator.ts';

withOperator();

const letter =
  'Please keep the records of people who were never charged for six months at most, tell them that they are held, and let an independent body check every year that they are deleted.';

/** Four letters of a campaign and one response of somebody else. */
async function keyLettersIn(): Promise<void> {
  const files = await keyIn(5, 'letters', (index) => ({
    'comment.retention-and-deletion':
      index === 4 ? 'I have another view of this, and it is my own.' : `I am reader ${index}. ${letter}`,
  }));
  await done('import', ...files);
}

function rowsOf(...path: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return z.array(z.record(z.string(), z.string())).parse(parse(read(...path), { bom: true, columns: true }));
}

function tableOf(folderName: string, kind: string) {
  return rowsOf(folderName, readdirSync(join(folder, folderName)).find((name) => name.endsWith(`.${kind}.csv`)) ?? '');
}

test('a campaign is found, saved, shown in exports, and each letter keeps what it says in its own words', async () => {
  await setUpKeys();
  await keyLettersIn();
  const printed = await done('campaigns', '--key', 'one.key', '--save', '--csv', 'members.csv');
  expect(printed).toContain(`campaign-1: 4 responses that share “${letter.slice(0, 100)}`);
  expect(printed).toContain('5 responses: 4 in 1 campaign, 1 alone, 0 without text.');
  const members = rowsOf('members.csv');
  expect(new Set(members.map((row) => row['Own words']))).toEqual(
    new Set([0, 1, 2, 3].map((index) => `I am reader ${index}.`)),
  );
  for (const row of members)
    expect(row).toMatchObject({
      Campaign: 'campaign-1',
      'Comment id': `${row['Reference']}/comment.retention-and-deletion`,
      'Percentage of the passage': '100',
    });

  await done('export', 'out', '--key', 'one.key');
  const inCampaign = tableOf('out', 'clauses').filter((row) => row['Campaign'] === 'campaign-1');
  expect(new Set(inCampaign.map((row) => row['Comment id']))).toEqual(new Set(members.map((row) => row['Comment id'])));
  expect(tableOf('out', 'responses').filter((row) => row['Campaign'] === 'campaign-1')).toHaveLength(4);

  const [member] = members;
  await done('erase', member?.['Reference'] ?? '', '--yes');
  await done('export', 'after', '--every-state', '--key', 'one.key');
  expect(tableOf('after', 'responses').filter((row) => row['Campaign'] === 'campaign-1')).toHaveLength(3);
});

test('a saved campaign is restored with a backup', async () => {
  await setUpKeys();
  await keyLettersIn();
  await done('backup', 'copy.sqlite');
  await done('campaigns', '--key', 'one.key', '--save');
  await done('restore', 'copy.sqlite', '--yes');
  await done('export', 'out', '--key', 'one.key');
  expect(tableOf('out', 'responses').filter((row) => row['Campaign'] === 'campaign-1')).toHaveLength(4);
});

test('says what is wrong with a number', async () => {
  expect((await run('campaigns', '--least', '1', '--why', 'x')).errors).toContain('Give a whole number, 2 or more.');
  expect((await run('campaigns', '--likeness', '20', '--why', 'x')).errors).toContain('from 40 to 100');
});

test('a pseudonymous export names no respondent, and every table says what an analyst has to know', async () => {
  await setUpKeys();
  const files = await keyIn(2, 'paper', () => ({
    capacity: 'organisation',
    name: 'Demonstration Person',
    organisation: 'Demonstration Body',
    role: 'Demonstration Role',
    publish: 'without-name',
    confidential: 'Because a demonstration says so.',
  }));
  await done('import', ...files);
  await done('export', 'all', '--key', 'one.key');
  expect(await done('export', 'out', '--pseudonymous', '--key', 'one.key')).toContain('may have named themselves');
  const everything = (name: string) =>
    readdirSync(join(folder, name))
      .map((file) => readFileSync(join(folder, name, file), 'utf8'))
      .join('\n');
  for (const words of [
    'Demonstration Person',
    'Demonstration Body',
    'Demonstration Role',
    'Because a demonstration',
    '@example.org',
  ]) {
    expect(everything('all')).toContain(words);
    expect(everything('out')).not.toContain(words);
  }
  for (const kind of ['responses', 'clauses'])
    for (const row of tableOf('out', kind))
      expect(row).toMatchObject({
        'Individual or organisation': 'For an organisation',
        'May be published': 'Yes, but without any name',
        'Confidentiality claimed': 'yes',
        Late: 'no',
        'Received by': 'post',
        Campaign: '',
      });
  const question = tableOf('out', 'clauses').find((row) => row['Comment'] === "'=1+1");
  expect(question).toMatchObject({ Clause: '', 'Comment id': `${question?.['Reference']}/purpose` });
  expect((await references()).length).toBe(2);
});

test('counts people and organisations, and which responses may be published', async () => {
  await setUpKeys();
  await done(
    'import',
    ...(await keyIn(3, 'paper', (index) => ({ capacity: index === 0 ? 'organisation' : 'individual', publish: 'no' }))),
  );
  const counted = await done('stats', '--key', 'one.key');
  expect(counted).toMatch(/1 {2}For an organisation/);
  expect(counted).toMatch(/2 {2}As an individual/);
  expect(counted).toMatch(/May we publish your response\?.*\n +0 {2}Yes, with.*\n +0 {2}Yes, but.*\n +3 {2}No/);
  expect(counted).toMatch(/Asked for confidentiality.*\n +0 {2}Yes/);
});
