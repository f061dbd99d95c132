import type { ComparedClause } from './compare-revisions.ts';
import { say } from '../words/say.ts';

/** What the summary needs to know of a clause that differs. */
type SummarisedClause = Pick<ComparedClause, 'id' | 'kinds' | 'before' | 'after' | 'from' | 'now'>;

/** How a change is called, in the order in which a summary lists them. */
const kinds = [
  'amended',
  'amended and moved',
  'new',
  'moved',
  'merged',
  'split',
  'rearranged',
  'replaced',
  'renumbered',
  'removed',
] as const;
type Kind = (typeof kinds)[number];

/**
 * What changed between two revisions, in one sentence whose numbers add up: `11 changes: 6 clauses amended, 2 new,
 * 1 moved, 1 merged from two, 1 removed.` Each clause is in one change and each change has one kind: clauses whose
 * text went from one to the other are in one change together, and a clause that was amended and renumbered is under
 * amended.
 */
export function summariseChanges(changed: readonly SummarisedClause[]): string {
  const changes = changeGroups(changed).map(summarised);
  if (changes.length === 0) return say.redline.summariseChanges.noClausesDiffer;
  const alike = kinds.flatMap((kind) => {
    const ofKind = changes.filter((one) => one.kind === kind);
    return [...Map.groupBy(ofKind, ({ before, after }) => `${before} ${after}`).values()];
  });
  const phrases = alike.flatMap((same, index) =>
    same.slice(0, 1).map((first) => phrase(first, same.length, index === 0)),
  );
  return say.redline.summariseChanges.changes({ count: changes.length, phrases: phrases.join(', ') });
}

/** Clauses that have or had text of each other are one change; most changes are one clause. In the order of the clauses. */
export function changeGroups<Clause extends SummarisedClause>(
  changed: readonly Clause[],
): readonly (readonly Clause[])[] {
  const groupOf = new Map(changed.map((clause) => [clause.id, [clause]]));
  for (const { id, from, now } of changed) {
    for (const other of [...from, ...now]) {
      const [own, theirs] = [groupOf.get(id), groupOf.get(other)];
      if (own === undefined || theirs === undefined || own === theirs) continue;
      own.push(...theirs);
      for (const clause of theirs) groupOf.set(clause.id, own);
    }
  }
  return [...new Set(groupOf.values())];
}

/** A change with how many clauses it was before and is after. */
interface Summarised {
  readonly kind: Kind;
  readonly before: number;
  readonly after: number;
}

function summarised(group: readonly SummarisedClause[]): Summarised {
  const [only] = group;
  const before = group.filter((clause) => clause.before !== undefined).length;
  const after = group.filter((clause) => clause.after !== undefined).length;
  if (only !== undefined && group.length === 1) return { kind: kindOfOne(only), before, after };
  if (before === 1 && after === 1) return { kind: 'replaced', before, after };
  if (after === 1) return { kind: 'merged', before, after };
  return { kind: before === 1 ? 'split' : 'rearranged', before, after };
}

function kindOfOne({ kinds, before, after }: SummarisedClause): Kind {
  if (before === undefined) return 'new';
  if (after === undefined) return 'removed';
  const moved = kinds.includes('moved');
  if (kinds.includes('amended')) return moved ? 'amended and moved' : 'amended';
  return moved ? 'moved' : 'renumbered';
}

/** The first phrase says what is counted: `6 clauses amended`, then `2 new`. */
function phrase({ kind, before, after }: Summarised, count: number, isFirst: boolean): string {
  const number = (of: number): string => say.redline.summariseChanges.number({ of });
  const put = { count, isFirst, isSeveral: count > 1, before: number(before), after: number(after) };
  return say.redline.summariseChanges[kind](put);
}
