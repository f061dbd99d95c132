import { proposalsSchema } from '../../model/proposals.ts';
import { revisionSchema } from '../../model/revision.ts';
import { clauseReader, type ReadClause } from '../clause/clause-reader.ts';
import type { PublicationCandidate, ReadOptions } from './read-options.ts';
import { diagnostic, wholeFile, type Message, type Report } from '../diagnostics/diagnostic.ts';
import type { ParseOptions } from '../clause/parse-mdx.ts';
import { readFigures } from '../figures/read-figures.ts';
import { pathOf, entryAt, type ContentFolder } from '../files/content-folder.ts';
import { listFolder, mdxName, type EntryPattern } from '../files/list-folder.ts';
import { readBytes } from '../files/read-file.ts';
import { valueAt } from '../yaml/value-at.ts';
import { checkYaml, readYaml, readYamlIfAny, yamlLimit } from '../yaml/yaml-file.ts';
import { unfinishedLabel, type LockFile } from './read-lock.ts';
import { sha256 } from '../files/sha256.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { trustedRevision } from './trusted-revision.ts';

/** Maximum size of a clause file, in bytes. */
const clauseLimit = 64_000;

const revisionFolders: EntryPattern = {
  kind: 'folder',
  name: /^\d+(?:\.\d+){1,2}$/,
  description: 'a folder for each published revision, such as `0.1`',
};

const clauseFiles: EntryPattern = {
  kind: 'file',
  name: mdxName,
  description: 'clauses such as `records.mdx`, in lower-case letters, digits and hyphens',
};

/**
 * Reads the published revisions, oldest first, then the working draft if the options include it. The folder of a
 * revision whose publication was interrupted is ignored.
 */
export function readRevisions(
  content: ContentFolder,
  { draft, frozen = 'read' }: ReadOptions,
  lock: LockFile,
): readonly RevisionFiles[] {
  const texts = lockedTexts(lock);
  const read = clauseReader(frozen === 'trust' ? texts : new Map(), texts);
  const unfinished = unfinishedLabel(content, lock);
  const entries = new Map(frozen === 'trust' ? lock.lock?.revisions.map((entry) => [entry.label, entry]) : []);
  listFolder(content, 'code', {
    files: ['standing.yaml', 'editions.yaml'],
    folders: ['draft', 'published', 'editions'],
  });
  const published = listFolder(content, 'code/published', {
    files: ['revisions.lock.json'],
    pattern: revisionFolders,
    // A new Code has only a working draft.
    mayBeEmpty: entryAt(content, 'code/draft').kind === 'folder',
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
  return includesDraft(content, draft) ? [...revisions, readRevision(content, 'code', 'draft', read)] : revisions;
}

/** Hashes of the canonical texts of all frozen clauses, by the hash of their file. */
function lockedTexts({ lock }: LockFile): ReadonlyMap<string, string> {
  const clauses = lock?.revisions.flatMap((entry) => Object.values(entry.clauses)) ?? [];
  return new Map(clauses.map(({ source, text }) => [source, text]));
}

/** Whether to read the working draft. One that cannot be read is not public. */
function includesDraft(content: ContentFolder, draft: 'include' | 'leave out' | 'if public'): boolean {
  if (draft === 'leave out' || entryAt(content, 'code/draft').kind !== 'folder') return false;
  if (draft === 'include') return true;
  const silent = { ...content, report: () => undefined };
  return valueAt(readYaml(silent, 'code/draft/revision.yaml', revisionSchema).raw?.value, ['public']) === true;
}

/** Reads the working draft as a published revision, with the `revision.yaml` that it would be frozen with. */
function readCandidate(
  content: ContentFolder,
  { label, record }: PublicationCandidate,
  read: ReadClause,
): RevisionFiles {
  const files = readRevision({ ...content, report: ignoreRecord(content) }, 'code', 'draft', read);
  return {
    ...files,
    name: label,
    draft: false,
    source: sha256(record),
    record: checkYaml(content, files.record.path, record, revisionSchema),
  };
}

/** Ignores problems of `revision.yaml` as it is now: it is checked in the form in which it would be frozen. */
function ignoreRecord({ report }: ContentFolder): Report {
  return (file, diagnostic) => {
    if (!file.endsWith('/draft/revision.yaml')) report(file, diagnostic);
  };
}

function readRevision(content: ContentFolder, parent: string, name: string, read: ReadClause): RevisionFiles {
  const folder = `${parent}/${name}`;
  listFolder(content, folder, {
    files: ['revision.yaml', ...(parent === 'code' ? ['clearance.yaml', 'proposals.yaml'] : [])],
    folders: ['clauses', 'figures'],
  });
  const record = readYaml(content, `${folder}/revision.yaml`, revisionSchema);
  // Checked here, and used by the commands only: no revision has anything of it.
  if (parent === 'code') readYamlIfAny(content, `${folder}/proposals.yaml`, proposalsSchema);
  const figures = readFigures(content, folder);
  const files = listFolder(content, `${folder}/clauses`, { pattern: clauseFiles });
  const clauses = files.map(
    (file) =>
      [
        file.slice(0, -'.mdx'.length),
        readClause(
          content,
          `${folder}/clauses/${file}`,
          { isFrozen: parent !== 'code', pictures: figures.pictures },
          read,
        ),
      ] as const,
  );
  const shown = new Set(clauses.flatMap(([, clause]) => clause.shown));
  for (const name of figures.hashes.keys())
    if (!shown.has(name))
      content.report(
        pathOf(content, `${folder}/figures/${name}`),
        diagnostic('figure-unused', wholeFile, unusedMessage),
      );
  const source = recordHash(content, `${folder}/revision.yaml`);
  return {
    name,
    draft: parent === 'code',
    folder: pathOf(content, folder),
    ...(source === undefined ? {} : { source }),
    record,
    figures,
    clauses: new Map(clauses),
  };
}

const unusedMessage: Message = {
  unexpected: 'Unexpected picture that no figure shows',
  todo: 'Delete it, or show it: `<Figure file="…" alt="…">`.',
};

function recordHash(content: ContentFolder, path: string): string | undefined {
  const silent = { ...content, report: () => undefined };
  const bytes = readBytes(silent, path, yamlLimit);
  return bytes === undefined ? undefined : sha256(bytes);
}

function readClause(content: ContentFolder, file: string, options: ParseOptions, read: ReadClause): ClauseFile {
  const path = pathOf(content, file);
  const bytes = readBytes(content, file, clauseLimit);
  if (bytes === undefined)
    return { path, paragraphs: [], items: [], uses: [], linkUses: [], shown: [], diagnostics: [] };
  const clause = read(bytes, options);
  for (const diagnostic of clause.diagnostics) content.report(path, diagnostic);
  return { path, ...clause };
}
