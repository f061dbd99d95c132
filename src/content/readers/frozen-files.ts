import { canonicalRevision } from '../../model/canonical-revision.ts';
import type { FrozenContent, FrozenClause, FrozenRevision } from '../../release/lock/frozen.ts';
import { removedKey } from '../../release/lock/frozen.ts';
import type { LockEntry } from '../../release/lock/lock.ts';
import { tombstone } from '../../release/tombstone.ts';
import type { ContentFiles } from './read-files.ts';
import type { ClauseFile, RevisionFiles } from './revision-files.ts';
import { nameOf, valueAt, valuesAt } from '../yaml/value-at.ts';
import { sha256 } from '../files/sha256.ts';

/** The files in `code/published`, for comparison with the lock, whether or not they have problems. */
export function frozenFiles({ lock, revisions, standing }: ContentFiles): FrozenContent {
  const entries = new Map(lock.lock?.revisions.map((entry) => [entry.label, entry]));
  const removed = new Set(
    valuesAt(standing.raw?.value, 'events.*')
      .filter(({ value }) => valueAt(value, ['event']) === 'removed')
      .flatMap(({ value }) => {
        const revision = nameAt(value, 'revision');
        const figures = valuesAt(value, 'figures.*').flatMap((one) => nameOf(one.value) ?? []);
        return [nameAt(value, 'clause'), ...figures.map((name) => `figures/${name}`)].map((what) =>
          removedKey(revision, what),
        );
      }),
  );
  const published = revisions.filter(({ draft }) => !draft);
  return { ...lock, removed, revisions: published.map((files) => filesOf(files, entries.get(files.name), removed)) };
}

function filesOf(
  { name, folder, record, clauses, figures, source }: RevisionFiles,
  entry: LockEntry | undefined,
  removed: ReadonlySet<string>,
): FrozenRevision {
  const frozenClauses = new Map(
    [...clauses].map(([id, file]) => [
      id,
      removed.has(removedKey(name, id)) ? removedClause(file, entry?.clauses[id]?.text) : clauseOf(file),
    ]),
  );
  const text = record.value === undefined ? undefined : textOf(record.value, frozenClauses);
  return {
    label: name,
    folder,
    clauses: frozenClauses,
    figures: figures.hashes,
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

/** A clause whose text was removed: a tombstone, unless the text is still there. */
function removedClause({ source, text }: ClauseFile, locked: string | undefined): FrozenClause {
  const isTombstone = text !== undefined && sha256(tombstone(text.front, text.tree)) === source;
  const textHash = isTombstone ? locked : text?.hash;
  return {
    tombstone: isTombstone,
    ...(source === undefined ? {} : { source }),
    ...(textHash === undefined ? {} : { text: textHash }),
  };
}

/** Hash of the canonical text of a revision; undefined where the text of a clause is not known. */
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
