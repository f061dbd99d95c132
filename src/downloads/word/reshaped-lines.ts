import type { BodyElement } from './body-element.ts';
import { numberRuns, type Line } from './line.ts';
import type { OldPlace, ReshapePlan } from './plan-reshape.ts';
import type { RunWriter } from './run-writer.ts';
import { sideOf, type Side } from './side.ts';
import type { WordContext } from './word-context.ts';

/**
 * The new paragraphs, each keeping the format its words had before. Where only one of the two texts has a paragraph end,
 * that end is tracked. A table among them was inserted whole, and stays as it is.
 */
export function reshapedLines(
  before: readonly BodyElement[],
  after: readonly BodyElement[],
  { places }: ReshapePlan,
  runs: RunWriter,
  context: WordContext,
): readonly BodyElement[] {
  const unplacedOld = before.filter((element) => element.kind === 'line');
  const bySource = new Map(unplacedOld.map((line) => [line.source, line]));
  const elements = after.flatMap((line): readonly BodyElement[] => {
    if (line.kind === 'table') return [line];
    const place = line.source === undefined ? undefined : places.get(line.source);
    const old = place && bySource.get(place.from);
    if (place === undefined || old === undefined) {
      // The label of a note that is gone is among the paragraphs before.
      if (line.track === 'before') return [];
      return [{ ...line, track: 'after', end: 'after' }];
    }
    const skippedOld = place.startsParagraph ? unplacedOld.splice(0, unplacedOld.indexOf(old) + 1).slice(0, -1) : [];
    return [...skippedOld, inBothShapes(line, old, place, runs, context)];
  });
  return [...elements, ...unplacedOld];
}

function inBothShapes(
  line: Line,
  old: Line,
  { startsParagraph, endsParagraph, gap }: OldPlace,
  runs: RunWriter,
  context: WordContext,
): Line {
  const isOnBoth = line.track === 'both';
  const markers = {
    before: startsParagraph ? old.markers.before : undefined,
    after: isOnBoth ? line.markers.after : undefined,
  };
  return {
    ...line,
    markers,
    lead: numberRuns(markers, line.track, context),
    children: [...line.children, ...(endsParagraph ? [] : runs.inlines(gap, 'before'))],
    format: { before: old.format.before, after: line.format.after },
    end: isOnBoth ? endOf(sideOf(line.end) !== 'before', endsParagraph) : line.end,
  };
}

/** The sides on which a paragraph ends. */
function endOf(after: boolean, before: boolean): Side {
  if (after && before) return 'both';
  return after ? 'after' : 'before';
}
