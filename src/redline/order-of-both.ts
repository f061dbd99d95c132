import { clausesOf, type Revision } from '../code/code.ts';

/**
 * The ids of all clauses of two revisions in the printed order of the one after; a clause that was removed stands behind
 * the clause that it stood behind before.
 */
export function orderOfBoth(from: Revision, to: Revision): readonly string[] {
  const before = clausesOf(from).map(({ id }) => id);
  const after = clausesOf(to).map(({ id }) => id);
  const held = new Set(after);
  const order = [...after];
  before.forEach((id, index) => {
    if (held.has(id)) return;
    const neighbour = before[index - 1];
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}
