import type { BodyElement, WrittenTable } from './body-element.ts';
import type { Line } from './line.ts';
import { sideOf, type OneSide } from './side.ts';

/**
 * Puts an inserted table directly below the deleted table it replaces, and one small permanent paragraph after both.
 * LibreOffice cannot delete a paragraph directly before a table, so none may come between the two. Word and LibreOffice
 * treat two such tables as one, with some rows inserted and others deleted.
 *
 * What is around them is on one side as well, so that its order among what is on the other side is free.
 */
export function shareAfterTables(elements: readonly BodyElement[]): readonly BodyElement[] {
  const written: BodyElement[] = [];
  let run: { element: BodyElement; side: OneSide }[] = [];
  const close = (): void => {
    const onSide = (one: OneSide) => run.filter(({ side }) => side === one).map(({ element }) => element);
    const [before, after] = [onSide('before'), onSide('after')];
    const isShared = [before, after].every((side) => side.some(({ kind }) => kind === 'table'));
    written.push(...(isShared ? share(before, after) : run.map(({ element }) => element)));
    run = [];
  };
  for (const element of elements) {
    const side = onlySideOf(element);
    if (side !== undefined && (run.length > 0 || element.kind === 'table')) {
      run.push({ element, side });
      continue;
    }
    close();
    written.push(element);
  }
  close();
  return written;
}

function onlySideOf(element: BodyElement): OneSide | undefined {
  const side = element.kind === 'table' ? element.side : sideOf(element.track);
  const isWhole = element.kind === 'table' || sideOf(element.end) === side;
  return side !== 'both' && isWhole ? side : undefined;
}

/** Text that was deleted and text that was inserted in the same place, table by table. */
function share(before: readonly BodyElement[], after: readonly BodyElement[]): readonly BodyElement[] {
  const [old, now] = [divideAtTable(before), divideAtTable(after)];
  if (old === undefined || now === undefined) return [...before, ...after];
  const { starts, ends } = old.below;
  return [
    ...old.above,
    ...now.above,
    { ...old.table, starts: [...old.table.starts, ...starts], ends: [...old.table.ends, ...ends] },
    now.table,
    { ...now.below, track: 'both', end: 'both' },
    ...share(old.rest, now.rest),
  ];
}

interface AtTable {
  readonly above: readonly BodyElement[];
  readonly table: WrittenTable;
  /** The small paragraph below the table. */
  readonly below: Line;
  readonly rest: readonly BodyElement[];
}

function divideAtTable(elements: readonly BodyElement[]): AtTable | undefined {
  const at = elements.findIndex(({ kind }) => kind === 'table');
  const [table, below] = elements.slice(at);
  if (at < 0 || table?.kind !== 'table' || below?.kind !== 'line') return undefined;
  return { above: elements.slice(0, at), table, below, rest: elements.slice(at + 2) };
}
