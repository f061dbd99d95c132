import type { ClauseTree } from '../../code/clause-tree.ts';
import { movedNodes } from '../../redline/moved-nodes.ts';
import { normalise } from '../../redline/normalise.ts';
import { partFootnotes } from '../../redline/part-footnotes.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import { FootnoteWriter } from './footnote-writer.ts';
import { noOpening } from './frame.ts';
import { RunWriter } from './run-writer.ts';
import type { Side } from './side.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { TextWriter, type BodyElement } from './text-writer.ts';

/** The text of a redline; its footnotes come with their calls. `side` is where text without marks stands. */
export function writeText(redline: Redline, surroundings: Surroundings, side: Side = 'both'): readonly BodyElement[] {
  const footnotes = new FootnoteWriter(redline, surroundings);
  const runs = new RunWriter(surroundings, (label, on) => footnotes.call(label, on));
  const frame = { style: styles.text, left: 0, depth: 0, opening: noOpening() };
  const { text } = partFootnotes(redline);
  return new TextWriter(surroundings, runs, movedNodes(redline)).blocks(text, side, frame);
}

/** A text as it stands: a redline without a mark. */
export function unmarked(tree: ClauseTree): Redline {
  return { type: 'redline', children: normalise(tree).children };
}
