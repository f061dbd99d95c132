import type { Problem } from '../../model/problem.ts';
import { removedKey, type FrozenContent, type FrozenRevision } from './frozen.ts';
import { chainHash, sourceHash } from './hashes.ts';
import type { HashOf, Lock, LockEntry } from './lock.ts';
import type { LockRule } from './lock-rules.ts';

/**
 * Compares the frozen revisions with the lock, and checks the lock itself. Every change, removal, addition and
 * reordering is a problem that names the file, or the revision if the lock was altered.
 */
export function checkLock(frozen: FrozenContent, hashOf: HashOf): readonly Problem[] {
  const { lock, file, unreadable, revisions } = frozen;
  if (unreadable !== undefined) return [lockProblem('lock-broken', file, `Unexpected text: ${unreadable}`)];
  if (lock === undefined) return revisions.length === 0 ? [] : [lockProblem('lock-missing', file, 'Missing lock')];
  const found = new Map(revisions.map((revision) => [revision.label, revision]));
  const locked = new Set(lock.revisions.map(({ label }) => label));
  return [
    ...checkChain(lock, file, hashOf),
    ...lock.revisions.flatMap((entry) => checkEntry(entry, found.get(entry.label), frozen)),
    ...revisions
      .filter(({ label }) => !locked.has(label))
      .map(({ label, folder }) =>
        lockProblem('frozen-added', folder, `Unexpected revision ${label}, which is not in the lock`),
      ),
  ];
}

/** Checks that each entry of the lock follows the one before and matches its own hashes. */
function checkChain({ revisions }: Lock, file: string, hashOf: HashOf): readonly Problem[] {
  const order = new Intl.Collator('en', { numeric: true });
  return revisions.flatMap((entry, index) => {
    const before = revisions[index - 1];
    if (before !== undefined && order.compare(before.label, entry.label) >= 0)
      return [lockProblem('lock-broken', file, `Unexpected order: revision ${entry.label} after ${before.label}`)];
    const isSame = entry.source === sourceHash(entry, hashOf) && entry.chain === chainHash(entry, before, hashOf);
    return isSame ? [] : [lockProblem('lock-broken', file, `Unexpected hashes of revision ${entry.label}`)];
  });
}

function checkEntry(entry: LockEntry, found: FrozenRevision | undefined, frozen: FrozenContent): readonly Problem[] {
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
  const { figures = {} } = entry;
  const pictures = Object.entries(figures).flatMap(([name, hash]) => {
    const file = `${found.folder}/figures/${name}`;
    if (!frozen.removed.has(removedKey(label, `figures/${name}`)))
      return checkFile(file, hash, found.figures.get(name));
    return found.figures.has(name)
      ? [lockProblem('frozen-removed', file, 'Unexpected picture instead of nothing')]
      : [];
  });
  const addedPictures = [...found.figures.keys()]
    .filter((name) => !Object.hasOwn(figures, name))
    .map((name) =>
      lockProblem('frozen-added', `${found.folder}/figures/${name}`, `Unexpected picture of frozen revision ${label}`),
    );
  const problems = [...record, ...clauses, ...added, ...pictures, ...addedPictures];
  if (problems.length > 0 || found.text === undefined || hasFrozenText(entry, found)) return problems;
  return [lockProblem('lock-broken', frozen.file, `Unexpected hash of the canonical text of revision ${label}`)];
}

/** Whether the canonical text read from the files is the one that was frozen. */
function hasFrozenText(entry: LockEntry, found: FrozenRevision): boolean {
  return found.text === entry.text && [...found.clauses].every(([id, { text }]) => text === entry.clauses[id]?.text);
}

function checkClause(
  file: string,
  expected: string,
  { clauses, label }: FrozenRevision,
  id: string,
  { removed }: FrozenContent,
): readonly Problem[] {
  const clause = clauses.get(id);
  if (!removed.has(removedKey(label, id))) return checkFile(file, expected, clause?.source);
  if (clause?.tombstone === true) return [];
  return [lockProblem('frozen-removed', file, 'Unexpected text instead of a tombstone')];
}

function checkFile(file: string, expected: string, found: string | undefined): readonly Problem[] {
  if (found === undefined) return [lockProblem('frozen-missing', file, 'Missing file of a frozen revision')];
  return found === expected
    ? []
    : [lockProblem('frozen-changed', file, `Unexpected bytes with the hash ${found}`, expected)];
}

/** A problem with a file or folder of a frozen revision. */
function lockProblem(rule: LockRule, file: string, unexpected: string, hash?: string): Problem {
  return { file, line: 1, column: 1, rule, unexpected, ...messageOf(rule, hash) };
}

const restore = 'Restore it from git; a correction needs a new revision.';

function messageOf(rule: LockRule, hash?: string): Pick<Problem, 'expected' | 'todo'> {
  switch (rule) {
    case 'lock-missing':
      return { expected: 'expected the hashes of the frozen revisions', todo: restore };
    case 'lock-broken':
      return {
        expected: 'expected the lock that was written when the revisions were frozen',
        todo: 'Restore the lock from git, and compare it with a copy that someone else holds: `npm run code -- verify --against <file or address>`.',
      };
    case 'frozen-changed':
      return { expected: `expected the frozen bytes with the hash ${hash ?? ''}`, todo: restore };
    case 'frozen-missing':
      return { todo: restore };
    case 'frozen-added':
      return {
        expected: 'expected only what is in the lock',
        todo: 'Remove it; only `npm run code -- publish` freezes the working draft.',
      };
    case 'frozen-removed':
      return {
        expected: 'expected the tombstone, or no picture, because `standing.yaml` says that the text was removed',
        todo: 'Run `npm run code -- remove` again for this clause, or remove the event if the text stays.',
      };
    default:
      return rule satisfies never;
  }
}
