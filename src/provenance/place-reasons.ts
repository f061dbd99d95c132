import type { Block, ClauseTree } from '../model/clause-tree.ts';
import type { DeclaredChange } from '../model/declared-change.ts';
import { numberedParagraphs } from '../model/numbered-paragraphs.ts';
import { plainText } from '../model/plain-text.ts';
import type { Reason } from '../model/reason.ts';
import { joinLists } from '../redline/divided-lists.ts';
import { hasMarks } from '../redline/marks.ts';
import type { Redline, RedlineBlock } from '../redline/redline-tree.ts';
import { accept, reject } from '../redline/resolve.ts';
import { separateFootnotes } from '../redline/separate-footnotes.ts';

/** A reason beside the paragraph that it caused. */
export interface PlacedReason {
  readonly change: DeclaredChange;
  readonly reason: Reason;
  /** The block of the redline's text, without its footnotes; -1 beside the heading. */
  readonly block: number;
  /** The block of the new text; where the words are gone, the one before them. -1 beside the heading. */
  readonly after: number;
}

/** A block of a redline, or one of several that were inserted together. */
interface BlockPiece {
  readonly block: number;
  readonly after: number;
  readonly isMarked: boolean;
  readonly sides: readonly ClauseTree[];
}

/** Kinds of change that are about the place of a clause, not about its words. */
const ofPlace: ReadonlySet<DeclaredChange['kind']> = new Set(['moved', 'renumbered']);

/**
 * The place of each reason of a clause: beside the first paragraph that changed and has the words or the number that the
 * reason covers or, for a reason that names none, beside the first one that changed.
 */
export function placeReasons(redline: Redline, declared: readonly DeclaredChange[]): readonly PlacedReason[] {
  const pieces = piecesOf(separateFootnotes(redline).text).filter(({ isMarked }) => isMarked);
  const [first] = pieces;
  return declared.flatMap((change) =>
    change.because.map((reason) => {
      const at = ofPlace.has(change.kind) ? undefined : (pieces.find((piece) => covers(reason, piece)) ?? first);
      return { change, reason, block: at?.block ?? -1, after: at?.after ?? -1 };
    }),
  );
}

function piecesOf(blocks: readonly RedlineBlock[]): readonly BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let shown: readonly Block[] = [];
  for (const [block, node] of blocks.entries()) {
    const parts: readonly RedlineBlock[] =
      node.type === 'insertion' ? node.children.map((child) => ({ type: 'insertion', children: [child] })) : [node];
    for (const part of parts) {
      const sides = [accept, reject].map((side) => side({ type: 'redline', children: [part] }));
      const count = sides[0]?.children.length ?? 0;
      // Lists around an item that is gone are one list.
      const next = joinLists([...shown, ...(sides[0]?.children ?? [])]);
      const after = count > 0 ? Math.min(shown.length, next.length - 1) : Math.max(0, shown.length - 1);
      pieces.push({ block, after, isMarked: hasMarks(part), sides });
      shown = next;
    }
  }
  return pieces;
}

function covers({ covers: covered }: Reason, { sides }: BlockPiece): boolean {
  return covered.some(({ paragraph, words }) =>
    sides.some(
      (tree) =>
        (paragraph !== undefined && numberedParagraphs(tree).some(({ id }) => id === paragraph)) ||
        (words !== undefined && wordsOf(plainText(tree, () => '')).includes(wordsOf(words))),
    ),
  );
}

const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
