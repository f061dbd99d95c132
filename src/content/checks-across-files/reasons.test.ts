import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { copySoundContent } from '../testing/sound-content.ts';

type Edit = readonly [file: string, ok: string, notOk: string];

/** Rules broken by sound content after some edits. */
function rulesBrokenBy(...edits: readonly Edit[]): readonly string[] {
  const folder = copySoundContent();
  for (const [file, ok, notOk] of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(ok);
    writeFileSync(path, text.replace(ok, notOk));
  }
  return readContent(folder, { draft: 'include' }).problems.map(({ rule }) => rule);
}

const record = 'code/draft/revision.yaml';
const first = 'consultations/first-round/consultation.yaml';
const second = 'consultations/second-round/consultation.yaml';
const cites = (id: string): Edit => [record, 'action: w1-a1', `consultation: ${id}`];
const basis = (id: string): Edit => [record, 'kind: decision', `kind: consultation\n    id: ${id}`];

test('a consultation is a reason or basis once its outcome is published', () => {
  expect(rulesBrokenBy(cites('first-round'), basis('first-round'))).toEqual([]);
  const unheard = ['consultation-outcome', 'consultation-outcome'];
  expect(rulesBrokenBy(cites('second-round'), basis('second-round'))).toEqual(unheard);
});

test('a consultation that is still a draft is no reason', () => {
  expect(rulesBrokenBy(cites('first-round'), [first, 'kind: round', 'kind: round\ndraft: true'])).toEqual([
    'consultation-outcome',
  ]);
});

test('a consultation is a reason or basis in the working draft while its outcome is written, so that both can go out together', () => {
  const draft: Edit = [first, 'outcome:', 'outcome:\n  draft: true'];
  expect(rulesBrokenBy(cites('first-round'), basis('first-round'), draft)).toEqual([]);
});

test('a workshop whose register is still a draft is no reason or basis', () => {
  const workshop = 'workshops/2020-01-15-first/workshop.yaml';
  const draft: Edit = [workshop, 'shortName', 'draft: true\nshortName'];
  expect(rulesBrokenBy([workshop, 'shortName', 'draft: false\nshortName'])).toEqual([]);
  // What is published names it too, as it may not be taken back.
  expect(new Set(rulesBrokenBy(draft))).toEqual(
    new Set(['action-unknown', 'recommendation-unknown', 'workshop-unknown']),
  );
});

test('a standing channel is a reason without an outcome, and may not have one', () => {
  const standing: Edit = [second, 'kind: round', 'kind: standing'];
  const always: Edit = [second, 'opens: "2020-05-01"\ncloses: "2020-06-30"\n', ''];
  expect(rulesBrokenBy(standing, always, cites('second-round'))).toEqual([]);
  const outcome: Edit = [
    second,
    'why:',
    `outcome:\n  date: "2031"\n  summary: [a]\n  themes: [{id: b, title: c, text: [d]}]\nwhy:`,
  ];
  expect(rulesBrokenBy(standing, always, outcome)).toEqual(['outcome-date']);
});

test.each([
  ['the closing day', '2020-02-20', ['outcome-date']],
  ['a day before it', '2020-01-31', ['outcome-date']],
  ['a year before it', '2019', ['outcome-date']],
  ['the month before it', '2020-01', ['outcome-date']],
  ['the day after', '2020-02-21', []],
  ['its month', '2020-02', []],
])('an outcome dated %s: %s', (_, date, rules) => {
  expect(rulesBrokenBy([first, '2020-02-28', date])).toEqual(rules);
});

test.each([
  ['a reason', record, 'The body undertook to say so.'],
  ['a note', record, 'People are tested before they use the service.'],
  ['a basis', record, 'The body decided to test people.'],
  ['a summary', record, 'Adds a test.'],
  ['an outcome', first, 'People asked the Code to say who has access.'],
  ['a theme', first, 'Almost everybody asked who has access.'],
  ['an answer', 'workshops/2020-01-15-first/dispositions.yaml', 'The Code says who has access.'],
  ['a state', 'workshops/2020-01-15-first/action-states.yaml', 'Revision 0.2 says who has access.'],
  ['a standing', 'code/standing.yaml', 'Revision 0.2 replaces it.'],
])('%s says nothing that leads to a person', (_, file, sentence) => {
  expect(rulesBrokenBy([file, sentence, 'Jane asked (jane@mail.example).'])).toEqual(['private-data']);
  expect(rulesBrokenBy([file, sentence, 'Somebody at SW1A 2AA asked, on 020 7946 0958.'])).toEqual([
    'private-data',
    'private-data',
  ]);
});

test('what the registers print for everybody may be said', () => {
  const register: Edit = [
    'registers/bodies.yaml',
    'It hears complaints.',
    'Call 020 7946 0958 or write to help@body.example.',
  ];
  const note: Edit = [record, 'Adds a test.', 'Names the help line, +44 (0)20 7946 0958, and Help@body.example.'];
  expect(rulesBrokenBy(register, note)).toEqual([]);
  expect(rulesBrokenBy(note)).toEqual(['private-data', 'private-data']);
});

test('a point is a reason in the working draft before its outcome is out, and in a published revision only afterwards', () => {
  const folder = copySoundContent();
  const edit = (file: string, ok: string, notOk: string): void => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(ok, notOk));
  };
  edit('code/published/0.2/revision.yaml', 'action: w1-a1', 'point: test-users');
  const rules = () => readContent(folder, { draft: 'include' });
  expect(rules()).toMatchObject({ problems: [], warnings: [] });
  edit('consultations/spring-round/consultation.yaml', 'outcome:', 'outcome:\n  draft: true');
  expect(rules().problems).toEqual([]);
  expect(rules().warnings.map(({ file, rule }) => [file.endsWith('0.2/revision.yaml'), rule])).toEqual([
    [true, 'consultation-outcome'],
  ]);
});
