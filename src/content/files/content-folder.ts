import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** The content folder on disk, and where its problems are reported. */
export interface ContentFolder {
  /** Absolute path, with symbolic links resolved. */
  readonly root: string;
  /** Its path from the project's folder, for messages. */
  readonly displayPath: string;
  readonly report: Report;
  /** Words of the body's own in `site.yaml`; absent until that is read, and where there are none. */
  readonly words?: Vocabulary | undefined;
  /** The kind of each folder that was looked at: thousands of files share a few folders. */
  readonly folders: Map<string, EntryKind>;
}

/** What is at a path. A path below a linked folder counts as a link too. */
type EntryKind = 'file' | 'folder' | 'link' | 'nothing';

/** The content in `folder`, relative to the working folder or absolute. */
export function openContentFolder(folder: string, report: Report): ContentFolder {
  const absolute = resolve(folder);
  const path = relative(process.cwd(), absolute);
  const displayPath = (path.startsWith('..') ? absolute : path).split(sep).join('/');
  return { root: realPathOf(absolute), displayPath, report, folders: new Map() };
}

/** A path inside the content, as messages show it. */
export function pathOf(content: ContentFolder, path: string): string {
  return joinPath(content.displayPath, path);
}

/** Joins names of folders and files; empty ones are left out. */
export function joinPath(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join('/');
}

/**
 * What is at a path inside the content, and the size of a file in bytes. Anything that could lead outside, or that is
 * neither a file nor a folder, counts as a link; anything without read permission, as nothing.
 */
export function entryAt(content: ContentFolder, path: string): { kind: EntryKind; size: number } {
  const stats = statsOf(join(content.root, path));
  if (stats === undefined) return { kind: 'nothing', size: 0 };
  if (path !== '' && folderOf(content, path) === 'link') return { kind: 'link', size: 0 };
  return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'link', size: stats.size };
}

/** Whether the folder of a path exists. Where it does not, one message covers everything in it. */
export function hasFolder(content: ContentFolder, path: string): boolean {
  return path === '' || folderOf(content, path) === 'folder';
}

function folderOf(content: ContentFolder, path: string): EntryKind {
  const folder = path.split('/').slice(0, -1).join('/');
  const known = content.folders.get(folder);
  if (known !== undefined) return known;
  const absolute = join(content.root, folder);
  const kind = realPathOf(absolute) === absolute ? entryAt(content, folder).kind : 'link';
  content.folders.set(folder, kind);
  return kind;
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Missing: reading it reports that.
    return path;
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
