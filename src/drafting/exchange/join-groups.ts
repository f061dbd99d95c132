import type { Cell } from './align.ts';
import type { Tracked } from './returned-text.ts';
import { atom } from './sent-lines.ts';
import type { WholeClause } from './whole-clauses.ts';

/** What happens to a letter. */
export type How = 'adds' | 'removes' | 'resets';

export interface Mark {
  readonly key: string;
  readonly how: How;
  readonly tracked: Tracked;
}

export interface Group extends Mark {
  readonly owner: string | undefined;
  /** The clause that came, went or moved as a whole and that it is in. */
  readonly whole?: WholeClause;
  /** Whether it begins with the first letter of a paragraph. */
  readonly isAtStart: boolean;
  readonly cells: { readonly cell: Cell; readonly how: How }[];
  /** All letters of the text that it is in, and where among them it begins and ends. */
  readonly flow: readonly Cell[];
  readonly start: number;
  end: number;
}

/** The rows of a table that one person added or took away as a whole are one change, and so are the cells of a column. */
export function joinColumns(groups: readonly Group[]): readonly Group[] {
  const columns = new Map<string, Group>();
  return groups.flatMap((group) => {
    const key = tableOf(group) ?? columnOf(group);
    const first = key === undefined ? undefined : columns.get(key);
    if (key !== undefined && first === undefined) columns.set(key, group);
    for (const cell of first === undefined ? [] : group.cells) first?.cells.push(cell);
    return first === undefined ? [group] : [];
  });
}

/** The table that a group is some of, where none of it was sent or none of it stays. */
function tableOf({ cells, flow, how, tracked, owner }: Group): string | undefined {
  const table = cells[0]?.cell.paragraph?.place?.table;
  if (table === undefined || how === 'resets' || tracked.move !== undefined) return undefined;
  const isAlike = ({ base, out }: Cell): boolean => (how === 'adds' ? base === undefined : out !== undefined);
  if (cells.some((one) => one.how !== how || one.cell.paragraph?.place?.table !== table)) return undefined;
  if (!flow.every((cell) => cell.paragraph?.place?.table !== table || isAlike(cell))) return undefined;
  return [owner, table, how, tracked.author, tracked.isUntracked].join('\n');
}

/** The column that a group is a whole cell of, where the rest of its row stays. */
function columnOf({ cells, flow, start, end, tracked, how, owner }: Group): string | undefined {
  const place = cells[0]?.cell.paragraph?.place;
  if (place === undefined || how === 'resets' || tracked.move !== undefined) return undefined;
  const isHere = ({ paragraph }: Cell): boolean =>
    paragraph?.place?.table === place.table && paragraph.place.row === place.row;
  const isWhole = cells.filter(({ cell }) => cell.isEnd === true).length === 1 && cells.at(-1)?.cell.isEnd === true;
  const isOwn = cells.every((one) => one.how === how && one.cell.paragraph?.place?.cell === place.cell);
  const [before, after] = [flow[start - 1], flow[end]];
  const isPart = [before, after].some((one) => one !== undefined && isHere(one));
  if (!isWhole || !isOwn || !isPart) return undefined;
  return [owner, place.table, place.cell, how, tracked.author, tracked.isUntracked].join('\n');
}

/** Word names both ends of a move; LibreOffice does not, so that they are found by words, author and date. */
export function joinMoves(groups: readonly Group[]): readonly (readonly Group[])[] {
  const joined: Group[][] = [];
  const taken = new Set<Group>();
  for (const group of groups) {
    if (taken.has(group)) continue;
    taken.add(group);
    const { move } = group.tracked;
    const twin = groups.find(
      (other) =>
        !taken.has(other) &&
        isOneEnd(other, group.how === 'adds' ? 'removes' : 'adds') &&
        isOneEnd(group, group.how) &&
        (move !== undefined && move !== '' ? other.tracked.move === move : isTwin(group, other)),
    );
    if (twin !== undefined) taken.add(twin);
    joined.push(twin === undefined ? [group] : [group, twin]);
  }
  return joined;
}

/**
 * What came, went or moved with its clause is one change. Of a new clause, what another person than the one who wrote its
 * heading added or took away is a change of theirs.
 */
export function joinWhole(joined: readonly (readonly Group[])[]): readonly (readonly Group[])[] {
  const found = new Map<WholeClause, Map<string, Group[]>>();
  return joined.flatMap((groups): readonly (readonly Group[])[] => {
    const [first] = groups;
    const whole = first?.whole;
    if (first === undefined || whole === undefined || groups.some((one) => one.whole !== whole || one.how === 'resets'))
      return [groups];
    const byAuthor = found.get(whole) ?? new Map<string, Group[]>();
    found.set(whole, byAuthor);
    const key = whole.how === 'added' ? first.key : '';
    const own = byAuthor.get(key);
    if (own !== undefined) {
      own.push(...groups);
      return [];
    }
    const all = [...groups];
    byAuthor.set(key, all);
    return [all];
  });
}

/** Whether a group only adds, or only takes away. */
function isOneEnd({ cells }: Group, end: How): boolean {
  return end !== 'resets' && cells.every(({ how }) => how === end);
}

/** The fewest letters that are taken for words that moved, where nothing in the file says that they did. */
const shortestMove = 20;

function isTwin(one: Group, other: Group): boolean {
  const words = wordsOf(one.cells).trim();
  return (
    one.tracked.author === other.tracked.author &&
    words === wordsOf(other.cells).trim() &&
    (words.length >= shortestMove || (one.tracked.move !== undefined && other.tracked.move !== undefined))
  );
}

export function wordsOf(cells: Group['cells']): string {
  return cells.map(({ cell }) => (cell.isEnd === true ? ' ¶ ' : shownChar(cell))).join('');
}

/** A letter as people read it; what is no letter is named. */
export function shownChar({ char, note, base }: Pick<Cell, 'char' | 'note' | 'base'>): string {
  if (char !== atom) return char;
  const isNote = note !== undefined || base?.of.cells[base.at]?.leaf?.type === 'footnoteReference';
  return isNote ? '[footnote]' : '[picture]';
}
