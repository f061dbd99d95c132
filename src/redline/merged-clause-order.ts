import { clausesOf, type Revision } from '../model/code.ts';

/**
 * The ids of all clauses of two revisions in the printed order of the later one. A removed clause comes after the
 * clause it used to follow.
 */
export function mergedClauseOrder(from: Revision, to: Revision): readonly string[] {
  const before = clausesOf(from).map(({ id }) => id);
  const after = clausesOf(to).map(({ id }) => id);
  const present = new Set(after);
  const order = [...after];
  before.forEach((id, index) => {
    if (present.has(id)) return;
    const neighbour = before[index - 1];
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}
