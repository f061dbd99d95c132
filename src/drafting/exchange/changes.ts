import { untracked, type Cell } from './align.ts';
import { joinColumns, joinMoves, shownChar, wordsOf, type Group, type How, type Mark } from './join-groups.ts';
import { lastBefore, placeOf, type PlaceOfChange } from './place-of-change.ts';
import { resetOf, type ResetKind } from './reset.ts';
import type { Tracked } from './returned-text.ts';
import { joinWhole } from './join-groups.ts';
import type { WholeClause, WholeClauses } from './whole-clauses.ts';
import { linkOf } from './write-words.ts';

/** What a change does. */
export type ChangeKind = 'inserted' | 'deleted' | 'replaced' | 'moved' | 'split' | 'merged' | ResetKind;

/** One change that somebody made: the letters that it adds, takes away or sets otherwise. */
export interface Change {
  /** The ids of the clauses that it is in: two where something moved; none where it is outside of all. */
  readonly clauses: readonly string[];
  readonly kind: ChangeKind;
  readonly author: string;
  readonly date: string;
  readonly isUntracked: boolean;
  readonly before: string;
  readonly after: string;
  /** Which of the cells it adds, takes away, and sets otherwise. */
  readonly adds: ReadonlySet<Cell>;
  readonly removes: ReadonlySet<Cell>;
  readonly resets: ReadonlySet<Cell>;
  /** Of what moved: where its letters were, by the letters as they are now. */
  readonly origins: ReadonlyMap<Cell, Cell>;
  /** The comments on it, by id. */
  readonly comments: ReadonlySet<string>;
  /** Where an editor finds it. */
  readonly place: PlaceOfChange;
  /** The clause that it adds, takes away or moves as a whole. */
  readonly whole?: WholeClause;
}

/** One text of a file, with the clause of each letter. */
export interface Flow extends WholeClauses {
  readonly cells: readonly Cell[];
}

/**
 * Puts together what one person changed at one place: words beside each other that are deleted and inserted are
 * replaced, and both ends of a move are one change.
 */
export function changesIn(flows: readonly Flow[]): readonly Change[] {
  return joinWhole(joinMoves(joinColumns(flows.flatMap((flow) => groupsIn(flow))))).map(toChange);
}

function groupsIn({ cells, owners, of }: Flow): readonly Group[] {
  const groups = new Set<Group>();
  // The changes that the letter before is part of: one may have inserted it, and another deleted it.
  let open: readonly Group[] = [];
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    const marks = marksOn(cell, (one) => (one.isEnd === true && isEndGone(cells, at) ? undefined : resetOf(one)));
    // A whole paragraph that came or went is a change of its own, and so is a row of a table, or a picture with its caption.
    const isWhole = before?.isEnd === true && !isInRow(before, cell) && !isCaption(before, cell);
    const now: Group[] = [];
    for (const mark of marks) {
      const owner = owners[at];
      const goesOn = open.find((one) => one.key === mark.key && one.owner === owner && !(isWhole && one.isAtStart));
      const group = goesOn ?? now.find((one) => one.key === mark.key) ?? newGroup(mark, owner, of.get(cell), cells, at);
      groups.add(group);
      group.cells.push({ cell, how: mark.how });
      group.end = at + 1;
      now.push(group);
    }
    open = now;
  }
  return [...groups];
}

function newGroup(
  mark: Mark,
  owner: string | undefined,
  whole: WholeClause | undefined,
  flow: readonly Cell[],
  start: number,
): Group {
  return {
    ...mark,
    owner,
    ...(whole === undefined ? {} : { whole }),
    isAtStart: flow[start - 1]?.isEnd ?? true,
    cells: [],
    flow,
    start,
    end: start + 1,
  };
}

/** Whether the paragraph before came or went: programs then give the next one its list and style. */
function isEndGone(cells: readonly Cell[], at: number): boolean {
  const before = cells[lastBefore(cells, at, ({ isEnd }) => isEnd === true)];
  return before !== undefined && (before.out !== undefined || before.in !== undefined);
}

/** Whether two letters are in one row of a table. */
function isInRow(one: Cell | undefined, other: Cell): boolean {
  const [a, b] = [one?.paragraph?.place, other.paragraph?.place];
  return a !== undefined && b !== undefined && a.table === b.table && a.row === b.row;
}

/** Whether a letter begins the caption of a new picture. */
function isCaption({ paragraph: above }: Cell, { paragraph }: Cell): boolean {
  return paragraph?.style === 'Caption' && above?.cells.some(({ picture }) => picture !== undefined) === true;
}

/** What happened to a letter: one change, or two where somebody deleted what another inserted. */
function marksOn(cell: Cell, reset: (cell: Cell) => ResetKind | undefined): readonly Mark[] {
  const resetKind = reset(cell);
  const mark = (how: How, tracked: Tracked): Mark => ({
    key: [
      tracked.author,
      tracked.isUntracked,
      tracked.move,
      tracked.move === undefined ? '' : how,
      how === 'resets' ? resetKind : '',
      resetKind === 'linked' ? cell.setting.link : '',
    ].join('\n'),
    how,
    tracked,
  });
  const { in: here, out: away, reset: tracked, paragraph } = cell;
  if (here === undefined && away === undefined) {
    // No program tracks where a link leads, or the text that stands for a picture.
    const who = resetKind === 'reshaped' ? paragraph?.reshaped : resetKind === 'formatted' ? tracked : undefined;
    return resetKind === undefined ? [] : [mark('resets', who ?? untracked)];
  }
  return [...(here === undefined ? [] : [mark('adds', here)]), ...(away === undefined ? [] : [mark('removes', away)])];
}

function toChange(groups: readonly Group[]): Change {
  const cells = groups.flatMap((group) => group.cells);
  const of = (how: How) => cells.filter((one) => one.how === how);
  const [adds, removes, resets] = [of('adds'), of('removes'), of('resets')];
  const [first] = groups;
  const whole = wholeOf(groups);
  const isMove = groups.length > 1 && (first?.whole === undefined || first.whole.how === 'moved');
  const tracked = first?.tracked ?? { author: '', date: '' };
  return {
    clauses: [...new Set(groups.flatMap(({ owner }) => owner ?? []))],
    kind: kindOf(adds, removes, resets, isMove),
    author: tracked.author,
    date:
      cells
        .map(({ cell }) => (cell.in ?? cell.out ?? cell.reset)?.date ?? '')
        .toSorted()
        .at(-1) ?? '',
    isUntracked: tracked.isUntracked === true,
    before: resets.length > 0 ? setWords(resets, 'before') : wordsOf(removes),
    after: resets.length > 0 ? setWords(resets, 'after') : wordsOf(adds),
    adds: new Set(adds.map(({ cell }) => cell)),
    removes: new Set(removes.map(({ cell }) => cell)),
    resets: new Set(resets.map(({ cell }) => cell)),
    origins: originsOf(adds, removes, isMove),
    comments: new Set(cells.flatMap(({ cell }) => cell.comments)),
    place: placeOf(groups, isMove || whole?.how === 'added'),
    ...(whole === undefined ? {} : { whole }),
  };
}

/** The clause that groups add, take away or move as a whole; what others change in a new one is not it. */
function wholeOf([first, ...others]: readonly Group[]): WholeClause | undefined {
  const whole = first?.whole;
  if (whole === undefined || first?.how === 'resets') return undefined;
  const hasHeading = [first, ...others].some((one) =>
    one?.cells.some(({ cell, how }) => cell === whole.heading && how === 'adds'),
  );
  return whole.how !== 'added' || hasHeading ? whole : undefined;
}

/** The letters of what moved, each with the one that it was, as far as they are the same. */
function originsOf(adds: Cells, removes: Cells, isMove: boolean): Change['origins'] {
  if (!isMove) return new Map();
  const [now, was] = [adds, removes].map((cells) =>
    cells.map(({ cell }) => cell).filter(({ isEnd }) => isEnd !== true),
  );
  const isSame = now?.map(({ char }) => char).join('') === was?.map(({ char }) => char).join('');
  return new Map(isSame ? (now ?? []).flatMap((cell, at) => (was?.[at] === undefined ? [] : [[cell, was[at]]])) : []);
}

type Cells = Group['cells'];

function kindOf(adds: Cells, removes: Cells, resets: Cells, isMove: boolean): ChangeKind {
  const [reset] = resets;
  if (reset !== undefined) return resetOf(reset.cell) ?? 'formatted';
  if (isMove) return 'moved';
  const isOnlyEnds = (cells: Cells) => cells.length > 0 && cells.every(({ cell }) => cell.isEnd === true);
  if (removes.length === 0) return isOnlyEnds(adds) ? 'split' : 'inserted';
  if (adds.length === 0) return isOnlyEnds(removes) ? 'merged' : 'deleted';
  return 'replaced';
}

/** The words that are set in another way, or those of the paragraphs that are; a link with its address. */
function setWords(cells: Cells, side: 'before' | 'after'): string {
  const [first] = cells;
  const words = cells
    .map(({ cell }) =>
      cell.isEnd === true
        ? (cell.paragraph?.cells ?? []).map((one) => (one.isEnd === true ? '' : shownChar(one))).join('')
        : shownChar(cell),
    )
    .join('');
  const kind = first === undefined ? undefined : resetOf(first.cell);
  const sent = first?.cell.base?.of.cells[first.cell.base.at];
  if (kind === 'described') return (side === 'before' ? sent?.alt : first?.cell.alt) ?? '';
  if (kind !== 'linked') return words;
  const address = side === 'before' ? linkOf(sent?.around ?? [])?.url : first?.cell.setting.link;
  return address === undefined ? words : `${words} (${address})`;
}
