import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { hasFolder, joinPath, pathOf, standsAt, type ContentFolder } from './content-folder.ts';
import { finding, wholeFile, type Words } from './finding.ts';
import type { RuleName } from './rules.ts';

/** What may stand in one folder. A file that has to be there is told as missing by whoever reads it. */
export interface FolderShape {
  /** Names of files that may be there. */
  readonly files?: readonly string[];
  /** Names of folders that may be there. */
  readonly folders?: readonly string[];
  /** Files or folders of which there has to be at least one. */
  readonly each?: EachEntry;
  /** Whether there may be none of them, or no such folder. Default: no. */
  readonly mayBeEmpty?: boolean;
}

/** Files or folders whose names the editors choose. */
export interface EachEntry {
  readonly kind: 'file' | 'folder';
  readonly name: RegExp;
  /** What they are, with an example, such as ``clauses such as `records.mdx` ``. */
  readonly called: string;
}

/** A permanent id as the name of a folder. */
export const folderName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** A permanent id as the name of an MDX file. */
export const mdxName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.mdx$/;

/** Names that stand in any folder for people, and that nothing reads. */
const forPeople: readonly string[] = ['README.md', 'RULES.md', 'LICENSE'];

/** The names of the entries that `shape.each` describes, sorted. Tells of a missing or empty folder and of what does not belong. */
export function listFolder(content: ContentFolder, path: string, shape: FolderShape): readonly string[] {
  if (shape.mayBeEmpty === true && standsAt(content, path).kind === 'nothing') return [];
  const entries = entriesOf(content, path);
  if (entries === undefined) return [];
  const { each } = shape;
  for (const entry of entries) {
    const problem = problemOf(entry, shape);
    if (problem !== undefined)
      content.report(pathOf(content, joinPath(path, entry.name)), finding(problem.rule, wholeFile, problem.words));
  }
  // A link counts, so that those who name it are not told that it is unknown.
  const wanted = (entry: Dirent): boolean =>
    each?.name.test(entry.name) === true && [each.kind, 'link'].includes(kindOf(entry));
  const names = entries.filter(wanted).map((entry) => entry.name);
  if (each !== undefined && names.length === 0 && shape.mayBeEmpty !== true)
    content.report(pathOf(content, path), finding('folder-empty', wholeFile, emptyWords(each)));
  return names.sort();
}

function entriesOf(content: ContentFolder, path: string): readonly Dirent[] | undefined {
  // A link is told by the folder that it stands in, and what is missing by the folder that is there.
  if (standsAt(content, path).kind === 'link' || !hasFolder(content, path)) return undefined;
  try {
    const entries = readdirSync(join(content.root, path), { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith('.') && !forPeople.includes(entry.name));
  } catch {
    content.report(pathOf(content, path), finding('folder-missing', wholeFile, missingWords));
    return undefined;
  }
}

function problemOf(entry: Dirent, shape: FolderShape): { rule: RuleName; words: Words } | undefined {
  const kind = kindOf(entry);
  if (kind === 'link') return { rule: 'file-link', words: linkWords };
  if (shape.each !== undefined && isEach(entry, shape.each)) return undefined;
  const known = (kind === 'file' ? shape.files : shape.folders) ?? [];
  return known.includes(entry.name) ? undefined : { rule: 'file-unexpected', words: unexpectedWords(entry, shape) };
}

function isEach(entry: Dirent, each: EachEntry): boolean {
  return kindOf(entry) === each.kind && each.name.test(entry.name);
}

function kindOf(entry: Dirent): 'file' | 'folder' | 'link' {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'link';
}

const missingWords: Words = {
  unexpected: 'Missing folder',
  expected: 'expected a folder that can be read',
  todo: 'Make the folder, or bring it back from the last version in git.',
};

const linkWords: Words = {
  unexpected: 'Unexpected link',
  expected: 'expected a file or folder of its own',
  todo: 'Replace the link by a copy of what it leads to.',
};

function emptyWords({ called, kind }: EachEntry): Words {
  return {
    unexpected: 'Unexpected empty folder',
    expected: `expected ${called}`,
    todo: `Add at least one such ${kind}.`,
  };
}

function unexpectedWords(entry: Dirent, { files = [], folders = [], each }: FolderShape): Words {
  const named = [...files, ...folders].map((name) => `\`${name}\``);
  return {
    unexpected: `Unexpected ${kindOf(entry)} \`${entry.name}\``,
    expected: `expected ${[...named, ...(each === undefined ? [] : [each.called])].join(', ')}`,
    todo: 'Rename it, or move it out of the content.',
  };
}
