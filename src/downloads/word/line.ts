import {
  Paragraph,
  ParagraphProperties,
  ParagraphPropertiesChange,
  Tab,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { ChangeAttributes } from './document-parts.ts';
import type { Frame, Marker } from './list-markers.ts';
import { MovedParagraphEnd, type MoveEnd, type MoveMark } from './moves.ts';
import type { RedlineInline } from '../../redline/redline-tree.ts';
import { formatOptions, type ParagraphFormat } from './paragraph-format.ts';
import { sameOnBoth, isSameOnBoth, sideOf, type Side, type Sides, type Track } from './side.ts';
import { indentStep, numberIndent, styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { trackedRun } from './tracked-run.ts';

/** What is known of a paragraph while its text is written. */
export interface LineText {
  readonly children: readonly ParagraphChild[];
  /** The nodes that its text was written from. */
  readonly source?: readonly RedlineInline[];
  /** The bullet or number before its text. */
  readonly markers?: Sides<Marker | undefined>;
  /** How its text is tracked. */
  readonly track: Track;
  /**
   * How its end is tracked. Where it does not end on a side, its text runs on into the next paragraph of that side, whose
   * format is the one that Word keeps.
   */
  readonly end: Track;
  readonly format: Sides<ParagraphFormat>;
}

/** One paragraph of a document, with its tracked changes. */
export interface Line extends LineText, Ranges {
  readonly kind: 'line';
  readonly markers: Sides<Marker | undefined>;
  /** The printed number before the text. */
  readonly lead: readonly ParagraphChild[];
  /** Whether it has the first footnote of the document. */
  readonly hasFirstFootnote: boolean;
  /** Whether its format counts as changed even where it is the same: see `settleEnds`. */
  readonly keptApart?: true;
  /** The change of its end, and that of its format. */
  readonly changes: readonly [ChangeAttributes, ChangeAttributes];
}

/** The marks of moves directly before and after an element. */
export interface Ranges {
  readonly starts: readonly MoveMark[];
  readonly ends: readonly MoveMark[];
}

/** No marks of moves. */
export const noRanges: Ranges = { starts: [], ends: [] };

/** A line with the comment that waits for it. */
export function newLine(text: LineText, context: WordContext): Line {
  const { parts, comments } = context;
  const markers = text.markers ?? sameOnBoth(undefined);
  const lead = numberRuns(markers, text.track, context);
  const children = comments.attachTo(text.children, text.track);
  return {
    kind: 'line',
    ...text,
    markers,
    lead,
    children,
    // LibreOffice leaves an empty paragraph whose end moved.
    end: text.children.length + lead.length === 0 ? sideOf(text.end) : text.end,
    hasFirstFootnote: parts.isFirstFootnoteNew(),
    changes: [parts.change(), parts.change()],
    ...noRanges,
  };
}

/** A line whose paragraph had another style in the old text. */
export function withStyleBefore(line: Line, style: string): Line {
  return { ...line, format: { ...line.format, before: { ...line.format.before, style } } };
}

/** A line that stays on the page of what comes after it, such as the label of an example. */
export function keptWithNext(line: Line): Line {
  const kept = (format: ParagraphFormat): ParagraphFormat => ({ ...format, keepNext: true });
  return { ...line, format: { before: kept(line.format.before), after: kept(line.format.after) } };
}

/** The words of a line with the number before them. */
export function wordsOf({ lead, children }: Line): readonly ParagraphChild[] {
  return [...lead, ...children];
}

/** Writes a paragraph, without the marks of moves around it. */
export function writeLine(line: Line, { anchors }: Pick<WordContext, 'anchors'>): Paragraph {
  const { track, end, format, keptApart, changes } = line;
  const side = sideOf(track);
  const bookmarks = idsOf(line.markers).flatMap((id) => anchors.claim(id, side));
  const children = [...bookmarks, ...wordsOf(line)];
  const options = { ...formatOptions(side === 'before' ? format.before : format.after), children };
  const [ofEnd, ofFormat] = changes;
  const revision =
    side === 'both' && (keptApart === true || !isSameOnBoth(format))
      ? { ...formatOptions(format.before), ...ofFormat }
      : undefined;
  const tracked = revision === undefined ? {} : { revision };
  switch (end) {
    case 'both':
      return new Paragraph({ ...options, ...tracked });
    case 'after':
      return new Paragraph({ ...options, ...tracked, run: { insertion: ofEnd } });
    case 'before':
      return new Paragraph({ ...options, ...tracked, run: { deletion: ofEnd } });
    case 'movedFrom':
    case 'movedTo':
      return new MovedParagraph(options, end, ofEnd, revision);
    default:
      return end satisfies never;
  }
}

/** A paragraph whose end moved, for which `docx` has no option. */
class MovedParagraph extends Paragraph {
  constructor(
    options: IParagraphOptions,
    end: MoveEnd,
    change: ChangeAttributes,
    revision: ConstructorParameters<typeof ParagraphPropertiesChange>[0] | undefined,
  ) {
    super(options);
    for (const element of this.root)
      if (element instanceof ParagraphProperties) {
        element.push(new MovedParagraphEnd(end, change));
        if (revision !== undefined) element.push(new ParagraphPropertiesChange(revision));
      }
  }
}

/** An element with the marks of moves before and after it. */
export function withRanges(element: FileChild, { starts, ends }: Ranges): readonly FileChild[] {
  return [...starts.map((mark) => mark.betweenParagraphs), element, ...ends.map((mark) => mark.betweenParagraphs)];
}

/** The format of a paragraph of a frame, with or without a marker. */
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

/** The printed number of a numbered paragraph. */
export function numberRuns(
  markers: Sides<Marker | undefined>,
  track: Track,
  { parts }: Pick<WordContext, 'parts'>,
): readonly ParagraphChild[] {
  const [before, after] = [numberOf(markers.before), numberOf(markers.after)];
  const run = (number: string | undefined, on: Track): readonly ParagraphChild[] =>
    number === undefined ? [] : [trackedRun(parts, on, { children: [number, new Tab()] }, sameOnBoth({}))];
  return track === 'both' && before !== after
    ? [...run(before, 'before'), ...run(after, 'after')]
    : run(sideOf(track) === 'before' ? before : after, track);
}

function numberOf(marker: Marker | undefined): string | undefined {
  return marker?.kind === 'number' ? marker.number : undefined;
}

function idsOf({ before, after }: Sides<Marker | undefined>): readonly string[] {
  return [after, before].flatMap((marker) => marker?.id ?? []);
}

/** Whether something with a side is in the text of one side. */
export function isOn(side: Side, one: 'before' | 'after'): boolean {
  return side === 'both' || side === one;
}
