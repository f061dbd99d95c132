import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { hasFolder, joinPath, pathOf, entryAt, type ContentFolder } from './content-folder.ts';
import { diagnostic, wholeFile, type Message } from '../diagnostics/diagnostic.ts';
import type { RuleName } from '../diagnostics/rules.ts';

/** What a folder may contain. A required file that is missing is reported when it is read. */
export interface FolderShape {
  /** Names of allowed files. */
  readonly files?: readonly string[];
  /** Names of allowed folders. */
  readonly folders?: readonly string[];
  /** Files or folders named by editors, at least one of which is required. */
  readonly pattern?: EntryPattern;
  /** Whether there may be none of those, or no such folder at all. Default: no. */
  readonly mayBeEmpty?: boolean;
}

/** Files or folders whose names the editors choose. */
export interface EntryPattern {
  readonly kind: 'file' | 'folder';
  readonly name: RegExp;
  /** For messages, with an example: ``clauses such as `records.mdx` ``. */
  readonly description: string;
}

/** A permanent id as the name of a folder. */
export const folderName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** A permanent id as the name of an MDX file. */
export const mdxName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.mdx$/;

/** Files for people, which may be in any folder. */
const ignored: readonly string[] = ['README.md', 'RULES.md', 'LICENSE'];

/** The sorted names of entries that match the pattern. Reports a missing or empty folder, and unexpected entries. */
export function listFolder(content: ContentFolder, path: string, shape: FolderShape): readonly string[] {
  if (shape.mayBeEmpty === true && entryAt(content, path).kind === 'nothing') return [];
  const entries = entriesOf(content, path);
  if (entries === undefined) return [];
  const { pattern } = shape;
  for (const entry of entries) {
    const problem = problemOf(entry, shape);
    if (problem !== undefined)
      content.report(pathOf(content, joinPath(path, entry.name)), diagnostic(problem.rule, wholeFile, problem.message));
  }
  // Links are included, so that references to them are not reported as unknown as well.
  const isListed = (entry: Dirent): boolean =>
    pattern?.name.test(entry.name) === true && [pattern.kind, 'link'].includes(kindOf(entry));
  const names = entries.filter(isListed).map((entry) => entry.name);
  if (pattern !== undefined && names.length === 0 && shape.mayBeEmpty !== true)
    content.report(pathOf(content, path), diagnostic('folder-empty', wholeFile, emptyMessage(pattern)));
  return names.sort();
}

function entriesOf(content: ContentFolder, path: string): readonly Dirent[] | undefined {
  // A link is reported when its parent folder is listed; a missing folder, at the deepest folder that exists.
  if (entryAt(content, path).kind === 'link' || !hasFolder(content, path)) return undefined;
  try {
    const entries = readdirSync(join(content.root, path), { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith('.') && !ignored.includes(entry.name));
  } catch {
    content.report(pathOf(content, path), diagnostic('folder-missing', wholeFile, missingMessage));
    return undefined;
  }
}

function problemOf(entry: Dirent, shape: FolderShape): { rule: RuleName; message: Message } | undefined {
  const kind = kindOf(entry);
  if (kind === 'link') return { rule: 'file-link', message: linkMessage };
  if (shape.pattern !== undefined && matches(entry, shape.pattern)) return undefined;
  const known = (kind === 'file' ? shape.files : shape.folders) ?? [];
  return known.includes(entry.name) ? undefined : { rule: 'file-unexpected', message: unexpectedMessage(entry, shape) };
}

function matches(entry: Dirent, { kind, name }: EntryPattern): boolean {
  return kindOf(entry) === kind && name.test(entry.name);
}

function kindOf(entry: Dirent): 'file' | 'folder' | 'link' {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'link';
}

const missingMessage: Message = {
  unexpected: 'Missing folder',
  todo: 'Create it, or restore it from git.',
};

const linkMessage: Message = {
  unexpected: 'Unexpected symbolic link',
  todo: 'Replace it with a copy of the file or folder that it points to.',
};

function emptyMessage({ description, kind }: EntryPattern): Message {
  return {
    unexpected: 'Empty folder',
    expected: `expected ${description}`,
    todo: `Add at least one ${kind}.`,
  };
}

function unexpectedMessage(entry: Dirent, { files = [], folders = [], pattern }: FolderShape): Message {
  const names = [...files, ...folders].map((name) => `\`${name}\``);
  return {
    unexpected: `Unexpected ${kindOf(entry)} \`${entry.name}\``,
    expected: `expected ${[...names, ...(pattern === undefined ? [] : [pattern.description])].join(', ')}`,
    todo: 'Rename it, or move it elsewhere.',
  };
}
