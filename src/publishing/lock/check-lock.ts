import type { Problem } from '../../code/problem.ts';
import { removedName, type Frozen, type FrozenFiles } from './frozen.ts';
import { chainHash, sourceHash } from './hashes.ts';
import type { HashOf, Lock, LockEntry } from './lock.ts';
import { lockProblem } from './lock-problem.ts';

/**
 * Compares the frozen revisions with the lock, and the lock with itself. Every change, removal, addition and reordering
 * is a problem that names the file, or the revision where the lock was altered.
 */
export function checkLock(frozen: Frozen, hashOf: HashOf): readonly Problem[] {
  const { lock, file, unreadable, revisions } = frozen;
  if (unreadable !== undefined) return [lockProblem('lock-broken', file, `Unexpected text: ${unreadable}`)];
  if (lock === undefined) return revisions.length === 0 ? [] : [lockProblem('lock-missing', file, 'Missing lock')];
  const found = new Map(revisions.map((revision) => [revision.label, revision]));
  const named = new Set(lock.revisions.map(({ label }) => label));
  return [
    ...checkChain(lock, file, hashOf),
    ...lock.revisions.flatMap((entry) => checkEntry(entry, found.get(entry.label), frozen)),
    ...revisions
      .filter(({ label }) => !named.has(label))
      .map(({ label, folder }) =>
        lockProblem('frozen-added', folder, `Unexpected revision ${label}, which the lock does not name`),
      ),
  ];
}

/** Whether each entry of the lock follows on the one before, and is what its own hashes say. */
function checkChain({ revisions }: Lock, file: string, hashOf: HashOf): readonly Problem[] {
  const order = new Intl.Collator('en', { numeric: true });
  return revisions.flatMap((entry, index) => {
    const before = revisions[index - 1];
    if (before !== undefined && order.compare(before.label, entry.label) >= 0)
      return [lockProblem('lock-broken', file, `Unexpected place of revision ${entry.label}, after ${before.label}`)];
    const isSame = entry.source === sourceHash(entry, hashOf) && entry.chain === chainHash(entry, before, hashOf);
    return isSame ? [] : [lockProblem('lock-broken', file, `Unexpected hashes of revision ${entry.label}`)];
  });
}

function checkEntry(entry: LockEntry, found: FrozenFiles | undefined, frozen: Frozen): readonly Problem[] {
  const { label } = entry;
  if (found === undefined)
    return [lockProblem('frozen-missing', frozen.file.replace(/[^/]*$/, label), `Missing revision ${label}`)];
  const record = checkFile(`${found.folder}/revision.yaml`, entry.record, found.record);
  const clauses = Object.entries(entry.clauses).flatMap(([id, { source }]) =>
    checkClause(`${found.folder}/clauses/${id}.mdx`, source, found, id, frozen),
  );
  const added = [...found.clauses.keys()]
    .filter((id) => !Object.hasOwn(entry.clauses, id))
    .map((id) =>
      lockProblem('frozen-added', `${found.folder}/clauses/${id}.mdx`, `Unexpected clause of frozen revision ${label}`),
    );
  const problems = [...record, ...clauses, ...added];
  if (problems.length > 0 || found.text === undefined || isAsRead(entry, found)) return problems;
  return [lockProblem('lock-broken', frozen.file, `Unexpected hash of the canonical text of revision ${label}`)];
}

/** Whether the words read from the files are those that were frozen. */
function isAsRead(entry: LockEntry, found: FrozenFiles): boolean {
  return found.text === entry.text && [...found.clauses].every(([id, { text }]) => text === entry.clauses[id]?.text);
}

function checkClause(
  file: string,
  expected: string,
  { clauses, label }: FrozenFiles,
  id: string,
  { removed }: Frozen,
): readonly Problem[] {
  const clause = clauses.get(id);
  if (!removed.has(removedName(label, id))) return checkFile(file, expected, clause?.source);
  if (clause?.tombstone === true) return [];
  return [lockProblem('frozen-removed', file, 'Unexpected text in the place of a tombstone')];
}

function checkFile(file: string, expected: string, found: string | undefined): readonly Problem[] {
  if (found === undefined) return [lockProblem('frozen-missing', file, 'Missing file of a frozen revision')];
  return found === expected
    ? []
    : [lockProblem('frozen-changed', file, `Unexpected bytes with the hash ${found}`, expected)];
}
