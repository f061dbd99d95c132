import type { Block } from '../model/clause-tree.ts';
import { countBefore, markReshapedBefore } from './mark-reshaped.ts';
import { hasMarks } from './marks.ts';
import type { RedlineBlock, RedlineSide, Reshaped } from './redline-tree.ts';
import { describeReshaped } from './reshaped-words.ts';
import { joinAcross, type SideRow } from './side-row.ts';

/**
 * Reshaped text in rows: what is a piece on both sides, such as a paragraph that became an item, is shown side by side.
 *
 * @param rowsOf blocks in rows, each with both sides
 */
export function reshapedRows(
  node: Reshaped<Block, RedlineBlock>,
  rowsOf: (blocks: readonly RedlineBlock[]) => readonly SideRow[],
): readonly SideRow[] {
  const left = rowsOf(markReshapedBefore(node)).map((row) => pieceOf(row, 'before'));
  const right = rowsOf(node.children).map((row) => pieceOf(row, 'after'));
  const isKnown = sizeOf(left) === sizeOf(right);
  const groups = isKnown ? divideTogether(left, right) : [{ before: left, after: right }];
  const rows = groups.map((group): SideRow => {
    const [before, after] = [joinPieces(group.before), joinPieces(group.after)];
    const same = before.length > 0 && isEqual(before, after) && !before.some(hasMarks);
    const isContinued = group.before.at(-1)?.isContinued === true || group.after.at(-1)?.isContinued === true;
    const isBelowHead = { before: startsBelowHead(group.before), after: startsBelowHead(group.after) };
    return { before, after, same, isBelowHead, ...(isContinued ? { continued: true } : {}) };
  });
  return rows.map((row, index) => (index === 0 ? { ...row, note: describeReshaped(node) } : row));
}

/** What one side has in a row. */
interface SideOfRow {
  readonly blocks: readonly RedlineBlock[];
  /** The number of characters that it had before. */
  readonly size: number;
  readonly isContinued: boolean;
  readonly isBelowHead: boolean;
}

interface Group {
  readonly before: readonly SideOfRow[];
  readonly after: readonly SideOfRow[];
}

function pieceOf(row: SideRow, side: RedlineSide): SideOfRow {
  return {
    blocks: row[side],
    size: bodyOf(row).reduce((sum, block) => sum + countBefore(block), 0),
    isContinued: row.continued === true,
    isBelowHead: row.isBelowHead?.[side] === true,
  };
}

/** What a row has before, without a header that is counted in a row above. */
function bodyOf({ before, isBelowHead }: SideRow): readonly RedlineBlock[] {
  if (isBelowHead?.before !== true) return before;
  return before.map((block) => (block.type === 'table' ? { ...block, children: block.children.slice(1) } : block));
}

const startsBelowHead = (pieces: readonly SideOfRow[]): boolean =>
  pieces.find(({ blocks }) => blocks.length > 0)?.isBelowHead === true;

const sizeOf = (pieces: readonly SideOfRow[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

/** Divides both sides wherever the same character ends a piece on each. */
function divideTogether(before: readonly SideOfRow[], after: readonly SideOfRow[]): readonly Group[] {
  const groups: Group[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [fromLeft, fromRight] = [left, right];
    // What is new has a row of its own.
    if (after[right]?.size === 0) right += 1;
    else {
      let ahead = 0;
      do {
        const isLeft = right === after.length || (left < before.length && ahead <= 0);
        ahead += isLeft ? (before[left]?.size ?? 0) : -(after[right]?.size ?? 0);
        if (isLeft) left += 1;
        else right += 1;
      } while (ahead !== 0 && (left < before.length || right < after.length));
    }
    groups.push({ before: before.slice(fromLeft, left), after: after.slice(fromRight, right) });
  }
  return groups;
}

/** The blocks of pieces that follow one another, with the items of a list and the rows of a table together again. */
function joinPieces(pieces: readonly SideOfRow[]): readonly RedlineBlock[] {
  let joined: readonly RedlineBlock[] = [];
  let goesOn = false;
  for (const { blocks, isContinued } of pieces) {
    joined = goesOn ? joinAcross(joined, blocks) : [...joined, ...blocks];
    goesOn = isContinued;
  }
  return joined;
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
