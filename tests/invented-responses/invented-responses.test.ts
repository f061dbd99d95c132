import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { codeProgram } from '../../scripts/commands/code/program.ts';
import { responsesProgram } from '../../scripts/commands/responses/program.ts';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { runProgram } from '../../scripts/commands/testing/run-program.ts';
import { checkCoverage, codePoints } from '../../src/consultation/handling/coding/spans.ts';
import { pointsSchema } from '../../src/model/points/points.ts';
import { fillPracticeFolder, inventedConsultation, inventedResponses, type PracticeFolder } from './practice-folder.ts';
import { readSaid } from './said.ts';

const content = join(projectRoot, 'content');
const folder = mkdtempSync(join(tmpdir(), 'practice-'));
let practice: PracticeFolder;

// Each test goes on from the one before, as the department does.
beforeAll(async () => {
  practice = await fillPracticeFolder(folder, content);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function run(...args: readonly string[]): Promise<string> {
  for (const [name, value] of Object.entries(practice.settings)) vi.stubEnv(name, value);
  const about = ['--consultation', inventedConsultation, '--key', practice.key];
  const { code, out, errors } = await runProgram(responsesProgram(), [...args, ...about, '--why', 'Practice']);
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  return out;
}

test('the same seed gives the same responses and references, to the byte', () => {
  const { responses, references } = practice;
  expect(inventedResponses(content)).toEqual(responses);
  const digest = createHash('sha256')
    .update(JSON.stringify([responses, [...references]]))
    .digest('hex');
  // Whoever changes what respondents say also has to run `consultation outcome` again, because its counts change.
  expect(digest).toMatchInlineSnapshot(`"43a37d083e8dbd529649c62f4b079848a9d055c48e18ed8c78a473634d3cda3c"`);
});

test('there are 300, late ones and every way of responding among them, and nobody can be taken for a real person', () => {
  const { responses } = practice;
  expect(responses).toHaveLength(300);
  expect(new Set(responses.map(({ channel }) => channel))).toEqual(new Set(['web', 'post', 'e-mail', 'telephone']));
  const late = responses.filter(({ arrivedAt }) => arrivedAt >= new Date('2026-07-28T00:00:00Z'));
  expect(late.length).toBeGreaterThan(0);
  for (const { values } of responses) {
    for (const name of [...(values['name'] ?? []), ...(values['organisation'] ?? [])])
      expect(name).toMatch(/^(Respondent|Organisation) \d{3} \(invented\)$/);
    for (const email of values['email'] ?? []) expect(email).toMatch(/@respondents\.example$/);
  }
  const texts = responses.flatMap(({ answers }) => answers.map(({ text }) => text)).join('\n');
  expect(texts.match(/\b01632 960\d{3}\b/g)?.length).toBeGreaterThan(0);
  expect(texts.replaceAll(/\b01632 960\d{3}\b/g, '')).not.toMatch(/\d{5}/);
});

test('everybody says something, one in ten about something else, and every point is made', () => {
  const { responses } = practice;
  const parts = responses.flatMap(({ answers }) => answers.flatMap((answer) => answer.parts));
  const made = new Set(parts.flatMap(({ point }) => point ?? []));
  expect([...made].toSorted()).toEqual(
    readSaid()
      .points.map(({ id }) => id)
      .toSorted(),
  );
  expect(made.size).toBeGreaterThanOrEqual(40);
  const elsewhere = responses.filter(({ answers }) =>
    answers.every((answer) => answer.parts.every(({ point }) => point === null)),
  );
  expect(elsewhere).toHaveLength(30);
});

test('every character of every answer is in exactly one part', () => {
  for (const { answers } of practice.responses)
    for (const { text, parts } of answers)
      expect(checkCoverage(codePoints(text), parts)).toEqual({ missing: [], doubled: [] });
});

test('the coding table goes through `codes import` as it is', async () => {
  const answers = practice.responses.flatMap((response) => response.answers);
  const parts = answers.flatMap((answer) => answer.parts);
  expect(await run('codes', 'import', practice.codes)).toContain(
    `${answers.length} answers: ${parts.length} mentions of ${readSaid().points.length} points, ${parts.filter(({ aside }) => aside !== null).length} of them set aside.`,
  );
});

test('the department finds the two campaigns, with every letter, and no others', async () => {
  const out = await run('campaigns', '--save');
  const groups = [...out.matchAll(/^campaign-\d+: (\d+) responses/gm)].map(([, size]) => Number(size));
  expect(groups).toEqual(readSaid().campaigns.map(({ responses }) => responses));
});

test('the figures of the outcome are those that `consultation outcome` counts in these responses', async () => {
  const copy = join(folder, 'content');
  cpSync(content, copy, { recursive: true });
  const points = join('consultations', inventedConsultation, 'points.yaml');
  const { counted } = pointsSchema.parse(parse(readFileSync(join(content, points), 'utf8')));
  vi.useFakeTimers({ now: new Date(`${counted?.date ?? ''}T12:00:00Z`), toFake: ['Date'] });
  const args = ['--content', copy, 'consultation', 'outcome', inventedConsultation, '--key', practice.key];
  const { code, errors } = await runProgram(await codeProgram(), [...args, '--why', 'Practice']);
  vi.useRealTimers();
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  expect(readFileSync(join(copy, points), 'utf8')).toBe(readFileSync(join(content, points), 'utf8'));
});
