import type { ClauseTree } from '../../model/clause-tree.ts';
import { charactersChanged } from '../../redline/mark-words.ts';
import { hasChangedCharacters } from '../../redline/marks.ts';
import { findMovedNodes } from '../../redline/moved-nodes.ts';
import { normaliseToPrint } from '../../redline/normalise.ts';
import { separateFootnotes } from '../../redline/separate-footnotes.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import type { BodyElement } from './body-element.ts';
import { FootnoteWriter } from './footnote-writer.ts';
import { noMarkers } from './list-markers.ts';
import { RunWriter } from './run-writer.ts';
import { movedInClause } from './moves.ts';
import { isNow, type Track } from './side.ts';
import { asSentence } from './sentence.ts';
import { styles } from './styles.ts';
import { TextWriter } from './text-writer.ts';
import type { WordContext } from './word-context.ts';

/** Writes the text of the redline of a clause with its footnotes. `track` is how text without marks is tracked. */
export function writeText(
  clause: string,
  redline: Redline,
  document: WordContext,
  track: Track = 'both',
): readonly BodyElement[] {
  const context = inClause(clause, document);
  const moved = movedInClause(clause, findMovedNodes(redline));
  const footnotes = new FootnoteWriter(clause, redline, context, moved);
  const runs = new RunWriter(context, footnotes, moved);
  const frame = { style: styles.text, left: 0, depth: 0, clause, pending: noMarkers() };
  const { text } = separateFootnotes(redline);
  if (isNow(track) && hasChangedCharacters(redline)) context.comments.queue(asSentence(charactersChanged));
  return new TextWriter(context, runs, moved).blocks(text, track, frame);
}

/** References in a clause to its own items are printed without its name. */
function inClause(clause: string, context: WordContext): WordContext {
  const { before, after } = context.labelOf;
  return {
    ...carriedIn(clause, context),
    labelOf: { before: (id) => before(id, clause), after: (id) => after(id, clause) },
  };
}

/** Marks the paragraphs of a clause, in a copy that comes back. */
export function carriedIn(clause: string, context: WordContext): WordContext {
  return { ...context, carry: context.carriers?.in(clause, 'text') ?? context.carry };
}

/** A text as a redline without marks. */
export function unmarked(tree: ClauseTree): Redline {
  return { type: 'redline', children: normaliseToPrint(tree).children };
}
