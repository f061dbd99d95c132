import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { revisionSchema, type RevisionRecord } from '../code/revision.ts';
import type { LockEntry } from '../publishing/lock/lock.ts';
import type { ReadClause } from './clause/clause-reader.ts';
import { pathOf, type ContentFolder } from './content-folder.ts';
import { wholeFile } from './finding.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { sha256 } from './sha256.ts';

/**
 * A frozen revision that is byte for byte as the lock says, read only as far as files outside it can be at odds with it:
 * its date, its reasons and the terms that it uses. It was found sound when it was frozen, and is not read again.
 * Nothing where a file differs: it is then read in full, so that everything about it is told.
 */
export function trustedRevision(content: ContentFolder, entry: LockEntry, read: ReadClause): RevisionFiles | undefined {
  const folder = `code/published/${entry.label}`;
  const record = bytesOf(content, `${folder}/revision.yaml`);
  if (record === undefined || sha256(record) !== entry.record) return undefined;
  const ids = Object.keys(entry.clauses);
  if (clauseIds(content, folder).join('/') !== ids.toSorted().join('/')) return undefined;
  const clauses = new Map<string, ClauseFile>();
  for (const id of ids) {
    const path = `${folder}/clauses/${id}.mdx`;
    const bytes = bytesOf(content, path);
    if (bytes === undefined) return undefined;
    const { source, uses } = read(bytes);
    if (source !== entry.clauses[id]?.source) return undefined;
    const terms = uses.filter(({ kind }) => kind === 'term');
    clauses.set(id, { path: pathOf(content, path), source, paragraphs: [], uses: terms, findings: [] });
  }
  const value = recordOf(entry, record.toString('utf8'));
  return {
    name: entry.label,
    draft: false,
    partial: true,
    folder: pathOf(content, folder),
    source: entry.record,
    record: { path: pathOf(content, `${folder}/revision.yaml`), at: () => wholeFile, raw: { value }, value },
    clauses,
  };
}

/** What other files depend on in a record that is known to be sound; its outline, the longest part, is left out. */
function recordOf({ label, date }: LockEntry, text: string): RevisionRecord {
  // In a sound record every key of the top level begins a line, and nothing else stands at the left edge.
  const pairs = text.split(/^(?=[a-z]+:)/m).filter((pair) => !pair.startsWith('outline:'));
  const outline = [{ part: 'left-out', title: label, clauses: [{ clause: 'left-out' }] }];
  const raw: unknown = parse(pairs.join(''), { schema: 'core' });
  const read = revisionSchema.parse(Object.assign({}, raw, { label, date, outline }));
  return { ...read, outline: [] };
}

function clauseIds(content: ContentFolder, folder: string): readonly string[] {
  try {
    const names = readdirSync(join(content.root, folder, 'clauses'));
    return names
      .filter((name) => !name.startsWith('.'))
      .map((name) => name.replace(/\.mdx$/, ''))
      .sort();
  } catch {
    return [];
  }
}

function bytesOf(content: ContentFolder, path: string): Buffer | undefined {
  try {
    return readFileSync(join(content.root, path));
  } catch {
    // Whoever reads it in full tells what is wrong with it.
    return undefined;
  }
}
