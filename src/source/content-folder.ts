import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Report } from './finding.ts';

/** The folder of the content on disk, and who is told of its problems. */
export interface ContentFolder {
  /** Absolute path, without links. */
  readonly root: string;
  /** Its path from the project's folder, as messages give it. */
  readonly shown: string;
  readonly report: Report;
  /** What stands at the paths of folders that were looked at: thousands of files share a few folders. */
  readonly folders: Map<string, Standing>;
}

/** What stands at a path: a link also where a folder on the way to it is one. */
type Standing = 'file' | 'folder' | 'link' | 'nothing';

/** The content in `folder`, relative to the working folder or absolute. */
export function openContentFolder(folder: string, report: Report): ContentFolder {
  const absolute = resolve(folder);
  const path = relative(process.cwd(), absolute);
  const shown = (path.startsWith('..') ? absolute : path).split(sep).join('/');
  return { root: realPathOf(absolute), shown, report, folders: new Map() };
}

/** How messages call a path inside the content. */
export function pathOf(content: ContentFolder, path: string): string {
  return joinPath(content.shown, path);
}

/** A path of folder and file names. */
export function joinPath(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join('/');
}

/**
 * What stands at a path inside the content, and how many bytes a file has. Everything that could lead out, or that
 * is neither a file nor a folder, counts as a link; what the system does not let us look at, as nothing.
 */
export function standsAt(content: ContentFolder, path: string): { kind: Standing; size: number } {
  const stats = statsOf(join(content.root, path));
  if (stats === undefined) return { kind: 'nothing', size: 0 };
  if (path !== '' && folderOf(content, path) === 'link') return { kind: 'link', size: 0 };
  return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'link', size: stats.size };
}

/** Whether the folder is there in which a path would stand; where it is not, one message tells so for all in it. */
export function hasFolder(content: ContentFolder, path: string): boolean {
  return path === '' || folderOf(content, path) === 'folder';
}

function folderOf(content: ContentFolder, path: string): Standing {
  const folder = path.split('/').slice(0, -1).join('/');
  const known = content.folders.get(folder);
  if (known !== undefined) return known;
  const absolute = join(content.root, folder);
  const standing = realPathOf(absolute) === absolute ? standsAt(content, folder).kind : 'link';
  content.folders.set(folder, standing);
  return standing;
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Nothing is there; reading it tells so.
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
