import type { ParagraphChild } from 'docx';
import type { Figure } from '../../model/clause-tree.ts';
import { figureChange } from '../../redline/mark-words.ts';
import type { RedlineNodeOf } from '../../redline/redline-tree.ts';
import { formatIn, newLine, type Line } from './line.ts';
import type { Frame } from './list-markers.ts';
import { pictureRun, TrackedPicture } from './picture.ts';
import type { RunWriter } from './run-writer.ts';
import { asSentence } from './sentence.ts';
import { isNow, sideOf, type Track } from './side.ts';
import type { WordContext } from './word-context.ts';
import { say } from '../../words/say.ts';

/** The picture of a figure in its own paragraph; where it replaced another, after that. */
export function pictureLine(
  node: RedlineNodeOf<'figure'>,
  track: Track,
  frame: Frame,
  runs: RunWriter,
  context: WordContext,
): Line {
  const { was } = node;
  const run = (shown: Pick<Figure, 'picture' | 'alt'>, on: Track): readonly ParagraphChild[] => {
    const data = context.pictures.get(shown.picture.sha256);
    if (data === undefined) return [runs.text(say.word.pictureLine.figure({ alt: shown.alt }), on)];
    const picture = pictureRun(shown, data, context.drawn.get(shown.picture.sha256));
    return [on === 'both' ? picture : new TrackedPicture(on, picture, context.parts)];
  };
  if (was !== undefined && isNow(track)) context.comments.queue(asSentence(figureChange(was, node)));
  // A file that only has another name is the same picture.
  const isSame = was?.picture.sha256 === node.picture.sha256 && was.alt === node.alt;
  const children =
    was === undefined || isSame
      ? run(node, track)
      : track === 'both'
        ? [...run(was, 'before'), ...run(node, 'after')]
        : run(sideOf(track) === 'before' ? was : node, track);
  const format = { before: formatIn(frame, undefined), after: formatIn(frame, undefined) };
  const carried = context.carry(children, track);
  return newLine({ children: carried, track, end: frame.keepsEnds === true ? 'both' : track, format }, context);
}
