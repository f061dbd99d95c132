import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  done,
  folder,
  keyIn,
  read,
  references,
  setUpKeys,
  settings,
  withOperator,
} from '../responses/testing/operator.ts';
import { copyOfContent, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';
import { projectRoot } from '../run-node.ts';

withOperator();
afterEach(() => {
  vi.useRealTimers();
});

const id = 'draft-code-2026';
const key = 'one.key';
let exported = 0;

/** Codes every answer: what `pointOf` says of its text. */
async function codeAll(pointOf: (text: string, index: number) => string): Promise<void> {
  const table = `${(exported += 1)}.csv`;
  await done('codes', 'export', table, '--consultation', id, '--key', key);
  const rows = z.array(z.record(z.string(), z.string())).parse(parseCsv(read(table), { bom: true, columns: true }));
  const coded = rows.map((row, index) => ({ ...row, Point: pointOf(row['Text'] ?? '', index), Coder: 'AB' }));
  writeFileSync(join(folder, 'done.csv'), stringify(coded, { header: true }));
  await done('codes', 'import', 'done.csv', '--consultation', id, '--key', key);
}

/** Content after the consultation closed. */
function contentAfterwards(): string {
  process.chdir(projectRoot);
  const content = copyOfContent('content');
  process.chdir(folder);
  vi.useFakeTimers({ now: new Date('2027-02-03T12:00:00Z'), toFake: ['Date'] });
  return content;
}

async function outcome(content: string, ...args: readonly string[]) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return runCode(content, 'consultation', 'outcome', id, '--key', key, '--why', 'The outcome', ...args);
}

const pointsIn = (content: string) => readFileSync(join(content, `consultations/${id}/points.yaml`), 'utf8');

test('counts coded responses into points and figures, and nothing that anybody wrote', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(7)));
  await codeAll((text) => (text.startsWith('A comment') ? 'plainer' : 'purpose-first'));
  const content = contentAfterwards();
  const first = await outcome(content);
  expect(first.succeeded, first.output).toBe(true);
  expect(first.output).toContain('Counted: 7 responses with 14 answers.');
  const written = z
    .looseObject({ points: z.array(z.looseObject({ id: z.string() })), counted: z.looseObject({}) })
    .parse(parse(pointsIn(content)));
  expect(written.points).toMatchObject([
    { id: 'plainer', where: [{ clause: 'system-purpose' }] },
    { id: 'purpose-first', where: [{ question: 'purpose' }] },
  ]);
  expect(written.counted).toMatchObject({
    received: { stored: 7, withdrawn: 0 },
    answers: { all: 14, inPoints: 14, setAside: 0 },
    points: { plainer: { responses: 7 }, 'purpose-first': { responses: 7 } },
  });
  for (const private_ of ['two lines', 'Answer', ...(await references())])
    expect(pointsIn(content)).not.toContain(private_);
  expect(read('audit.jsonl')).toContain('"what":"outcome"');
  expect(readFileSync(join(content, `consultations/${id}/consultation.yaml`), 'utf8')).toContain('draft: true');

  // Words of the editor stay, and a point that was coded since is added.
  edit(content, `consultations/${id}/points.yaml`, (text) =>
    text.replace('title: "To be written"\n    statement', 'title: "Say it plainly"\n    statement'),
  );
  await codeAll((text) => (text.startsWith('A comment') ? 'plainer' : 'another'));
  const again = await outcome(content);
  expect(again.output).toContain('1 new point is in');
  expect(again.output).toContain('nobody made them: purpose-first');
  expect(pointsIn(content)).toContain('Say it plainly');
  expect(pointsIn(content).match(/^counted:/gm)).toHaveLength(1);
});

test('points about the same place are written so that the content can be read', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(4)));
  await codeAll((text, index) => (text.startsWith('A comment') ? `comment-${index}` : 'purpose-first'));
  const content = contentAfterwards();
  await outcome(content);
  expect(pointsIn(content).match(/clause: "system-purpose"/g)?.length).toBe(4);
  const again = await outcome(content);
  expect(again.succeeded, again.output).toBe(true);
});

test('counts nothing while an answer is not coded, and names it', async () => {
  await setUpKeys();
  await done('import', ...(await keyIn(2)));
  await codeAll(() => 'plainer');
  await done('import', ...(await keyIn(1, 'more', () => ({ purpose: 'Later words' }))));
  const content = contentAfterwards();
  const { succeeded, output } = await outcome(content);
  expect(succeeded).toBe(false);
  expect(output).toContain('2 answers are not wholly coded');
  expect(output).toMatch(/[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\/purpose/);
});
