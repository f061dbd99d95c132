import type { Cell } from './align.ts';

/**
 * The clause of each letter. A new paragraph is in the clause of what comes before it; new letters within a paragraph are
 * in the clause of that.
 */
export function ownersOf(cells: readonly Cell[]): readonly (string | undefined)[] {
  const owners: (string | undefined)[] = [];
  for (let at = 0; at < cells.length;) {
    const cell = cells[at];
    if (cell?.base !== undefined) {
      owners.push(cell.base.of.clause);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < cells.length && cells[end]?.base === undefined) end += 1;
    const run = cells.slice(at, end);
    const last = run.findLastIndex(({ isEnd }) => isEnd === true);
    const before = cells[at - 1];
    const after = cells[end];
    // Letters after the last new paragraph begin the line that follows; without one they are in the line around them.
    const isInNext = before === undefined || before.isEnd === true || last >= 0;
    for (const index of run.keys())
      owners.push(index > last && isInNext && after !== undefined ? after.base?.of.clause : before?.base?.of.clause);
    at = end;
  }
  return owners;
}
