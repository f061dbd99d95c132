import type { ClauseNode, ClauseTree } from '../code/clause-tree.ts';
import { clausesOf, type Revision } from '../code/code.ts';

/** A reference that stands in both revisions and prints another label only because its target was renumbered. */
export interface FollowingReference {
  /** Id of the clause in which it stands. */
  readonly clause: string;
  /** Id of the clause or numbered paragraph that it refers to. */
  readonly to: string;
  /** What it prints in the revision before. */
  readonly before: string;
  /** What it prints in the revision after. */
  readonly after: string;
}

/**
 * The references that only follow a renumbering, in printed order, each target once a clause. Such a clause is not
 * amended: its text names the target by id. `labelIn` gives what a reference prints.
 */
export function followingReferences(
  from: Revision,
  to: Revision,
  labelIn: (revision: Revision, id: string) => string,
): readonly FollowingReference[] {
  const before = new Map(clausesOf(from).map((clause) => [clause.id, targetsIn(clause.text.tree)]));
  return clausesOf(to).flatMap((clause) => {
    const known = before.get(clause.id) ?? new Set();
    return [...targetsIn(clause.text.tree)]
      .filter((target) => known.has(target))
      .map((target) => ({ clause: clause.id, to: target, before: labelIn(from, target), after: labelIn(to, target) }))
      .filter((reference) => reference.before !== reference.after);
  });
}

function targetsIn(tree: ClauseTree): ReadonlySet<string> {
  const targets = new Set<string>();
  const look = (node: ClauseTree | ClauseNode): void => {
    if (node.type === 'ref') targets.add(node.to);
    if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return targets;
}
