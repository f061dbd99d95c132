import type { ClauseTree } from '../model/clause-tree.ts';
import type { Origins } from './origins.ts';
import type { Redline } from './redline-tree.ts';
import { isWord, splitWords } from './words.ts';

/** The share of a clause's words that came from, or went to, other clauses if its text is theirs. */
const largeShare = 0.5;
/** The smallest share that makes another clause one of several origins. */
const smallShare = 0.25;

/** A clause of a comparison, with its texts; one may be missing. */
interface ComparedTexts {
  readonly id: string;
  readonly before: ClauseTree | undefined;
  readonly after: ClauseTree | undefined;
}

/**
 * The declared origins, and those of clauses that were added or removed and whose text is to a large share that of
 * others; the same object if there are none.
 */
export function withFoundOrigins(
  clauses: readonly ComparedTexts[],
  declared: Origins,
  redlines: ReadonlyMap<string, Redline>,
): Origins {
  const found = clauses.flatMap(({ id, before, after }): readonly (readonly [from: string, to: string])[] => {
    const marked = redlines.get(id);
    if (marked === undefined) return [];
    if (before === undefined) return largeShares(marked, 'movedFromClause', after).map((from) => [from, id]);
    return after === undefined ? largeShares(marked, 'movedToClause', before).map((to) => [id, to]) : [];
  });
  const isNew = found.filter(([from, to]) => declared.get(to)?.has(from) !== true);
  if (isNew.length === 0) return declared;
  const origins = new Map(declared);
  for (const [from, to] of isNew) origins.set(to, new Set([...(origins.get(to) ?? []), from]));
  return origins;
}

/** The other clauses that have enough of a clause's words. */
function largeShares(marked: Redline, mark: MoveMark, tree: ClauseTree | undefined): readonly string[] {
  const counts = new Map<string, number>();
  countPassages(marked, mark, counts);
  const all = tree === undefined ? 0 : countWords(tree);
  const shared = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 || shared < largeShare * all) return [];
  return [...counts].flatMap(([id, count]) => (count >= smallShare * all ? [id] : []));
}

type MoveMark = 'movedFromClause' | 'movedToClause';

/** Any node of a redline or clause tree. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly clause?: string;
  readonly children?: readonly Node[];
}

/** How many words of a redline came from, or went to, each other clause. */
function countPassages(node: Node, mark: MoveMark, counts: Map<string, number>): void {
  for (const child of node.children ?? []) {
    if (child.type === mark && child.clause !== undefined) {
      counts.set(child.clause, (counts.get(child.clause) ?? 0) + countWords({ ...child, type: 'passage' }));
    }
    countPassages(child, mark, counts);
  }
}

/** How many words a node has now, without those that came from, or went to, other clauses. */
function countWords(node: Node): number {
  if (node.type === 'deletion' || node.type === 'movedToClause' || node.type === 'movedFromClause') return 0;
  return (node.children ?? []).reduce((sum, child) => sum + countWords(child), wordsIn(node.value));
}

const wordsIn = (value = ''): number => splitWords(value).filter(isWord).length;
