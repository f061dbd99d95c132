import type { Cell } from './align.ts';
import { shownChar, type Group } from './join-groups.ts';

/** Where an editor finds a change. */
export interface PlaceOfChange {
  /** Some words before and after it in its line, as they are now. */
  readonly near: { readonly before: string; readonly after: string };
  /** Whether it is in the heading or the plain English of its clause. */
  readonly part?: 'title' | 'plain';
  /** Of what moved or is a new clause: the words of the paragraph after which it is now. */
  readonly isAfter?: string;
  /** Of what moved without a mark: the words of the one paragraph between, which may have moved as well as this one. */
  readonly swappedWith?: string;
}

/** Where the groups of a change are. `isElsewhere` says that they came to a place of their own. */
export function placeOf(groups: readonly Group[], isElsewhere: boolean): PlaceOfChange {
  const [first] = groups;
  if (first === undefined) return { near: { before: '', after: '' } };
  const to = isElsewhere ? groups.find(({ how }) => how === 'adds') : undefined;
  const part = partOf(first);
  const between = to?.tracked.isUntracked === true ? wordsBetween(groups) : undefined;
  return {
    near: nearTo(first),
    ...(part === undefined ? {} : { part }),
    ...(to === undefined ? {} : { isAfter: paragraphBefore(to) }),
    ...(between === undefined ? {} : { swappedWith: between }),
  };
}

/** How many letters around a change are shown. */
const shownNear = 40;

function nearTo({ flow, start, end }: Group): PlaceOfChange['near'] {
  const before = flow.slice(Math.max(0, start - 500), start);
  const after = flow.slice(end, end + 500);
  const stop = after.findIndex(({ isEnd }) => isEnd === true);
  const [own, rest] = [
    shown(before.slice(before.findLastIndex(({ isEnd }) => isEnd === true) + 1)),
    shown(after.slice(0, stop < 0 ? undefined : stop)),
  ];
  return {
    before: own.length > shownNear ? own.slice(-shownNear).replace(/^\S*\s+/, '… ') : own,
    after: rest.length > shownNear ? rest.slice(0, shownNear).replace(/\s+\S*$/, ' …') : rest,
  };
}

function shown(cells: readonly Cell[]): string {
  return cells
    .filter(({ out }) => out === undefined)
    .map(shownChar)
    .join('');
}

/** The part of the clause that the line of a group is, if that is not its text. */
function partOf({ flow, start, cells }: Group): PlaceOfChange['part'] {
  const from = lastBefore(flow, start, ({ isEnd }) => isEnd === true) + 1;
  const line = [...cells.map(({ cell }) => cell), ...flow.slice(from, start)];
  const kind = line.find(({ base }) => base !== undefined)?.base?.of.kind ?? flow[start + cells.length]?.base?.of.kind;
  return kind === 'title' || kind === 'plain' ? kind : undefined;
}

/** The words of the paragraph before a group. */
function paragraphBefore({ flow, start }: Group): string {
  const end = lastBefore(flow, start, ({ isEnd, out }) => isEnd === true && out === undefined);
  const from = lastBefore(flow, Math.max(0, end), ({ isEnd }) => isEnd === true) + 1;
  return shown(flow.slice(from, Math.max(0, end)));
}

/** The words between both ends of a move, if they are one paragraph. */
function wordsBetween(groups: readonly Group[]): string | undefined {
  const [one, other] = groups.toSorted((a, b) => a.start - b.start);
  if (one === undefined || other === undefined || groups.length > 2 || one.flow !== other.flow) return undefined;
  const between = one.flow.slice(one.end, other.start).filter(({ out }) => out === undefined);
  return between.filter(({ isEnd }) => isEnd === true).length === 1 && between.at(-1)?.isEnd === true
    ? shown(between.slice(0, -1))
    : undefined;
}

/** The position of the last letter before another one that a test holds for; -1 if it holds for none. */
export function lastBefore(cells: readonly Cell[], before: number, test: (cell: Cell) => boolean): number {
  let at = before - 1;
  for (; at >= 0; at -= 1) {
    const cell = cells[at];
    if (cell !== undefined && test(cell)) break;
  }
  return at;
}
