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
  const changes = changeGroups(changed).map(wordsOf);
  if (changes.length === 0) return say.redline.summariseChanges.noClausesDiffer;
  const phrases = kinds
    .flatMap((kind) => [...new Set(changes.filter((one) => one.kind === kind).map(({ words }) => words))])
    .map((words, index) => {
      const same = changes.filter((one) => one.words === words);
      return phrase(same[0]?.kind, words, same.length, index === 0);
    });
  return `${say.redline.summariseChanges.change({ count: changes.length })}: ${phrases.join(', ')}.`;
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

function wordsOf(group: readonly SummarisedClause[]): { readonly kind: Kind; readonly words: string } {
  const [only] = group;
  if (only !== undefined && group.length === 1) {
    const kind = kindOfOne(only);
    return { kind, words: kind };
  }
  const before = group.filter((clause) => clause.before !== undefined).length;
  const after = group.filter((clause) => clause.after !== undefined).length;
  if (before === 1 && after === 1) return { kind: 'replaced', words: say.redline.summariseChanges.replacedByAnother };
  if (after === 1)
    return { kind: 'merged', words: say.redline.summariseChanges.mergedFrom({ before: inWords(before) }) };
  if (before === 1) return { kind: 'split', words: say.redline.summariseChanges.splitInto({ after: inWords(after) }) };
  return {
    kind: 'rearranged',
    words: say.redline.summariseChanges.rearrangedFromInto({ before: inWords(before), after: inWords(after) }),
  };
}

function kindOfOne({ kinds, before, after }: SummarisedClause): Kind {
  if (before === undefined) return 'new';
  if (after === undefined) return 'removed';
  const moved = kinds.includes('moved');
  if (kinds.includes('amended')) return moved ? 'amended and moved' : 'amended';
  return moved ? 'moved' : 'renumbered';
}

/** The first phrase says what is counted: `6 clauses amended`, then `2 new`. */
function phrase(kind: Kind | undefined, words: string, count: number, isFirst: boolean): string {
  const isOfSeveral = kind === 'merged' || kind === 'split' || kind === 'rearranged';
  const eachWords = isOfSeveral && count > 1 ? say.redline.summariseChanges.each({ words }) : words;
  if (!isFirst) return `${count} ${eachWords}`;
  const [one, many] =
    kind === 'rearranged'
      ? [say.redline.summariseChanges.groupOfClauses, say.redline.summariseChanges.groupsOfClauses]
      : ['clause', 'clauses'];
  const counted = count === 1 ? one : many;
  return kind === 'new' ? say.redline.summariseChanges.new({ count, counted }) : `${count} ${counted} ${eachWords}`;
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => numbers[count] ?? String(count);
