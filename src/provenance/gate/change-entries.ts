import type { Problem } from '../../code/problem.ts';
import type { FoundKind } from '../../redline/compare-revisions.ts';
import { answeredKinds, entriesOf, type ChangedStep, type Entry, type FoundChange } from './changed-step.ts';
import { gateProblem } from './gate-problem.ts';
import { proposedEntry } from './proposals.ts';
import { showChange } from './show-change.ts';

/**
 * Joins what was found to have changed with what is declared: `change-undeclared`, `change-not-made`, and `change-kind`
 * where a clause has both a found change without an entry and an entry without a found change.
 */
export function checkEntries(step: ChangedStep): readonly Problem[] {
  const entries = entriesOf(step.to);
  const ids = new Set([...step.changed.keys(), ...entries.map(({ clause }) => clause)]);
  return [...ids].flatMap((id) =>
    joinClause(
      step,
      id,
      entries.filter(({ clause }) => clause === id),
    ),
  );
}

function joinClause(step: ChangedStep, id: string, entries: readonly Entry[]): readonly Problem[] {
  // The text with which an entry could be compared was removed.
  if (hasRemovedText(step, id)) return [];
  const found = step.changed.get(id);
  const kinds = found?.kinds ?? new Set<FoundKind>();
  const idle = entries.filter((entry) => answeredKinds(entry, kinds).length === 0);
  const answered = new Set(entries.flatMap((entry) => answeredKinds(entry, kinds)));
  const open = [...kinds].filter((kind) => !answered.has(kind));
  if (found === undefined) return idle.map((entry) => notMade(step, entry));
  return Array.from({ length: Math.max(open.length, idle.length) }, (_, index) => {
    const [kind, entry] = [open[index], idle[index]];
    if (kind === undefined) return entry === undefined ? [] : [notMade(step, entry)];
    return [entry === undefined ? undeclared(step, found, kind) : otherKind(step, found, kind, entry)];
  }).flat();
}

function undeclared(step: ChangedStep, found: FoundChange, kind: FoundKind): Problem {
  const { compared } = found;
  return gateProblem('change-undeclared', step.file, ['changes'], {
    unexpected: `Missing reason for a change of clause \`${compared.id}\`: ${told(step, found, kind)}`,
    expected: `expected an entry under \`changes\` for everything that differs from revision ${step.from.label}`,
    todo: 'Paste these lines under `changes` and fill them in, or undo the change.',
    proposal: proposedEntry(step.to, compared.id, kind),
  });
}

function otherKind(step: ChangedStep, found: FoundChange, kind: FoundKind, entry: Entry): Problem {
  const { change, index, clause } = entry;
  const isShared = change.clauses.length > 1 || change.from !== undefined;
  return gateProblem('change-kind', step.file, ['changes', index, 'kind'], {
    unexpected: `Unexpected kind \`${change.kind}\` for clause \`${clause}\``,
    expected: `expected \`${kind}\`: ${told(step, found, kind)}`,
    todo: isShared
      ? `Take \`${clause}\` out of this entry, and paste an entry of its own.`
      : `Write \`kind: ${kind}\`, or make the change that was meant.`,
    ...(isShared ? { proposal: proposedEntry(step.to, clause, kind) } : {}),
  });
}

function notMade(step: ChangedStep, { change, index, clause }: Entry): Problem {
  const place = change.clauses.indexOf(clause);
  const keys = place < 0 ? ['from', change.from?.indexOf(clause) ?? 0] : ['clauses', place];
  const found = step.changed.get(clause);
  const did =
    found === undefined
      ? `it is the same in revision ${step.from.label}`
      : `it was only ${[...found.kinds].join(' and ')}`;
  return gateProblem('change-not-made', step.file, ['changes', index, ...keys], {
    unexpected: `Unexpected clause \`${clause}\` in an entry of kind \`${change.kind}\``,
    expected: `expected a clause that was ${change.kind}; ${fileOf(step, clause)} shows that ${did}`,
    todo: `Take \`${clause}\` out of the entry, or make the change.`,
  });
}

/** What was done and where: `amended in content/…/records.mdx, “A user [-may-]{+must+} keep a record”`. */
function told(step: ChangedStep, { compared }: FoundChange, kind: FoundKind): string {
  return `${kind} in ${fileOf(step, compared.id)}, ${showChange({ compared, kind }, step)}`;
}

/** Whether the text of a clause was removed from the revision before or after. */
export function hasRemovedText({ from, to }: Pick<ChangedStep, 'from' | 'to'>, id: string): boolean {
  return [from, to].some(({ parts }) =>
    parts.some(({ clauses }) => clauses.some((clause) => clause.id === id && clause.removed === true)),
  );
}

/** The file of a clause in the revision after, or in the one before where it was removed. */
export function fileOf(step: ChangedStep, id: string): string {
  const found = [step.to, step.from]
    .flatMap(({ parts }) => parts.flatMap(({ clauses }) => clauses))
    .find((clause) => clause.id === id);
  return found?.file ?? step.file.path;
}
