import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { problemLine } from '../code/problem.ts';
import { checkLock } from '../publishing/lock/check-lock.ts';
import { lockOf } from '../publishing/lock/lock-of.ts';
import { emptyLock, lockText, type Lock } from '../publishing/lock/lock.ts';
import { randomFrom, type Random } from '../../scripts/bench/random.ts';
import { readContent } from './read-content.ts';
import { lockPath, parseLock } from './read-lock.ts';
import { sha256 } from './sha256.ts';
import { copySoundContent } from './sound-content.ts';
import { runs } from '../../tests/long-check.ts';

/** A copy of the Code that comes with the software, which is deleted after the test. */
function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frozen-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync('content', folder, { recursive: true });
  return folder;
}

function told(folder: string): readonly string[] {
  // What fits the lock is not read again, which is what commands do.
  const { frozen } = readContent(folder, { draft: 'leave out', frozen: 'trust' });
  return checkLock(frozen, sha256).map(problemLine);
}

/** Each file of the frozen revisions, their lock included, from the folder of the content. */
const files = readdirSync('content/code/published', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('content/'.length))
  .sort();

/** The frozen revisions, oldest first. */
const labels = readContent('content', { draft: 'leave out' }).frozen.revisions.map(({ label }) => label);

/** What somebody could do to a frozen revision or to the lock; each gives what has to be named. */
const mutations: readonly ((folder: string, random: Random) => string)[] = [
  function changeByte(folder, random) {
    const file = pick(files, random);
    const bytes = readFileSync(join(folder, file));
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(join(folder, file), bytes);
    return file;
  },
  function addLineEnd(folder, random) {
    const file = pick(files, random);
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n`);
    return file;
  },
  function turnLineEnds(folder, random) {
    const file = pick(files, random);
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll('\n', '\r\n'));
    return file;
  },
  function removeFile(folder, random) {
    const file = pick(files, random);
    rmSync(join(folder, file));
    return file;
  },
  function swapFiles(folder, random) {
    const [one, other] = [pick(files, random), pick(files, random)];
    const [text, otherText] = [one, other].map((file) => readFileSync(join(folder, file)));
    if (one === other || text === undefined || otherText?.equals(text) !== false) return swapFiles(folder, random);
    writeFileSync(join(folder, one), otherText);
    writeFileSync(join(folder, other), text);
    return one;
  },
  function addClause(folder, random) {
    const label = pick(labels, random);
    const file = `code/published/${label}/clauses/added.mdx`;
    writeFileSync(join(folder, file), readFileSync(join(folder, `code/draft/clauses/training.mdx`)));
    return file;
  },
  function removeRevision(folder, random) {
    const label = pick(labels, random);
    rmSync(join(folder, 'code/published', label), { recursive: true });
    return `code/published/${label}`;
  },
  function renameRevision(folder, random) {
    const label = pick(labels, random);
    renameSync(join(folder, 'code/published', label), join(folder, 'code/published', `${label}.1`));
    return `code/published/${label}.1`;
  },
  function takeOutOfLock(folder, random) {
    const label = pick(labels, random);
    changeLock(folder, ({ revisions }) => revisions.filter((entry) => entry.label !== label));
    return `code/published/${label}`;
  },
  function reorderLock(folder, random) {
    const place = Math.floor(random() * (labels.length - 1));
    changeLock(folder, ({ revisions }) =>
      revisions.toSpliced(place, 2, ...revisions.slice(place, place + 2).reverse()),
    );
    return lockPath;
  },
  function changeTextHash(folder, random) {
    const place = Math.floor(random() * labels.length);
    changeLock(folder, ({ revisions }) =>
      revisions.map((entry, index) => (index === place ? { ...entry, text: sha256(String(random())) } : entry)),
    );
    return lockPath;
  },
];

function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

function changeLock(folder: string, change: (lock: Lock) => Lock['revisions']): void {
  const { lock } = parseLock(readFileSync(join(folder, lockPath), 'utf8'));
  writeFileSync(join(folder, lockPath), lockText({ ...emptyLock, revisions: lock === undefined ? [] : change(lock) }));
}

test('the frozen revisions that come with the software are as they were frozen', () => {
  expect(told('content')).toEqual([]);
});

/** Every kind of change at least twice. */
const count = runs(2 * mutations.length, 100);

test(`of ${count} random changes, removals and reorderings, ${count} are found, and each is named`, () => {
  const random = randomFrom(2018);
  const folder = copyContent();
  const missed: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const mutate = mutations[index % mutations.length];
    const named = mutate?.(folder, random) ?? '';
    if (!told(folder).some((line) => line.includes(named))) missed.push(`${mutate?.name ?? ''}: ${named}`);
    rmSync(join(folder, 'code/published'), { recursive: true });
    cpSync('content/code/published', join(folder, 'code/published'), { recursive: true });
  }
  expect(missed).toEqual([]);
  expect(told(folder)).toEqual([]);
});

test('a text in canonical form is read from the files of every frozen revision', () => {
  const { frozen } = readContent('content', { draft: 'leave out' });
  expect(frozen.revisions.map(({ text }) => text)).toEqual(frozen.lock?.revisions.map(({ text }) => text));
});

test('a tag that a frozen clause escapes is no tag, also where it is not read again', () => {
  const folder = copySoundContent();
  appendFileSync(join(folder, 'code/published/0.1/clauses/purpose.mdx'), '\n\\<Term id="nothing-known">\n');
  const { frozen } = readContent(folder, { draft: 'leave out' });
  writeFileSync(join(folder, lockPath), lockText(lockOf(frozen, sha256)));
  const problems = (['read', 'trust'] as const).map(
    (how) => readContent(folder, { draft: 'include', frozen: how }).problems,
  );
  expect(problems).toEqual([[], []]);
});
