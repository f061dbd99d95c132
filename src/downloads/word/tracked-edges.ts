import { DeletedTextRun, InsertedTextRun, TextRun, type ParagraphChild } from 'docx';
import { CommentMark } from './comments.ts';
import { wordsOfLink } from './links.ts';
import { MovedFromRun, MovedToRun } from './moves.ts';
import type { Track } from './side.ts';

/** Whether the first words of a paragraph were inserted or moved here. */
export function startsInserted(children: readonly ParagraphChild[]): boolean {
  return runsOf(children).at(0) instanceof InsertedTextRun;
}

/** Whether its last words were. */
export function endsInserted(children: readonly ParagraphChild[]): boolean {
  return runsOf(children).at(-1) instanceof InsertedTextRun;
}

/**
 * Whether its words are tracked in more than one way, such as some inserted in others that moved; or its words moved and
 * its end did not.
 */
export function isMixed(children: readonly ParagraphChild[], end: Track): boolean {
  const ways = new Set(runsOf(children).map(({ constructor }) => constructor));
  const hasMoved = ways.has(MovedFromRun) || ways.has(MovedToRun);
  return ways.size > 1 || (hasMoved && (end === 'before' || end === 'after'));
}

/** The runs with words, without bookmarks and the marks of comments and moves. */
function runsOf(children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return children.flatMap((child) => {
    const inside = wordsOfLink(child);
    if (inside !== undefined) return runsOf(inside);
    const isRun = child instanceof TextRun || child instanceof InsertedTextRun || child instanceof DeletedTextRun;
    return isRun && !(child instanceof CommentMark) ? [child] : [];
  });
}
