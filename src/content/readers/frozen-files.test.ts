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
import { problemLine } from '../../model/problem.ts';
import { checkLock } from '../../release/lock/check-lock.ts';
import { createLock } from '../../release/lock/create-lock.ts';
import { emptyLock, lockText, type Lock } from '../../release/lock/lock.ts';
import { createRandom, type Random } from '../../../tests/generated-code/random.ts';
import { readContent } from '../read-content.ts';
import { lockPath, parseLock } from './read-lock.ts';
import { sha256 } from '../files/sha256.ts';
import { copySoundContent } from '../testing/sound-content.ts';
import { runs } from '../../../tests/long-check.ts';

/** Copies the Code that comes with the software. Deleted after the test. */
function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frozen-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync('content', folder, { recursive: true });
  return folder;
}

function lockProblemsIn(folder: string): readonly string[] {
  // As commands do, files that match the lock are not read again.
  const { frozen } = readContent(folder, { draft: 'leave out', frozen: 'trust' });
  return checkLock(frozen, sha256).map(problemLine);
}

/** Every file of the frozen revisions, including their lock, as a path in the content. */
const files = readdirSync('content/code/published', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('content/'.length))
  .sort();

/** The frozen revisions, oldest first. */
const labels = readContent('content', { draft: 'leave out' }).frozen.revisions.map(({ label }) => label);

/** Ways to tamper with a frozen revision or the lock. Each returns what a problem has to name. */
const mutations: readonly ((folder: string, random: Random) => string)[] = [
  function changeByte(folder, random) {
    const file = pick(files, random);
    const bytes = readFileSync(join(folder, file));
    const position = Math.floor(random() * bytes.length);
    bytes[position] = (bytes[position] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(join(folder, file), bytes);
    return file;
  },
  function addLineBreak(folder, random) {
    const file = pick(files, random);
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n`);
    return file;
  },
  function changeLineEndings(folder, random) {
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
    const [first, second] = [pick(files, random), pick(files, random)];
    const [text, otherText] = [first, second].map((file) => readFileSync(join(folder, file)));
    if (first === second || text === undefined || otherText?.equals(text) !== false) return swapFiles(folder, random);
    writeFileSync(join(folder, first), otherText);
    writeFileSync(join(folder, second), text);
    return first;
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
    const position = Math.floor(random() * (labels.length - 1));
    changeLock(folder, ({ revisions }) =>
      revisions.toSpliced(position, 2, ...revisions.slice(position, position + 2).reverse()),
    );
    return lockPath;
  },
  function changeTextHash(folder, random) {
    const position = Math.floor(random() * labels.length);
    changeLock(folder, ({ revisions }) =>
      revisions.map((entry, index) => (index === position ? { ...entry, text: sha256(String(random())) } : entry)),
    );
    return lockPath;
  },
];

function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

function changeLock(folder: string, change: (lock: Lock) => Lock['revisions']): void {
  const { lock } = parseLock(readFileSync(join(folder, lockPath), 'utf8'));
  writeFileSync(join(folder, lockPath), lockText({ ...emptyLock, revisions: lock === undefined ? [] : change(lock) }));
}

test('the frozen revisions that come with the software are unchanged', () => {
  expect(lockProblemsIn('content')).toEqual([]);
});

/** Every kind of tampering at least once. */
const count = runs(mutations.length, 100);

test(`of ${count} random changes, removals and reorderings, all are detected and named`, () => {
  const random = createRandom(2018);
  const folder = copyContent();
  const missed: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const mutate = mutations[index % mutations.length];
    const named = mutate?.(folder, random) ?? '';
    if (!lockProblemsIn(folder).some((line) => line.includes(named))) missed.push(`${mutate?.name ?? ''}: ${named}`);
    rmSync(join(folder, 'code/published'), { recursive: true });
    cpSync('content/code/published', join(folder, 'code/published'), { recursive: true });
  }
  expect(missed).toEqual([]);
  expect(lockProblemsIn(folder)).toEqual([]);
});

test('the canonical text of every frozen revision has the hash in the lock', () => {
  const { frozen } = readContent('content', { draft: 'leave out' });
  expect(frozen.revisions.map(({ text }) => text)).toEqual(frozen.lock?.revisions.map(({ text }) => text));
});

test('an escaped tag in a frozen clause is not a tag, even where the clause is not read again', () => {
  const folder = copySoundContent();
  appendFileSync(join(folder, 'code/published/0.1/clauses/purpose.mdx'), '\n\\<Term id="nothing-known">\n');
  const { frozen } = readContent(folder, { draft: 'leave out' });
  writeFileSync(join(folder, lockPath), lockText(createLock(frozen, sha256)));
  const problems = (['read', 'trust'] as const).map(
    (how) => readContent(folder, { draft: 'include', frozen: how }).problems,
  );
  expect(problems).toEqual([[], []]);
});
