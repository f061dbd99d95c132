import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { lockPath, parseLock } from '../../../../src/content/readers/read-lock.ts';
import { emptyLock, lockText } from '../../../../src/release/lock/lock.ts';
import { setTopLevelKey } from '../../../../src/drafting/yaml-splice.ts';
import { gateDraft } from '../publication/gate-draft.ts';

const recordPath = 'code/draft/revision.yaml';

/** A copy of a content folder, which is deleted after the test. */
export function copyOfContent(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(content, folder, { recursive: true });
  return folder;
}

/**
 * A copy of the shipped content, in which the revision that was published last is the working draft again: it has the
 * changes of many clauses, whatever editors are writing in the draft.
 */
export function copyOfShipped(): string {
  const folder = copyOfContent('content');
  takeBackPublished(folder);
  reopenOutcomes(folder);
  return folder;
}

/** Makes the last published revision the working draft again. */
function takeBackPublished(folder: string): void {
  const lock = parseLock(readFileSync(join(folder, lockPath), 'utf8')).lock ?? emptyLock;
  const [before, last] = lock.revisions.slice(-2);
  const [draft, published] = ['code/draft', `code/published/${last?.label ?? ''}`].map((path) => join(folder, path));
  if (before === undefined || last === undefined || draft === undefined || published === undefined) return;
  rmSync(draft, { recursive: true });
  renameSync(published, draft);
  edit(folder, recordPath, (text) =>
    setTopLevelKey(text, 'label', 'label: draft').replace(/^(?:#.*\n)*clearance:\n(?: .*\n)+/m, ''),
  );
  writeFileSync(join(folder, lockPath), lockText({ ...lock, revisions: lock.revisions.slice(0, -1) }));
  edit(folder, 'code/standing.yaml', (text) =>
    text.replace(new RegExp(` +- revision: "${before.label}"\n(?: {4}.*\n)+`), ''),
  );
  for (const name of readdirSync(join(folder, 'consultations')))
    edit(folder, `consultations/${name}/consultation.yaml`, (text) =>
      text.replace(`\nrevision: "${last.label}"`, `\nrevision: "${before.label}"`),
    );
}

/**
 * Takes back the outcomes with points that the draft meets, with what the draft says of them: a published outcome refuses
 * a draft without a change that it promised, and these tests take changes away.
 */
function reopenOutcomes(folder: string): void {
  const record = readFileSync(join(folder, recordPath), 'utf8');
  for (const id of readdirSync(join(folder, 'consultations'))) {
    const points = join(folder, 'consultations', id, 'points.yaml');
    const ids = existsSync(points) ? readFileSync(points, 'utf8').matchAll(/^ {2}- id: (\S+)$/gm) : [];
    if (![...ids].some(([, point = '']) => record.includes(`- point: ${point}\n`))) continue;
    edit(folder, `consultations/${id}/consultation.yaml`, (text) =>
      text.replace(/^outcome:\n(?! {2}draft: true\n| {2}#)/m, 'outcome:\n  draft: true\n'),
    );
    edit(folder, recordPath, (text) =>
      text
        .replace(new RegExp(` {2}- kind: consultation\\n {4}id: ${id}\\n(?: {4}.*\\n)+`), '')
        .replaceAll(/^ {6}- point: .*\n(?: {8}.*\n)+/gm, ''),
    );
  }
}

/** A copy of the shipped content in which one change of the draft, that of `reporting`, has no reason. */
export function copyWithoutReason(): string {
  const folder = copyOfShipped();
  edit(folder, recordPath, (text) => {
    const entry = /^ {2}- clauses: \[reporting\]\n(?: {4}.*\n)+/m;
    if (!entry.test(text)) throw new Error('The shipped draft no longer changes `reporting`.');
    return text.replace(entry, '');
  });
  return folder;
}

/** Takes the changes of clauses out of the draft: their text is that of the last revision again, and has no entry. */
export function restorePublished(folder: string, clauses: readonly string[]): void {
  const published = join(folder, 'code/published');
  const last = readdirSync(published)
    .filter((name) => !name.endsWith('.json'))
    .toSorted()
    .at(-1);
  for (const id of clauses)
    cpSync(join(published, last ?? '', 'clauses', `${id}.mdx`), join(folder, 'code/draft/clauses', `${id}.mdx`));
  edit(folder, recordPath, (text) =>
    text.replaceAll(/^ {2}- clauses: \[(.*)\]\n(?: {4}.*\n)+/gm, (entry, listed: string) => {
      const left = listed.split(', ').filter((id) => !clauses.includes(id));
      return left.length === 0 ? '' : entry.replace(listed, left.join(', '));
    }),
  );
}

/** Returns copies of a content folder that is prepared once for all tests of a file; `content` is as `copyOfShipped`. */
export function copiesOfPrepared(content: string, prepare: (folder: string) => void): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
  beforeAll(() => {
    cpSync(content, folder, { recursive: true });
    if (content === 'content') {
      takeBackPublished(folder);
      reopenOutcomes(folder);
    }
    prepare(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return () => copyOfContent(folder);
}

/** Changes a file in a content folder. */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

/** Clears a draft that has passed the gate. */
export function clearDraft(folder: string): void {
  const { files } = gateDraft(folder);
  const clearance = { preparedBy: 'editor', clearedBy: 'lawyer', date: '2026-11-24', text: files?.text };
  writeFileSync(join(folder, 'code/draft/clearance.yaml'), stringify(clearance, { defaultStringType: 'QUOTE_DOUBLE' }));
}

const openConsultation = 'consultations/draft-code-2026/consultation.yaml';

/**
 * Makes the draft differ from the last revision, and fills in everything that publishing needs except the reasons. A
 * consultation that may be open is taken back to a draft.
 */
export function completeDraft(folder: string): void {
  if (existsSync(join(folder, openConsultation)))
    edit(folder, openConsultation, (text) => setTopLevelKey(text, 'draft', 'draft: true'));
  if (gateDraft(folder).problems.some(({ rule }) => rule === 'publish-same'))
    edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nNobody is trained only once.\n`);
  const basis = 'basis:\n  - kind: review\n    sentence: The draft was read through.';
  edit(folder, recordPath, (text) =>
    setTopLevelKey(
      setTopLevelKey(setTopLevelKey(text, 'date', 'date: "2026"'), 'summary', 'summary: It is clearer.'),
      'basis',
      basis,
    ),
  );
}

/** Adds the missing reasons, like an editor who pastes the proposed lines. */
export function addReasons(folder: string): void {
  for (const { proposal } of gateDraft(folder).problems) {
    if (proposal === undefined) continue;
    const filled = proposal
      .replace('what was decided, in a few words', 'Clearer words')
      .replace('why it was changed, in one sentence for the public', 'The words were not clear.')
      .replace('what the change means for people, in one sentence', 'It is clearer.');
    edit(folder, recordPath, (text) => `${text.trimEnd()}\n${filled}\n`);
  }
}
