import { Paragraph, Tab, type ParagraphChild } from 'docx';
import type { Frame, Marker } from './frame.ts';
import { formatOptions, type ParagraphFormat } from './paragraph-format.ts';
import { alike, isAlike, type Side, type Sides } from './side.ts';
import { indentStep, numberIndent, styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { trackedRun } from './tracked-run.ts';

/** One paragraph of a document, with what is tracked of it. */
export interface Line {
  readonly children: readonly ParagraphChild[];
  /** On which sides its words stand. */
  readonly side: Side;
  /** On which sides it ends where it ends; elsewhere its words run on into the next paragraph. */
  readonly end: Side;
  readonly format: Sides<ParagraphFormat>;
}

/**
 * Writes a paragraph. Word joins a paragraph whose end is rejected or deleted with the next one, whose format stays:
 * so a whole paragraph goes where its words and its end are tracked alike.
 */
export function writeLine({ children, side, end, format }: Line, { parts, remarks }: Surroundings): Paragraph {
  const shown = side === 'before' ? format.before : format.after;
  return new Paragraph({
    ...formatOptions(shown),
    ...(side === 'both' && !isAlike(format)
      ? { revision: { ...formatOptions(format.before), ...parts.change() } }
      : {}),
    ...(end === 'after' ? { run: { insertion: parts.change() } } : {}),
    ...(end === 'before' ? { run: { deletion: parts.change() } } : {}),
    children: remarks.take(children, side),
  });
}

/** How a paragraph of a frame looks behind a marker, or without one. */
export function formatIn({ style, left }: Frame, marker: Marker | undefined): ParagraphFormat {
  switch (marker?.kind) {
    case undefined:
      return { style, left };
    case 'item': {
      const { reference, level } = marker;
      return { style, left, hanging: indentStep, list: { reference, level } };
    }
    case 'number':
      return { style: style === styles.text ? styles.numbered : style, left, hanging: numberIndent };
    default:
      return marker satisfies never;
  }
}

/** The printed number of a numbered paragraph with its place, before the words that it opens. */
export function numberRuns(
  markers: Sides<Marker | undefined>,
  side: Side,
  { parts, anchors }: Surroundings,
): readonly ParagraphChild[] {
  const [before, after] = [numberOf(markers.before), numberOf(markers.after)];
  const run = (number: string | undefined, on: Side): readonly ParagraphChild[] =>
    number === undefined ? [] : [trackedRun(parts, on, { children: [number, new Tab()] }, alike({}))];
  const runs =
    side === 'both' && before !== after
      ? [...run(before, 'before'), ...run(after, 'after')]
      : run(after ?? before, side);
  return [...idsOf(markers).flatMap((id) => anchors.claim(id, side)), ...runs];
}

function numberOf(marker: Marker | undefined): string | undefined {
  return marker?.kind === 'number' ? marker.number : undefined;
}

function idsOf({ before, after }: Sides<Marker | undefined>): readonly string[] {
  return [after, before].flatMap((marker) => (marker?.kind === 'number' ? [marker.id] : []));
}
