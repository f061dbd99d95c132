import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { setPair } from '../../../src/drafting/yaml-splice.ts';
import { gateDraft } from '../publication/gate-draft.ts';

/** A copy of a folder of content, which is deleted after the test. */
export function copyOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(content, folder, { recursive: true });
  return folder;
}

/** Changes a file of a folder of content. */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
}

/** Clears a draft that has passed the gate. */
export function clearDraft(folder: string): void {
  const { files } = gateDraft(folder);
  const clearance = { preparedBy: 'editor', clearedBy: 'lawyer', date: '2026-11-24', text: files?.text };
  writeFileSync(join(folder, 'code/draft/clearance.yaml'), stringify(clearance, { defaultStringType: 'QUOTE_DOUBLE' }));
}

const recordPath = 'code/draft/revision.yaml';

/** Lets the draft differ from the last revision, if it does not yet, and writes everything that publishing asks for but the reasons. */
export function writtenDraft(folder: string): void {
  if (gateDraft(folder).problems.some(({ rule }) => rule === 'publish-same'))
    edit(folder, 'code/draft/clauses/training.mdx', (text) => `${text}\nNobody is trained only once.\n`);
  const basis = 'basis:\n  - kind: review\n    sentence: The draft was read through.';
  edit(folder, recordPath, (text) =>
    setPair(setPair(setPair(text, 'date', 'date: "2026"'), 'summary', 'summary: It is clearer.'), 'basis', basis),
  );
}

/** Adds the reasons that the draft lacks, as an editor would who pastes what is proposed at the end of the file. */
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
