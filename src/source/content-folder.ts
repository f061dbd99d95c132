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
}

/** The content in `folder`, relative to the working folder or absolute. */
export function openContentFolder(folder: string, report: Report): ContentFolder {
  const absolute = resolve(folder);
  const path = relative(process.cwd(), absolute);
  const shown = (path.startsWith('..') ? absolute : path).split(sep).join('/');
  return { root: realPathOf(absolute), shown, report };
}

/** How messages call a path inside the content. */
export function pathOf(content: ContentFolder, path: string): string {
  return [content.shown, path].filter((part) => part !== '').join('/');
}

/** A path of folder and file names. */
export function joinPath(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join('/');
}

/**
 * What stands at a path inside the content: `link` where it, or a folder on the way to it, is one
 * and could lead out; `nothing` also where the system does not let us look.
 */
export function standsAt(
  content: ContentFolder,
  path: string,
): { kind: 'file' | 'folder' | 'link' | 'nothing'; size: number } {
  const absolute = join(content.root, path);
  const stats = statsOf(absolute);
  if (stats === undefined) return { kind: 'nothing', size: 0 };
  if (stats.isSymbolicLink() || realPathOf(absolute) !== absolute) return { kind: 'link', size: 0 };
  return { kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'link', size: stats.size };
}

/** Whether the folder is there in which a path would stand; where it is not, one message tells so for all in it. */
export function hasFolder(content: ContentFolder, path: string): boolean {
  const parent = path.split('/').slice(0, -1).join('/');
  return path === '' || standsAt(content, parent).kind === 'folder';
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
