import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { structuredPatch } from 'diff';
import { pictureName } from '../../../../src/model/picture.ts';
import { temporaryPath, type Disk } from './disk.ts';

/** The new state of a content file. */
export interface Edit {
  /** Path relative to the content folder. */
  readonly path: string;
  /** Its new text, or the bytes of a picture; absent to delete it. */
  readonly text?: string | Uint8Array;
}

/** The most lines to show of a change. */
const maxLines = 40;

/**
 * Shows edits line by line and applies them, each file atomically; a dry run only shows them. All files are written under
 * temporary names before the first is renamed, so that a full disk changes nothing.
 */
export function applyEdits(
  content: string,
  edits: readonly Edit[],
  disk: Disk,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): void {
  const changed = edits.filter(({ path, text }) => !isAt(join(content, path), text));
  for (const edit of changed) showEdit(content, edit, dryRun);
  if (changed.length === 0) console.log('Nothing to change.');
  if (dryRun) return;
  const written: string[] = [];
  try {
    for (const { path, text } of changed) {
      if (text === undefined) continue;
      disk.makeFolder(dirname(join(content, path)));
      written.push(temporaryPath(join(content, path)));
      disk.write(temporaryPath(join(content, path)), text);
    }
  } catch (error) {
    for (const path of written) disk.remove(path);
    throw new Error(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  for (const { path, text } of changed) {
    const target = join(content, path);
    if (text === undefined) disk.remove(target);
    else disk.rename(temporaryPath(target), target);
  }
}

/** Whether a file has a text, or is absent where there is none. */
function isAt(path: string, text: Edit['text']): boolean {
  if (text === undefined || !existsSync(path)) return text === undefined && !existsSync(path);
  return Buffer.from(text).equals(readFileSync(path));
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function showEdit(content: string, { path, text }: Edit, dryRun: boolean): void {
  const before = textAt(join(content, path));
  const action = text === undefined ? 'delete' : before === undefined ? 'add' : 'change';
  console.log(`${dryRun ? 'Would ' : ''}${action} ${join(content, path)}`);
  // Pictures are not lines.
  if (pictureName.test(basename(path)) || text instanceof Uint8Array) return;
  const { hunks } = structuredPatch('', '', before ?? '', text ?? '', '', '', { context: 1 });
  const lines = hunks.flatMap((hunk) => [...hunk.lines, '']).slice(0, -1);
  for (const line of lines.slice(0, maxLines)) console.log(`    ${line}`.trimEnd());
  if (lines.length > maxLines) console.log(`    … and ${lines.length - maxLines} more lines`);
}
