import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { codeOnDay } from '../../model/code-on-day.ts';
import {
  currentRevision,
  eventsAfterPublication,
  hasRevisionInForce,
  standingOf,
} from '../../model/current-standing.ts';
import { publishedAs } from '../../model/revision-statuses.ts';
import { checkLock } from '../../release/lock/check-lock.ts';
import { sha256 } from '../files/sha256.ts';
import type { FrozenContent } from '../../release/lock/frozen.ts';
import type { Content } from '../content.ts';
import { readContent } from '../read-content.ts';
import { copySoundContent } from '../testing/sound-content.ts';
import { inKnownWords } from './own-words.ts';

const vocabulary = {
  statuses: { 'adopted by the council': 'in force', 'laid before the council': 'final' },
  reasons: { motion: 'decision' },
  answers: { 'referred to the committee': 'noted' },
  states: { 'with the contractor': 'in progress' },
  duties: {},
  renamed: {},
} as const;

const allotments = fileURLToPath(new URL('../fixtures/allotments', import.meta.url));

function contentOf(folder: string): Content {
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined)
    throw new Error(problems.map(({ file, unexpected }) => `${file} ${unexpected}`).join('\n'));
  return content;
}

/** Copies the council's Code to a temporary folder, which is deleted after the test. */
function copyOfAllotments(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(allotments, folder, { recursive: true });
  return folder;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Adds lines to `site.yaml` of the sound content, changes one of its files, and reads it. */
function read(lines: string, path: string, ok: string, notOk: string) {
  const folder = copySoundContent();
  for (const [file, from, to] of [
    ['site.yaml', 'language: en-GB', `language: en-GB\n${lines}`],
    [path, ok, notOk],
  ] as const) {
    edit(join(folder, file), from, to);
  }
  return readContent(folder, { draft: 'include' });
}

test('a word of the body means a word of the software, and is kept beside it', () => {
  expect(inKnownWords({ status: 'laid before the council', date: '2026' }, vocabulary)).toEqual({
    status: 'final',
    called: 'laid before the council',
    date: '2026',
  });
  expect(inKnownWords({ events: [{ event: 'adopted by the council' }] }, vocabulary)).toEqual({
    events: [{ event: 'in force', called: 'adopted by the council' }],
  });
  expect(inKnownWords({ changes: [{ because: [{ motion: '14', sentence: 'Why.' }] }] }, vocabulary)).toEqual({
    changes: [{ because: [{ decision: '14', called: 'motion', sentence: 'Why.' }] }],
  });
  expect(
    inKnownWords(
      { dispositions: [{ disposition: 'referred to the committee' }, { disposition: 'noted' }] },
      vocabulary,
    ),
  ).toEqual({
    dispositions: [{ disposition: 'noted', called: 'referred to the committee' }, { disposition: 'noted' }],
  });
  expect(inKnownWords({ states: [{ state: 'with the contractor' }] }, vocabulary)).toEqual({
    states: [{ state: 'in progress', called: 'with the contractor' }],
  });
  const later = (action: unknown) => ({ points: [{ answer: { action } }] });
  expect(inKnownWords(later({ state: 'with the contractor' }), vocabulary)).toEqual(
    later({ state: 'in progress', called: 'with the contractor' }),
  );
});

test('anything else stays as it is', () => {
  for (const raw of [undefined, null, 'final', [], { status: 3 }, { events: 'none' }, { status: 'constructor' }])
    expect(inKnownWords(raw, vocabulary)).toEqual(raw);
  expect(inKnownWords({ status: 'adopted by the council' }, undefined)).toEqual({ status: 'adopted by the council' });
});

test('a council’s words for what its revisions are decide their standing', () => {
  const { code } = contentOf(allotments);
  const [first, second] = code.revisions;
  if (first === undefined || second === undefined) throw new Error('Two revisions are needed.');
  expect(standingOf(code, second)).toMatchObject({ word: 'in force', name: 'adopted by the council' });
  expect(currentRevision(code)).toBe(second);
  expect(second.record).toMatchObject({ status: 'final', called: 'laid before the council' });
  expect(first.record).toMatchObject({ status: 'consultation draft', called: 'draft for comments' });
});

test('a revision that is in force from the day of its publication says so itself', () => {
  const folder = copyOfAllotments();
  edit(join(folder, 'code/published/0.2/revision.yaml'), 'laid before the council', 'adopted by the council');
  writeFileSync(join(folder, 'code/standing.yaml'), 'events: []\n');
  const { code } = contentOf(folder);
  const [, adopted] = code.revisions;
  if (adopted === undefined) throw new Error('Two revisions are needed.');
  const { date } = adopted.record;
  expect(standingOf(code, adopted)).toEqual({ word: 'in force', name: 'adopted by the council', since: date });
  expect(currentRevision(code)).toBe(adopted);
  expect(publishedAs(adopted.record)).toBe('“adopted by the council”');
  expect(hasRevisionInForce(codeOnDay(code, date).code)).toBe(true);
  expect(eventsAfterPublication(code)).toEqual([]);
});

test('a word that a published revision uses keeps its meaning: another one breaks the lock', () => {
  const folder = copyOfAllotments();
  const brokenLock = () => checkLock(readContent(folder, { draft: 'leave out' }).frozen, sha256).length;
  expect(brokenLock()).toBe(0);
  edit(join(folder, 'site.yaml'), 'before the council: final', 'before the council: paper');
  expect(brokenLock()).toBeGreaterThan(0);
});

test('what a body calls the software’s words changes no hash of what is frozen', () => {
  const { content } = read(
    'vocabulary:\n  renamed: { paper: discussion paper, decision: resolution }',
    'themes.yaml',
    'title: ',
    'title: ',
  );
  expect(content?.code.revisions.map(({ record }) => record.called)).toEqual(Array(3).fill('discussion paper'));
  const hashesOf = (frozen: FrozenContent | undefined) => frozen?.revisions.map(({ record, text }) => [record, text]);
  expect(hashesOf(content?.frozen)).toEqual(hashesOf(readContent(copySoundContent(), { draft: 'include' }).frozen));
});

test('what a body calls a state is also what it calls that of an action which an answer promises', () => {
  const folder = copySoundContent();
  edit(
    join(folder, 'site.yaml'),
    'language: en-GB',
    'language: en-GB\nvocabulary: { renamed: { not started: waiting } }',
  );
  const actions = contentOf(folder).points.flatMap(({ points }) =>
    points.points.flatMap(({ answer }) => answer?.action ?? []),
  );

  expect(actions.map(({ state, called }) => [state, called])).toEqual([['not started', 'waiting']]);
});

test('a word that nobody defined is reported where it stands, with the words that there are', () => {
  const { problems } = read(
    'vocabulary: {}',
    'code/draft/revision.yaml',
    'status: paper',
    'status: adopted by the council',
  );
  expect(problems.map(({ line, unexpected, expected }) => [line, unexpected, expected])).toEqual([
    [
      3,
      'Unexpected text `adopted by the council`',
      'expected one of `paper`, `consultation draft`, `final`, `in force`',
    ],
  ]);
});

test('if something else is wrong in site.yaml, only that is reported, and no word of the body that depends on it', () => {
  const folder = copyOfAllotments();
  edit(join(folder, 'site.yaml'), 'language: en-GB', 'language: cy');

  expect(readContent(folder, { draft: 'include' }).problems.map(({ rule, unexpected }) => [rule, unexpected])).toEqual([
    ['yaml-value', expect.stringContaining('cy')],
  ]);
});

test('if the words of the body are wrong, what uses them is reported, and nothing is thrown', () => {
  const folder = copyOfAllotments();
  edit(join(folder, 'site.yaml'), 'laid before the council: final', 'laid before the council: finally');
  const rules = readContent(folder, { draft: 'include', frozen: 'trust' }).problems.map(({ file }) => file);

  expect(rules.some((file) => file.endsWith('site.yaml'))).toBe(true);
});

test('a word with a meaning that the software does not know is reported in site.yaml', () => {
  const { problems } = read('vocabulary:\n  statuses: { adopted: nearly }', 'themes.yaml', 'title: ', 'title: ');
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['yaml-value', 10]]);
});

test('a clause without an extent applies wherever the Code does, and one with it in places that the Code has', () => {
  const clause = 'code/draft/clauses/records.mdx';
  expect(read('', clause, 'extent: [England, Wales]\n', '').problems).toEqual([]);
  expect(
    read('places: [the parish]', clause, 'extent: [England, Wales]', 'extent: [the parish]').problems.map(({ file }) =>
      file.split('/').at(-1),
    ),
  ).toEqual(['access.mdx', 'access.mdx', 'purpose.mdx', 'purpose.mdx']);
});
