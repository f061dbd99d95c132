import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { structuredPatch } from 'diff';
import { besideOf, type Disk } from './disk.ts';

/** A file of the content as it is to be. */
export interface Edit {
  /** Path from the folder of the content. */
  readonly path: string;
  /** What it holds afterwards; absent where it is taken away. */
  readonly text?: string;
}

/** Most lines of a change that are shown. */
const mostLines = 40;

/**
 * Makes edits, each file whole or not at all, and shows them line by line; in a dry run it only shows them. Files are
 * written in full beside their places before the first is put into its place, so that a full disk changes nothing.
 */
export function makeEdits(
  content: string,
  edits: readonly Edit[],
  disk: Disk,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): void {
  const changed = edits.filter(({ path, text }) => textAt(join(content, path)) !== text);
  for (const edit of changed) showEdit(content, edit, dryRun);
  if (changed.length === 0) console.log('Nothing has to be changed.');
  if (dryRun) return;
  const written: string[] = [];
  try {
    for (const { path, text } of changed) {
      if (text === undefined) continue;
      disk.makeFolder(dirname(join(content, path)));
      written.push(besideOf(join(content, path)));
      disk.write(besideOf(join(content, path)), text);
    }
  } catch (error) {
    for (const path of written) disk.remove(path);
    throw new Error(`Nothing was changed: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  for (const { path, text } of changed) {
    const place = join(content, path);
    if (text === undefined) disk.remove(place);
    else disk.rename(besideOf(place), place);
  }
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function showEdit(content: string, { path, text }: Edit, dryRun: boolean): void {
  const before = textAt(join(content, path));
  const done = text === undefined ? 'take away' : before === undefined ? 'add' : 'change';
  console.log(`${dryRun ? 'Would ' : ''}${done} ${join(content, path)}`);
  const { hunks } = structuredPatch('', '', before ?? '', text ?? '', '', '', { context: 1 });
  const lines = hunks.flatMap((hunk) => [...hunk.lines, '']).slice(0, -1);
  for (const line of lines.slice(0, mostLines)) console.log(`    ${line}`.trimEnd());
  if (lines.length > mostLines) console.log(`    … and ${lines.length - mostLines} lines more`);
}
