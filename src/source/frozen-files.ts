import { canonicalRevision } from '../code/canonical-revision.ts';
import type { Frozen, FrozenClause, FrozenFiles } from '../publishing/lock/frozen.ts';
import { removedName } from '../publishing/lock/frozen.ts';
import type { LockEntry } from '../publishing/lock/lock.ts';
import { tombstone } from '../publishing/tombstone.ts';
import type { ContentFiles } from './read-files.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { nameOf, valueAt, valuesAt } from './yaml/value-at.ts';
import { sha256 } from './sha256.ts';

/** What stands in `code/published`, for comparison with the lock, however much of it is sound. */
export function frozenFiles({ lock, revisions, standing }: ContentFiles): Frozen {
  const entries = new Map(lock.lock?.revisions.map((entry) => [entry.label, entry]));
  const removed = new Set(
    valuesAt(standing.raw?.value, 'events.*')
      .filter(({ value }) => valueAt(value, ['event']) === 'removed')
      .map(({ value }) => removedName(nameAt(value, 'revision'), nameAt(value, 'clause'))),
  );
  const published = revisions.filter(({ draft }) => !draft);
  return { ...lock, removed, revisions: published.map((files) => filesOf(files, entries.get(files.name), removed)) };
}

function filesOf(
  { name, folder, record, clauses, source }: RevisionFiles,
  entry: LockEntry | undefined,
  removed: ReadonlySet<string>,
): FrozenFiles {
  const found = new Map(
    [...clauses].map(([id, file]) => [
      id,
      removed.has(removedName(name, id)) ? removedClause(file, entry?.clauses[id]?.text) : clauseOf(file),
    ]),
  );
  const text = record.value === undefined ? undefined : textOf(record.value, found);
  return {
    label: name,
    folder,
    clauses: found,
    ...(source === undefined ? {} : { record: source }),
    ...(record.value === undefined ? {} : { date: record.value.date }),
    ...(text === undefined ? {} : { text }),
  };
}

function clauseOf({ source, text }: ClauseFile): FrozenClause {
  return {
    tombstone: false,
    ...(source === undefined ? {} : { source }),
    ...(text === undefined ? {} : { text: text.hash }),
  };
}

/** A clause whose text was removed: a tombstone, or else a text that has to go. */
function removedClause({ source, text }: ClauseFile, locked: string | undefined): FrozenClause {
  const isTombstone = text !== undefined && sha256(tombstone(text.front, text.tree)) === source;
  const textHash = isTombstone ? locked : text?.hash;
  return {
    tombstone: isTombstone,
    ...(source === undefined ? {} : { source }),
    ...(textHash === undefined ? {} : { text: textHash }),
  };
}

/** Hash of the canonical text of a revision; nothing where the text of a clause is not known. */
export function textOf(
  record: Parameters<typeof canonicalRevision>[0],
  clauses: ReadonlyMap<string, { readonly text?: string }>,
): string | undefined {
  const texts = new Map([...clauses].flatMap(([id, { text }]) => (text === undefined ? [] : [[id, text] as const])));
  if (texts.size < clauses.size) return undefined;
  return sha256(canonicalRevision(record, (clause) => texts.get(clause) ?? ''));
}

function nameAt(event: unknown, key: string): string {
  return nameOf(valueAt(event, [key])) ?? '';
}
