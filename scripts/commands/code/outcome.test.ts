import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { valueAt } from '../../../src/content/yaml/value-at.ts';
import { openDatabase } from '../../../src/responses/database-store.ts';
import { exampleRow } from '../../../src/consultation/handling/example-row.ts';
import { copyOfContent, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'outcome-'));
const file = join(folder, 'responses.sqlite');
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const id = 'draft-code-2026';
const path = `consultations/${id}/consultation.yaml`;

/** Content on a day, with or without a store of responses. */
function contentOn(day: string, responses: string = join(folder, 'nothing.sqlite')): string {
  vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] });
  vi.stubEnv('RESPONSES_FILE', responses);
  return copyOfContent('content');
}

const outcomeIn = (content: string): unknown => valueAt(parse(readFileSync(join(content, path), 'utf8')), ['outcome']);

test.each([
  ['before it opens', '2026-11-01', [], 'until the end of 29 January 2027'],
  ['on the closing day', '2027-01-29', [], 'until the end of 29 January 2027'],
  ['with the closing day as its date', '2027-02-03', ['--date', '2027-01-29'], 'people could respond until'],
  ['with a year long past', '2027-02-03', ['--date', '2019'], 'people could respond until'],
  ['with a date in the future', '2027-02-03', ['--date', '2031-01-01'], 'in the future'],
  ['with no date', '2027-02-03', ['--date', 'soon'], 'expected a date that exists'],
])('refuses an outcome %s', async (_, day, args, message) => {
  const content = contentOn(day);
  const { succeeded, output } = await runCode(content, 'consultation', 'outcome', id, ...args);
  expect(succeeded).toBe(false);
  expect(output).toContain(message);
  expect(outcomeIn(content)).toBeUndefined();
});

test('refuses an outcome of a standing channel', async () => {
  const { succeeded, output } = await runCode(contentOn('2027-02-03'), 'consultation', 'outcome', 'raise-an-issue');
  expect(succeeded).toBe(false);
  expect(output).toContain('is always open and has no outcome');
});

test('begins a draft on the day after closing, and says that nothing was compared', async () => {
  const content = contentOn('2027-01-30');
  const { succeeded, output } = await runCode(content, 'consultation', 'outcome', id);
  expect(succeeded, output).toBe(true);
  expect(output).toContain('The figures could not be compared with the stored responses: Missing file');
  expect(outcomeIn(content)).toMatchObject({ draft: true, date: '2027-01-30' });
  expect(outcomeIn(content)).not.toHaveProperty('counted');
});

test('takes the number from the store, and later says where typed figures differ, with the date', async () => {
  const database = await openDatabase({ file });
  for (const reference of ['R-1', 'R-2', 'R-3'])
    await database
      .insertInto('response')
      .values({ ...exampleRow, consultation: id, reference, nonce_hash: reference, digest: reference })
      .execute();
  await database.destroy();
  const content = contentOn('2027-02-03', file);
  expect((await runCode(content, 'consultation', 'outcome', id)).succeeded).toBe(true);
  expect(outcomeIn(content)).toMatchObject({ responses: 3, counted: { date: '2027-02-03', responses: 3 } });

  edit(content, path, (text) =>
    text
      .replace('  responses: 3\n', '  responses: 30\n')
      .replace('    - id: "theme"\n', '    - id: "theme"\n      responses: 9\n'),
  );
  vi.setSystemTime(new Date('2027-02-10T12:00:00Z'));
  const { succeeded, output } = await runCode(content, 'consultation', 'outcome', id);
  expect(succeeded).toBe(false);
  expect(output).toContain('The outcome says 30 responses, but 3 are stored.');
  expect(output).toContain('The theme `theme` says 9 responses, more than the 3 stored.');
  expect(outcomeIn(content)).toMatchObject({ responses: 30, counted: { date: '2027-02-10', responses: 3 } });
});

test('notes the comparison in an outcome that was written by hand, and leaves the rest as it is', async () => {
  await (await openDatabase({ file: join(folder, 'empty.sqlite') })).destroy();
  const content = contentOn('2027-02-03', join(folder, 'empty.sqlite'));
  edit(
    content,
    path,
    (text) =>
      `${text}outcome:\n  date: "2027-02-02" # a Tuesday\n  summary: [a]\n  themes: [{ id: b, title: c, text: [d] }]\n`,
  );
  expect((await runCode(content, 'consultation', 'outcome', id)).succeeded).toBe(true);
  const text = readFileSync(join(content, path), 'utf8');
  expect(text).toContain(
    '  date: "2027-02-02" # a Tuesday\n  counted: { date: "2027-02-03", responses: 0 }\n  summary: [a]\n',
  );
});

test('status and check say for how many days an outcome has been overdue', async () => {
  const content = contentOn('2027-05-30');
  const sentence = `The outcome of ${id}, which closed on 29 January 2027, was promised by April 2027, due by 30 April 2027, and is 30 days overdue.`;
  expect((await runCode(content, 'status')).output).toContain(sentence);
  expect((await runCode(content, 'check')).output).toContain(sentence);
  vi.setSystemTime(new Date('2027-04-30T12:00:00Z'));
  expect((await runCode(content, 'check')).output).not.toContain(`The outcome of ${id}`);
});
