import { inKnownWords } from '../yaml/own-words.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { revisionSchema, type RevisionRecord } from '../../model/revision.ts';
import type { LockEntry } from '../../release/lock/lock.ts';
import type { ReadClause } from '../clause/clause-reader.ts';
import { pathOf, type ContentFolder } from '../files/content-folder.ts';
import { wholeFile } from '../diagnostics/diagnostic.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { sha256 } from '../files/sha256.ts';

/**
 * A frozen revision that matches the lock byte for byte, read only as far as other files depend on it: its date, its
 * reasons and the terms that it uses. It was checked when it was frozen. Undefined where a file differs: the revision
 * is then read in full, so that everything wrong with it is reported.
 */
export function trustedRevision(content: ContentFolder, entry: LockEntry, read: ReadClause): RevisionFiles | undefined {
  const folder = `code/published/${entry.label}`;
  const record = bytesOf(content, `${folder}/revision.yaml`);
  if (record === undefined || sha256(record) !== entry.record) return undefined;
  if (!hasFigures(content, folder, entry)) return undefined;
  const ids = Object.keys(entry.clauses);
  if (clauseIds(content, folder).join('/') !== ids.toSorted().join('/')) return undefined;
  const clauses = new Map<string, ClauseFile>();
  for (const id of ids) {
    const path = `${folder}/clauses/${id}.mdx`;
    const bytes = bytesOf(content, path);
    if (bytes === undefined) return undefined;
    const { source, uses } = read(bytes, { isFrozen: true });
    if (source !== entry.clauses[id]?.source) return undefined;
    const terms = uses.filter(({ kind }) => kind === 'term');
    clauses.set(id, {
      path: pathOf(content, path),
      source,
      paragraphs: [],
      items: [],
      shown: [],
      uses: terms,
      linkUses: [],
      diagnostics: [],
    });
  }
  const value = recordOf(entry, record.toString('utf8'), content);
  if (value === undefined) return undefined;
  return {
    name: entry.label,
    draft: false,
    partial: true,
    folder: pathOf(content, folder),
    source: entry.record,
    record: { path: pathOf(content, `${folder}/revision.yaml`), at: () => wholeFile, raw: { value }, value },
    figures: { hashes: new Map(Object.entries(entry.figures ?? {})), pictures: new Map(), bytes: new Map() },
    clauses,
  };
}

/** Whether the pictures of a revision are those of the lock. */
function hasFigures(content: ContentFolder, folder: string, { figures = {} }: LockEntry): boolean {
  const names = namesIn(content, `${folder}/figures`);
  if (names.join('/') !== Object.keys(figures).toSorted().join('/')) return false;
  return names.every((name) => {
    const bytes = bytesOf(content, `${folder}/figures/${name}`);
    return bytes !== undefined && sha256(bytes) === figures[name];
  });
}

/**
 * The record without its outline, the longest part, on which no other file depends; undefined if `site.yaml` no longer
 * defines a word in it.
 */
function recordOf({ label, date }: LockEntry, text: string, { words }: ContentFolder): RevisionRecord | undefined {
  // In a valid record only top-level keys are at the beginning of a line.
  const pairs = text.split(/^(?=[a-z]+:)/m).filter((pair) => !pair.startsWith('outline:'));
  const outline = [{ part: 'left-out', title: label, clauses: [{ clause: 'left-out' }] }];
  const raw = inKnownWords(parse(pairs.join(''), { schema: 'core' }), words);
  const read = revisionSchema.safeParse(Object.assign({}, raw, { label, date, outline }));
  return read.data === undefined ? undefined : { ...read.data, outline: [] };
}

function clauseIds(content: ContentFolder, folder: string): readonly string[] {
  return namesIn(content, `${folder}/clauses`)
    .map((name) => name.replace(/\.mdx$/, ''))
    .toSorted();
}

function namesIn(content: ContentFolder, folder: string): readonly string[] {
  try {
    const names = readdirSync(join(content.root, folder));
    return names.filter((name) => !name.startsWith('.')).toSorted();
  } catch {
    return [];
  }
}

function bytesOf(content: ContentFolder, path: string): Buffer | undefined {
  try {
    return readFileSync(join(content.root, path));
  } catch {
    return undefined; // Reported when it is read in full.
  }
}
