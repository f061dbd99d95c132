import type { ClauseNode, ClauseTree } from '../model/clause-tree.ts';
import { clausesOf, type Revision } from '../model/code.ts';

/** A reference in both revisions whose label changed only because its target was renumbered. */
export interface RenumberedReference {
  /** Id of the clause that contains it. */
  readonly clause: string;
  /** Id of its target. */
  readonly to: string;
  /** Its label in the old revision. */
  readonly before: string;
  /** Its label in the new revision. */
  readonly after: string;
}

/**
 * References whose label follows a renumbering, in printed order, each target once per clause. Their clause is not
 * amended, because its text names the target by id.
 *
 * @param labelIn gives the label of a reference in a clause
 */
export function findRenumberedReferences(
  from: Revision,
  to: Revision,
  labelIn: (revision: Revision, id: string, within: string) => string,
): readonly RenumberedReference[] {
  const before = new Map(clausesOf(from).map((clause) => [clause.id, targetsIn(clause.text.tree)]));
  return clausesOf(to).flatMap((clause) => {
    const targetsBefore = before.get(clause.id) ?? new Set();
    return [...targetsIn(clause.text.tree)]
      .filter((target) => targetsBefore.has(target))
      .map((target) => ({
        clause: clause.id,
        to: target,
        before: labelIn(from, target, clause.id),
        after: labelIn(to, target, clause.id),
      }))
      .filter((reference) => reference.before !== reference.after);
  });
}

function targetsIn(tree: ClauseTree): ReadonlySet<string> {
  const targets = new Set<string>();
  const visit = (node: ClauseTree | ClauseNode): void => {
    if (node.type === 'ref') targets.add(node.to);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return targets;
}
