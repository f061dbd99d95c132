import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figuresIn } from '../../../../src/model/figures.ts';
import { clausesOf } from '../../../../src/model/code.ts';
import { parseLock } from '../../../../src/content/readers/read-lock.ts';
import { checkLock } from '../../../../src/release/lock/check-lock.ts';
import { sourceHash } from '../../../../src/release/lock/hashes.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { gateDraft } from './gate-draft.ts';
import { addReasons, clearDraft, copyOfContent, edit } from '../testing/publishable-content.ts';
import { runCode } from '../testing/run-code.ts';

const frozenPicture = 'code/published/0.3/figures/steps.svg';
const draftPicture = 'code/draft/figures/steps.svg';

async function published(): Promise<string> {
  const folder = copyOfContent('src/content/fixtures/sound');
  edit(folder, 'code/draft/revision.yaml', (text) => text.replace('kind: decision', 'kind: review'));
  addReasons(folder);
  clearDraft(folder);
  const { succeeded, output } = await runCode(folder, 'publish', '0.3');
  expect(succeeded, output).toBe(true);
  return folder;
}

function problemsOfLock(folder: string): readonly string[] {
  const { frozen } = readContent(folder, { draft: 'leave out' });
  return checkLock(frozen, sha256).map(({ file, rule }) => `${file.replace(`${folder}/`, '')} ${rule}`);
}

function pictureIn(folder: string, label: string): string | undefined {
  const { content } = readContent(folder, { draft: 'include' });
  const revision = content?.code.revisions.find((one) => one.label === label || (label === 'draft' && one.draft));
  return revision && clausesOf(revision).flatMap(({ text }) => figuresIn(text.tree))[0]?.picture.sha256;
}

test('a figure is frozen with its revision, and the lock and its recipe name it', async () => {
  const folder = await published();
  const { lock } = parseLock(readFileSync(join(folder, 'code/published/revisions.lock.json'), 'utf8'));
  const entry = lock?.revisions.at(-1);
  const hash = sha256(readFileSync(join(folder, frozenPicture)));
  expect(entry?.figures).toEqual({ 'steps.svg': hash });
  expect(lock?.revisions.slice(0, -1).some((one) => 'figures' in one)).toBe(false);
  expect(entry && sourceHash({ ...entry, figures: {} }, sha256)).not.toBe(entry?.source);
  expect((await runCode(folder, 'verify')).output).toContain('3 frozen revisions: all as they were frozen.');

  // The next draft shows another picture under the same name; the frozen one stays.
  edit(folder, draftPicture, (text) => text.replace('Train', 'Learn'));
  expect(pictureIn(folder, '0.3')).toBe(hash);
  expect(pictureIn(folder, 'draft')).not.toBe(hash);
  expect(gateDraft(folder).problems.map(({ rule }) => rule)).toContain('change-undeclared');
});

test('a frozen picture that was changed, deleted or added is reported, also where the frozen text is trusted', async () => {
  const folder = await published();
  const original = readFileSync(join(folder, frozenPicture), 'utf8');
  const trusted = () => readContent(folder, { draft: 'include', frozen: 'trust' }).frozen;
  expect(checkLock(trusted(), sha256)).toEqual([]);
  edit(folder, frozenPicture, (text) => text.replace('Train', 'Learn'));
  expect(problemsOfLock(folder)).toEqual([`${frozenPicture} frozen-changed`]);
  expect(checkLock(trusted(), sha256)).not.toEqual([]);
  rmSync(join(folder, frozenPicture));
  expect(problemsOfLock(folder)).toContain(`${frozenPicture} frozen-missing`);
  writeFileSync(join(folder, frozenPicture), original);
  writeFileSync(join(folder, 'code/published/0.3/figures/more.svg'), original);
  expect(problemsOfLock(folder)).toEqual(['code/published/0.3/figures/more.svg frozen-added']);
});

test('where a text is removed by order, so is the picture that only it showed', async () => {
  const folder = await published();
  const order = ['--reason', 'A court ordered it.', '--order', 'CO/1', '--confirm', '0.3 CO/1'];
  const people = ['--prepared-by', 'policy lead', '--cleared-by', 'head of policy'];
  const { succeeded, output } = await runCode(folder, 'remove', 'access', '--from', '0.3', ...order, ...people);
  expect(succeeded, output).toBe(true);
  expect(output).not.toContain('<svg');
  expect(existsSync(join(folder, frozenPicture))).toBe(false);
  expect(problemsOfLock(folder)).toEqual([]);
  expect((await runCode(folder, 'verify')).output).toContain('except for 1 text that was removed');
});

test('a cleared draft whose picture is changed has to be cleared again', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  edit(folder, 'code/draft/revision.yaml', (text) => text.replace('kind: decision', 'kind: review'));
  addReasons(folder);
  clearDraft(folder);
  edit(folder, draftPicture, (text) => text.replace('Train', 'Learn'));
  expect((await runCode(folder, 'publish', '0.3')).output).toContain('clearance');
});
