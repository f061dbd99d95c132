import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkLock } from '../../../../src/release/lock/check-lock.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { runs } from '../../../../tests/long-check.ts';
import { compileCacheFolder } from '../../compile-cache.ts';
import { realDisk, type Disk } from '../disk/disk.ts';
import { faultyDisk } from '../testing/faulty-disk.ts';
import { clearDraft, copiesOfPrepared, edit } from '../testing/publishable-content.ts';
import { finishPublication } from './finish-publication.ts';
import { gateDraft } from './gate-draft.ts';
import { publishRevision } from './publish-revision.ts';

/** Returns a copy of a small content folder whose draft has passed the gate. */
const readyToPublish = copiesOfPrepared('src/content/fixtures/sound', (folder) => {
  edit(folder, 'code/draft/revision.yaml', (text) => text.replace('kind: decision', 'kind: review'));
  clearDraft(folder);
});

function publish(folder: string, disk: Disk): void {
  const { files, record, frozen, problems, clearanceProblems } = gateDraft(folder, { label: '0.3' });
  expect([...problems, ...clearanceProblems]).toEqual([]);
  if (files !== undefined) publishRevision(folder, { files, record, lock: frozen.lock }, disk);
}

/** Every file with its text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

/** The public labels if nothing frozen was changed, or the problems. */
function publicState(folder: string): unknown {
  const { content, problems, frozen } = readContent(folder, { draft: 'leave out' });
  const all = [...problems, ...checkLock(frozen, sha256)];
  return all.length > 0 ? all : content?.code.revisions.map(({ label }) => label).join(' ');
}

/** The files before and after a publication, and its number of steps. */
function states() {
  const folder = readyToPublish();
  const before = filesIn(folder);
  const disk = faultyDisk('full disk', Infinity);
  publish(folder, disk);
  return { before, after: filesIn(folder), steps: disk.steps() };
}

/** Whether the old or the new state remains after the next command has settled an interruption. */
function settled(folder: string, { before, after }: ReturnType<typeof states>): string {
  finishPublication(folder, realDisk);
  const files = filesIn(folder);
  expect([before, after]).toContainEqual(files);
  return publicState(folder) === '0.1 0.2' ? 'old' : 'new';
}

test('publishing freezes the draft, adds its hashes to the lock and begins the next draft', () => {
  const folder = readyToPublish();
  publish(folder, realDisk);
  expect(publicState(folder)).toBe('0.1 0.2 0.3');
  const { content } = readContent(folder, { draft: 'include' });
  expect(content?.code.revisions.map(({ record }) => record.changes.length)).toEqual([0, 1, 1, 0]);
  expect(content?.code.revisions[2]?.record).toMatchObject({ label: '0.3', clearance: { clearedBy: 'lawyer' } });
  expect(content?.code.revisions[2]?.record.clearance?.text).toBe(content?.frozen.lock?.revisions[2]?.text);
});

/** How publishing is killed at a step: at every second one while a file is being written. */
function faultAt(step: number) {
  return step % 2 === 0 ? 'kill half-way' : 'kill';
}

/** The resulting state after `kill` at each of the steps. */
function outcomesOf(
  steps: readonly number[],
  known: ReturnType<typeof states>,
  kill: (folder: string, step: number) => void,
): string {
  const outcomes = steps.map((step) => {
    const folder = readyToPublish();
    kill(folder, step);
    expect(['0.1 0.2', '0.1 0.2 0.3']).toContain(publicState(folder));
    return settled(folder, known);
  });
  return outcomes.join(' ');
}

test('killed at any step, publishing leaves the old state or the new one', () => {
  const known = states();
  const every = Array.from({ length: known.steps }, (_, index) => index + 1);
  const outcomes = outcomesOf(every, known, (folder, step) => {
    expect(() => {
      publish(folder, faultyDisk(faultAt(step), step));
    }).toThrow('Killed.');
  });
  expect(outcomes).toMatch(/^(?:old )+(?:new ?)+$/);
});

test('a process that is really killed leaves the old state or the new one', () => {
  const known = states();
  const every = Array.from({ length: known.steps }, (_, index) => index + 1);
  const some = [1, Math.ceil(known.steps / 2), known.steps];
  const script = fileURLToPath(new URL('../testing/publish-and-die.ts', import.meta.url));
  const outcomes = outcomesOf(runs(some, every), known, (folder, step) => {
    const args = [script, folder, faultAt(step), String(step)];
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCacheFolder };
    const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    expect(signal, stderr).toBe('SIGKILL');
  });
  expect(outcomes).toMatch(/^(?:old )+(?:new ?)+$/);
});

test('a disk that is full at any step leaves the old state or the new one, and an error', () => {
  const known = states();
  for (let step = 1; step <= known.steps; step += 1) {
    const folder = readyToPublish();
    const disk = faultyDisk('full disk', step);
    // The last three steps rename and delete, which needs no space.
    const isLast = step > known.steps - 3;
    if (isLast) publish(folder, disk);
    else
      expect(() => {
        publish(folder, disk);
      }).toThrow(/ENOSPC/);
    expect(['0.1 0.2', '0.1 0.2 0.3']).toContain(publicState(folder));
    settled(folder, known);
  }
});

test('an edit after the clearance voids it', () => {
  const folder = readyToPublish();
  edit(folder, 'code/draft/clauses/access.mdx', (text) => `${text}\n`);
  expect(gateDraft(folder, { label: '0.3' }).clearanceProblems).toEqual([]);
  edit(folder, 'code/draft/revision.yaml', (text) => text.replace('Adds a test.', 'Adds one test.'));
  expect(gateDraft(folder, { label: '0.3' }).clearanceProblems).toMatchObject([{ rule: 'publish-clearance' }]);
});

test('a draft that was edited while it was being published is not published', () => {
  const folder = readyToPublish();
  const { files, record, frozen } = gateDraft(folder, { label: '0.3' });
  edit(folder, 'code/draft/clauses/access.mdx', (text) => `${text}\n`);
  if (files === undefined) throw new Error('The draft is missing.');
  expect(() => {
    publishRevision(folder, { files, record, lock: frozen.lock }, realDisk);
  }).toThrow('Nothing was published: the clause access was edited while it was being published.');
  expect(publicState(folder)).toBe('0.1 0.2');
});
