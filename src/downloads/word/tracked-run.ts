import { DeletedTextRun, InsertedTextRun, TextRun, type IRunOptions } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { MovedFromRun, MovedToRun } from './moves.ts';
import { isSameOnBoth, type Sides, type Track } from './side.ts';

/** The format of a run. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'superScript' | 'subScript' | 'style'>;

/** The content of a run: text, a line break or another inline element. */
export type RunContent = Pick<IRunOptions, 'text' | 'break' | 'children'>;

/** A run on both sides, or tracked as inserted, deleted or moved; if only the format differs, that is tracked. */
export function trackedRun(
  parts: DocumentParts,
  track: Track,
  content: RunContent,
  format: Sides<RunFormat>,
): TextRun | InsertedTextRun | DeletedTextRun {
  switch (track) {
    case 'both':
      return new TextRun({
        ...format.after,
        ...content,
        ...(isSameOnBoth(format) ? {} : { revision: { ...format.before, ...parts.change() } }),
      });
    case 'after':
      return new InsertedTextRun({ ...format.after, ...content, ...parts.change() });
    case 'before':
      return new DeletedTextRun({ ...format.before, ...content, ...parts.change() });
    case 'movedTo':
      return new MovedToRun({ ...format.after, ...content, ...parts.change() });
    case 'movedFrom':
      return new MovedFromRun({ ...format.before, ...content, ...parts.change() });
    default:
      return track satisfies never;
  }
}
