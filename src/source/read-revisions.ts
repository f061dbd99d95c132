import { revisionSchema } from '../code/revision.ts';
import { clauseReader, type ReadClause } from './clause/clause-reader.ts';
import type { AsPublished, ReadOptions } from './content.ts';
import type { Report } from './finding.ts';
import { pathOf, standsAt, type ContentFolder } from './content-folder.ts';
import { listFolder, mdxName, type EachEntry } from './list-folder.ts';
import { readBytes } from './read-file.ts';
import { valueAt } from './yaml/value-at.ts';
import { checkYaml, readYaml, yamlLimit } from './yaml/yaml-file.ts';
import { unfinishedLabel, type LockFile } from './read-lock.ts';
import { sha256 } from './sha256.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { trustedRevision } from './trusted-revision.ts';

/** Most bytes of a clause file. */
const clauseLimit = 64_000;

const eachRevision: EachEntry = {
  kind: 'folder',
  name: /^\d+(?:\.\d+){1,2}$/,
  called: 'a folder for each published revision, such as `0.1`',
};

const eachClause: EachEntry = {
  kind: 'file',
  name: mdxName,
  called: 'clauses such as `records.mdx`, in lower-case letters, digits and hyphens',
};

/**
 * The published revisions, oldest first, and then the working draft where it is asked for. The folder of a revision
 * whose publication was interrupted is not looked at.
 */
export function readRevisions(
  content: ContentFolder,
  { draft, frozen = 'read' }: ReadOptions,
  lock: LockFile,
): readonly RevisionFiles[] {
  const read = clauseReader(frozen === 'trust' ? lockedTexts(lock) : new Map());
  const unfinished = unfinishedLabel(content, lock);
  const entries = new Map(frozen === 'trust' ? lock.lock?.revisions.map((entry) => [entry.label, entry]) : []);
  listFolder(content, 'code', {
    files: ['standing.yaml', 'editions.yaml'],
    folders: ['draft', 'published', 'editions'],
  });
  const published = listFolder(content, 'code/published', {
    files: ['revisions.lock.json'],
    each: eachRevision,
    // A Code begins as a working draft.
    mayBeEmpty: standsAt(content, 'code/draft').kind === 'folder',
  });
  const names = published
    .filter((name) => name !== unfinished)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const revisions = names.map((name) => {
    const entry = name === names.at(-1) ? undefined : entries.get(name);
    const trusted = entry === undefined ? undefined : trustedRevision(content, entry, read);
    return trusted ?? readRevision(content, 'code/published', name, read);
  });
  if (typeof draft === 'object') return [...revisions, readCandidate(content, draft, read)];
  return isWanted(content, draft) ? [...revisions, readRevision(content, 'code', 'draft', read)] : revisions;
}

/** The canonical texts of all frozen clauses, by the bytes of their files. */
function lockedTexts({ lock }: LockFile): ReadonlyMap<string, string> {
  const clauses = lock?.revisions.flatMap((entry) => Object.values(entry.clauses)) ?? [];
  return new Map(clauses.map(({ source, text }) => [source, text]));
}

/** Whether the working draft is read. One that cannot be read does not say that it is public. */
function isWanted(content: ContentFolder, draft: 'include' | 'leave out' | 'if public'): boolean {
  if (draft === 'leave out' || standsAt(content, 'code/draft').kind !== 'folder') return false;
  if (draft === 'include') return true;
  const silent = { ...content, report: () => undefined };
  return valueAt(readYaml(silent, 'code/draft/revision.yaml', revisionSchema).raw?.value, ['public']) === true;
}

/** The working draft as a published revision, with the `revision.yaml` that it would be frozen with. */
function readCandidate(content: ContentFolder, { label, record }: AsPublished, read: ReadClause): RevisionFiles {
  const files = readRevision({ ...content, report: notOfRecord(content) }, 'code', 'draft', read);
  return {
    ...files,
    name: label,
    draft: false,
    source: sha256(record),
    record: checkYaml(content, files.record.path, record, revisionSchema),
  };
}

/** Keeps the problems of the record as it is written apart: it is read in the form in which it would be frozen. */
function notOfRecord({ report }: ContentFolder): Report {
  return (file, found) => {
    if (!file.endsWith('/draft/revision.yaml')) report(file, found);
  };
}

function readRevision(content: ContentFolder, parent: string, name: string, read: ReadClause): RevisionFiles {
  const folder = `${parent}/${name}`;
  listFolder(content, folder, {
    files: ['revision.yaml', ...(parent === 'code' ? ['clearance.yaml'] : [])],
    folders: ['clauses'],
  });
  const record = readYaml(content, `${folder}/revision.yaml`, revisionSchema);
  const files = listFolder(content, `${folder}/clauses`, { each: eachClause });
  const clauses = files.map(
    (file) => [file.slice(0, -'.mdx'.length), readClause(content, `${folder}/clauses/${file}`, read)] as const,
  );
  const source = recordHash(content, `${folder}/revision.yaml`);
  return {
    name,
    draft: parent === 'code',
    folder: pathOf(content, folder),
    ...(source === undefined ? {} : { source }),
    record,
    clauses: new Map(clauses),
  };
}

function recordHash(content: ContentFolder, path: string): string | undefined {
  const silent = { ...content, report: () => undefined };
  const bytes = readBytes(silent, path, yamlLimit);
  return bytes === undefined ? undefined : sha256(bytes);
}

function readClause(content: ContentFolder, file: string, read: ReadClause): ClauseFile {
  const path = pathOf(content, file);
  const bytes = readBytes(content, file, clauseLimit);
  if (bytes === undefined) return { path, paragraphs: [], uses: [], findings: [] };
  const clause = read(bytes);
  for (const found of clause.findings) content.report(path, found);
  return { path, ...clause };
}
