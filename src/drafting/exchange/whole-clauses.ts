import { createClauseIds } from '../import/clause-ids.ts';
import type { Cell } from './align.ts';

/** What happened to a whole clause: its heading, with everything under it, came, went or is elsewhere. */
export interface WholeClause {
  readonly how: 'added' | 'removed' | 'moved';
  readonly id: string;
  /** Its heading: of a new one, without the number before it. */
  readonly title: string;
  readonly number?: string;
  /** The clauses before it in the file, the nearest first, and the one that follows. */
  readonly after: readonly string[];
  readonly before?: string;
  /** The first letter of its heading as it is now. */
  readonly heading?: Cell;
}

export interface WholeClauses {
  /** The clause of each letter. */
  readonly owners: readonly (string | undefined)[];
  /** The letters that came, went or moved with their clause. */
  readonly of: ReadonlyMap<Cell, WholeClause>;
}

/** The ids of the clauses of the draft that have another title than a new one. */
export type OtherIds = (title: string) => readonly string[];

/** Finds the clauses that came, went or moved as a whole, and gives what is under a new heading to its clause. */
export function findWholeClauses(
  cells: readonly Cell[],
  ownersOfLines: readonly (string | undefined)[],
  otherIds: OtherIds,
): WholeClauses {
  const owners = [...ownersOfLines];
  const of = new Map<Cell, WholeClause>();
  const sent = sentClauses(cells);
  const made: string[] = [];
  const moved = new Map<string, WholeClause>();
  for (const { from, to } of newHeadings(cells)) {
    const isLeft = (cell: Cell, at: number): boolean => at >= to && cell.base !== undefined && cell.out === undefined;
    const following = cells.find(isLeft)?.base?.of.clause;
    const next = cells.findIndex((cell, at) => isLeft(cell, at) || (at >= to && isNewHeading(cells, at)));
    const [above] = sentBefore(cells, from);
    // In the middle of a clause, a heading divides it, which an editor does.
    if (following !== undefined && following === above) continue;
    if (above === undefined && following === undefined) continue;
    const printed = wordsOf(cells.slice(from, to));
    const same = [...sent].find(([, words]) => words === printed)?.[0];
    const [, number, title = printed] = /^(\d+[A-Z]?|[A-Z]{1,2}\d*)\. (.+)$/u.exec(printed) ?? [];
    const [id = ''] =
      same === undefined ? createClauseIds([title], [...sent.keys(), ...made, ...otherIds(title)]) : [same];
    const whole: WholeClause = {
      how: same === undefined ? 'added' : 'moved',
      id,
      title,
      ...(number === undefined ? {} : { number }),
      after: [...made.toReversed(), ...sentBefore(cells, from)].filter((one) => one !== id),
      ...(following === undefined ? {} : { before: following }),
      ...(cells[from] === undefined ? {} : { heading: cells[from] }),
    };
    if (same === undefined) made.push(id);
    else moved.set(same, whole);
    for (let at = from; at < (next < 0 ? cells.length : next); at += 1) {
      const cell = cells[at];
      if (cell === undefined || cell.base !== undefined) continue;
      owners[at] = id;
      of.set(cell, whole);
    }
  }
  for (const [id, title] of sent) {
    const own = cells.filter((cell) => cell.base?.of.clause === id);
    const went = moved.get(id) ?? { how: 'removed' as const, id, title, after: [] };
    if (own.every(({ out }) => out !== undefined)) for (const cell of own) of.set(cell, went);
  }
  return { owners, of };
}

/** The clauses that were sent, with their headings as the file prints them. */
function sentClauses(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const headings = cells.flatMap(({ base }) => (base?.of.clause !== undefined && base.of.line === 0 ? [base.of] : []));
  return new Map(
    headings.map(({ clause = '', cells: own }) => [clause, oneLine(own.map(({ char }) => char).join(''))]),
  );
}

/** The clauses before a letter, the nearest first. */
function sentBefore(cells: readonly Cell[], at: number): readonly string[] {
  const before = cells.slice(0, at).findLast(({ base, out }) => base !== undefined && out === undefined);
  // Below the heading of a part, none is before it in that part.
  if (before?.base?.of.clause === undefined) return [];
  const all = cells.slice(0, at).flatMap(({ base }) => base?.of.clause ?? []);
  return [...new Set([before.base.of.clause, ...all.toReversed()])].slice(0, 3);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function newHeadings(cells: readonly Cell[]): readonly Span[] {
  return cells.flatMap((_, at): readonly Span[] => {
    if (!isNewHeading(cells, at)) return [];
    return [{ from: at, to: cells.findIndex(({ isEnd }, end) => end >= at && isEnd === true) + 1 }];
  });
}

/** Whether a letter begins a new paragraph that is the heading of a clause. */
function isNewHeading(cells: readonly Cell[], at: number): boolean {
  const [first, before] = [cells[at], cells[at - 1]];
  if (first?.base !== undefined || first?.paragraph?.style !== headingStyle) return false;
  if (before !== undefined && before.isEnd !== true) return false;
  const end = cells.findIndex(({ isEnd }, index) => index >= at && isEnd === true);
  const own = cells.slice(at, end + 1);
  return end >= 0 && own.every(({ base }) => base === undefined) && wordsOf(own) !== '';
}

const headingStyle = 'Heading2';

/**
 * Gives a paragraph its end back, where somebody pressed Enter there and wrote a clause below it: programs then keep the
 * old end for the last of the new paragraphs.
 */
export function withOldEnds(cells: readonly Cell[]): readonly Cell[] {
  const given = [...cells];
  for (const [at, cell] of cells.entries()) {
    const last = cells[at - 1]?.base;
    if (cell.isEnd !== true || cell.base !== undefined || cell.in === undefined || last === undefined) continue;
    const next = cells.findIndex(({ base }, index) => index > at && base !== undefined);
    const end = cells[next];
    const hasHeading = cells
      .slice(at + 1, next + 1)
      .some((one) => one.isEnd === true && one.paragraph?.style === headingStyle);
    if (end?.isEnd !== true || end.base?.of !== last.of || last.at !== last.of.cells.length - 1 || !hasHeading)
      continue;
    const { in: here, ...own } = cell;
    const { base, ...other } = end;
    given[at] = { ...own, base };
    given[next] = { ...other, in: here };
  }
  return given;
}

function wordsOf(cells: readonly Cell[]): string {
  return oneLine(cells.flatMap(({ char, isEnd, out }) => (isEnd === true || out !== undefined ? [] : [char])).join(''));
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
