import type { Inline } from '../model/clause-tree.ts';
import type { RedlineInline } from './redline-tree.ts';
import { hasMarks } from './marks.ts';
import { readWords, sentenceEnds } from './sentences.ts';

/** What happened to the sentences of a paragraph or cell. */
export interface SentenceCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
  /** How many parts of sentences moved. */
  readonly partsMoved: number;
}

/** Of the many paragraphs of a changed clause that did not change. */
const none: SentenceCounts = { added: 0, removed: 0, changed: 0, moved: 0, partsMoved: 0 };

/** Counts the sentences of a paragraph or cell that were added, removed, changed or moved. */
export function countSentences(nodes: readonly RedlineInline[]): SentenceCounts {
  if (!nodes.some(hasMarks)) return none;
  const pieces: TextOnSide[] = [];
  const moved = nodes.filter(({ type }) => type === 'moved');
  const sentences = moved.filter(isSentence);
  read(nodes, 'both', pieces);
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const sides of sidesOfSentences(pieces)) {
    if (sides.size > 1) counts.changed += 1;
    else if (sides.has('after')) counts.added += 1;
    else if (sides.has('before')) counts.removed += 1;
  }
  return { ...counts, moved: sentences.length, partsMoved: moved.length - sentences.length };
}

/** Whether words that moved are a sentence on one side, to its end. */
function isSentence(node: RedlineInline): boolean {
  const pieces: TextOnSide[] = [];
  read([node], 'both', pieces);
  const ends = (side: Side): boolean => {
    const text = pieces.flatMap((piece) => (piece.side === 'both' || piece.side === side ? [piece.text] : []));
    return /[.!?…][)\]'"’”]*$/u.test(text.join('').trim());
  };
  return ends('before') || ends('after');
}

type Side = 'both' | 'before' | 'after';

interface TextOnSide {
  readonly text: string;
  readonly side: Side;
}

function read(nodes: readonly (RedlineInline | Inline)[], side: Side, pieces: TextOnSide[]): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        pieces.push({ text: node.value, side });
        break;
      case 'break':
        pieces.push({ text: ' ', side });
        break;
      case 'ref':
        pieces.push({ text: 'A', side });
        break;
      case 'insertion':
        read(node.children, 'after', pieces);
        break;
      case 'deletion':
        read(node.children, 'before', pieces);
        break;
      case 'footnoteReference':
      case 'movedAway':
      case 'movedToClause':
        break;
      default:
        read(node.children, side, pieces);
    }
  }
}

/** For each sentence, where its words are. An old sentence and the one in its place are one. */
function sidesOfSentences(pieces: readonly TextOnSide[]): readonly ReadonlySet<Side>[] {
  const text = pieces.map((piece) => piece.text).join('');
  const sideAt = pieces.flatMap((piece) => Array.from(piece.text, () => piece.side));
  const words = readWords(text);
  const ends = new Set(sentenceEnds(words));
  const sentences: Set<Side>[] = [];
  let [at, current] = [0, new Set<Side>()];
  const characters = Array.from(text);
  words.forEach(({ value }, index) => {
    while (at < characters.length && /\s/u.test(characters[at] ?? '')) at += 1;
    for (const _ of value) {
      current.add(sideAt[at] ?? 'both');
      at += 1;
    }
    if (!ends.has(index + 1)) return;
    sentences.push(current);
    current = new Set();
  });
  return sentences;
}
