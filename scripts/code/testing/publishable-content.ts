import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
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
