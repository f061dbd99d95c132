import type { Problem } from '../../model/problem.ts';
import type { Redline, RedlineNode } from '../../redline/redline-tree.ts';
import type { DetectedKind } from '../../redline/compare-revisions.ts';
import {
  answeredKinds,
  changeEntries,
  type ComparedPair,
  type ChangeEntry,
  type DetectedChange,
} from './compared-pair.ts';
import { gateProblem } from './gate-problem.ts';
import { list, missingEntries, type MissingEntry, type UndeclaredChange } from './missing-entries.ts';
import { proposedEntry } from './proposals.ts';
import { showChange } from './show-change.ts';

/**
 * Compares the changes that were found with those that are declared: `change-undeclared`, `change-not-made`, and
 * `change-kind` if a clause has both a change without an entry and an entry without a change.
 */
export function checkEntries(pair: ComparedPair): readonly Problem[] {
  const found = compareEntries(pair);
  return [
    ...missingEntries(
      found.flatMap(({ undeclared }) => undeclared),
      pair,
    ).map((entry) => missing(pair, entry)),
    ...found.flatMap(({ problems }) => problems),
  ];
}

/** The entries that are missing under `changes`. */
export function entriesMissingIn(pair: ComparedPair): readonly MissingEntry[] {
  return missingEntries(
    compareEntries(pair).flatMap(({ undeclared }) => undeclared),
    pair,
  );
}

/** What was found in one clause. */
interface ClauseFindings {
  readonly undeclared: readonly UndeclaredChange[];
  readonly problems: readonly Problem[];
}

function compareEntries(pair: ComparedPair): readonly ClauseFindings[] {
  const entries = changeEntries(pair.to);
  const ids = new Set([...pair.changed.keys(), ...entries.map(({ clause }) => clause)]);
  return [...ids].map((id) =>
    compareClause(
      pair,
      id,
      entries.filter(({ clause }) => clause === id),
    ),
  );
}

function compareClause(pair: ComparedPair, id: string, entries: readonly ChangeEntry[]): ClauseFindings {
  // A removed text cannot be compared with an entry.
  if (hasRemovedText(pair, id)) return { undeclared: [], problems: [] };
  const detected = pair.changed.get(id);
  const kinds = detected?.kinds ?? new Set<DetectedKind>();
  const unmatched = entries.filter((entry) => answeredKinds(entry, kinds).length === 0);
  const answered = new Set(entries.flatMap((entry) => answeredKinds(entry, kinds)));
  const undeclaredKinds = [...kinds].filter((kind) => !answered.has(kind));
  if (detected === undefined) return { undeclared: [], problems: unmatched.map((entry) => changeNotMade(pair, entry)) };
  return {
    undeclared: undeclaredKinds.slice(unmatched.length).map((kind) => ({ detected, kind })),
    problems: unmatched.map((entry, index) => {
      const kind = undeclaredKinds[index];
      return kind === undefined ? changeNotMade(pair, entry) : otherKind(pair, detected, kind, entry);
    }),
  };
}

function missing(pair: ComparedPair, entry: MissingEntry): Problem {
  const { kind, clauses, from, changes, moved } = entry;
  const of = changes.map(({ detected }) => detected.compared.id);
  const named = of.length === 1 ? `a change of clause ${list(of)}` : `changes of the clauses ${list(of)}`;
  return gateProblem('change-undeclared', pair.file, ['changes'], {
    unexpected: `Missing reason for ${named}: ${describeAll(pair, changes, moved)}`,
    expected: `expected an entry under \`changes\` for every difference from revision ${pair.from.label}`,
    todo:
      from === undefined
        ? `Paste these lines under \`changes\`${kind === 'renumbered' ? '' : ' and fill them in'}, or undo the change${of.length === 1 ? '' : 's'}.`
        : `Most of the text of ${list(clauses)} comes from ${list(from)}: paste these lines under \`changes\`, once for all of these clauses, and fill them in, or undo the change.`,
    proposal: proposedEntry(pair.to, entry),
  });
}

/** Each change in a few words; sentences that only moved once. */
function describeAll(
  pair: ComparedPair,
  changes: readonly UndeclaredChange[],
  moved: readonly string[] | undefined,
): string {
  const [first, ...others] = changes;
  if (first === undefined) return '';
  if (moved !== undefined)
    return `“${moved[0] ?? ''}” moved from one to the other${moved.length > 1 ? ', and others with it' : ''}`;
  if (others.length === 0) return describe(pair, first.detected, first.kind);
  return changes
    .map(({ detected: { compared }, kind }) => `\`${compared.id}\` ${kind}, ${showChange({ compared, kind }, pair)}`)
    .join('; ');
}

function otherKind(pair: ComparedPair, detected: DetectedChange, kind: DetectedKind, entry: ChangeEntry): Problem {
  const { change, index, clause } = entry;
  const isShared = change.clauses.length > 1 || change.from !== undefined;
  return gateProblem('change-kind', pair.file, ['changes', index, 'kind'], {
    unexpected: `Unexpected kind \`${change.kind}\` for clause \`${clause}\``,
    expected: `expected \`${kind}\`: ${describe(pair, detected, kind)}`,
    todo: isShared
      ? `Remove \`${clause}\` from this entry, and paste a separate entry.`
      : `Write \`kind: ${kind}\`, or make the intended change.`,
    ...(isShared ? { proposal: proposedEntry(pair.to, { clauses: [clause], kind }) } : {}),
  });
}

function changeNotMade(pair: ComparedPair, { change, index, clause }: ChangeEntry): Problem {
  const clauseIndex = change.clauses.indexOf(clause);
  const keys = clauseIndex < 0 ? ['from', change.from?.indexOf(clause) ?? 0] : ['clauses', clauseIndex];
  const detected = pair.changed.get(clause);
  const outcome =
    detected === undefined
      ? `it is the same as in revision ${pair.from.label}`
      : change.kind === 'renumbered' && hasRenumberedParagraphs(detected.compared.redline)
        ? `it was ${[...detected.kinds].join(' and ')}, and the entry for that also covers the numbers of its paragraphs`
        : `it was only ${[...detected.kinds].join(' and ')}`;
  return gateProblem('change-not-made', pair.file, ['changes', index, ...keys], {
    unexpected: `Unexpected clause \`${clause}\` in an entry of kind \`${change.kind}\``,
    expected: `expected a clause that was ${change.kind}; in ${fileOf(pair, clause)} ${outcome}`,
    todo: `Remove \`${clause}\` from the entry, or make the change.`,
  });
}

function hasRenumberedParagraphs(node: Redline | RedlineNode): boolean {
  if (node.type === 'numbered' && node.was?.number !== undefined) return true;
  const children: readonly RedlineNode[] = node.type !== 'text' && 'children' in node ? node.children : [];
  return children.some(hasRenumberedParagraphs);
}

/** What was changed and where: `amended in content/…/records.mdx, “A user [-may-]{+must+} keep a record”`. */
function describe(pair: ComparedPair, { compared }: DetectedChange, kind: DetectedKind): string {
  return `${kind} in ${fileOf(pair, compared.id)}, ${showChange({ compared, kind }, pair)}`;
}

/** Whether the text of a clause was removed from either revision. */
export function hasRemovedText({ from, to }: Pick<ComparedPair, 'from' | 'to'>, id: string): boolean {
  return [from, to].some(({ parts }) =>
    parts.some(({ clauses }) => clauses.some((clause) => clause.id === id && clause.removed === true)),
  );
}

/** The file of a clause in the later revision, or in the earlier one if it was removed. */
export function fileOf(pair: ComparedPair, id: string): string {
  const found = [pair.to, pair.from]
    .flatMap(({ parts }) => parts.flatMap(({ clauses }) => clauses))
    .find((clause) => clause.id === id);
  return found?.file ?? pair.file.path;
}
