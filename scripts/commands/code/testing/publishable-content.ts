import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
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

/** A copy of the shipped content in which one change of the draft, that of `reporting`, has no reason. */
export function copyWithoutReason(): string {
  const folder = copyOfContent('content');
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

/** Returns copies of a content folder that is prepared once for all tests of a file. */
export function copiesOfPrepared(content: string, prepare: (folder: string) => void): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
  beforeAll(() => {
    cpSync(content, folder, { recursive: true });
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
