import type { BodyElement } from './body-element.ts';
import { numberRuns, type Line } from './line.ts';
import type { OldPlace, ReshapePlan } from './plan-reshape.ts';
import type { RunWriter } from './run-writer.ts';
import { sideOf, type Side } from './side.ts';
import type { WordContext } from './word-context.ts';

/**
 * The paragraphs of reshaped text: those after, each with the format that its words had before. Where only one of the two
 * texts has a paragraph end, that end is tracked. A table among them was inserted whole, and stays as it is.
 */
export function reshapedLines(
  before: readonly BodyElement[],
  after: readonly BodyElement[],
  { places }: ReshapePlan,
  runs: RunWriter,
  context: WordContext,
): readonly BodyElement[] {
  const waiting = before.filter((element) => element.kind === 'line');
  const bySource = new Map(waiting.map((line) => [line.source, line]));
  const elements = after.flatMap((line): readonly BodyElement[] => {
    if (line.kind === 'table') return [line];
    const place = line.source === undefined ? undefined : places.get(line.source);
    const old = place && bySource.get(place.from);
    if (place === undefined || old === undefined) {
      // The label of a note that is gone is among the paragraphs before.
      if (line.track === 'before') return [];
      return [{ ...line, track: 'after', end: 'after' }];
    }
    const first = place.starts ? waiting.splice(0, waiting.indexOf(old) + 1).slice(0, -1) : [];
    return [...first, inBothShapes(line, old, place, runs, context)];
  });
  return [...elements, ...waiting];
}

function inBothShapes(
  line: Line,
  old: Line,
  { starts, ends, gap }: OldPlace,
  runs: RunWriter,
  context: WordContext,
): Line {
  const isOnBoth = line.track === 'both';
  const markers = {
    before: starts ? old.markers.before : undefined,
    after: isOnBoth ? line.markers.after : undefined,
  };
  return {
    ...line,
    markers,
    lead: numberRuns(markers, line.track, context),
    children: [...line.children, ...(ends ? [] : runs.inlines(gap, 'before'))],
    format: { before: old.format.before, after: line.format.after },
    end: isOnBoth ? endOf(sideOf(line.end) !== 'before', ends) : line.end,
  };
}

/** The sides on which a paragraph ends. */
function endOf(after: boolean, before: boolean): Side {
  if (after && before) return 'both';
  return after ? 'after' : 'before';
}
