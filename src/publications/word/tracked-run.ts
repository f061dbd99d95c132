import { DeletedTextRun, InsertedTextRun, TextRun, type IRunOptions } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { isAlike, type Side, type Sides } from './side.ts';

/** How words look. */
export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'style'>;

/** What a run holds: words, a line end, or something that stands among words. */
export type RunContent = Pick<IRunOptions, 'text' | 'break' | 'children'>;

/** Words on both sides, or tracked as inserted or deleted; where only their look differs, that is tracked. */
export function trackedRun(
  parts: DocumentParts,
  side: Side,
  content: RunContent,
  look: Sides<Look>,
): TextRun | InsertedTextRun | DeletedTextRun {
  switch (side) {
    case 'both':
      return new TextRun({
        ...look.after,
        ...content,
        ...(isAlike(look) ? {} : { revision: { ...look.before, ...parts.change() } }),
      });
    case 'after':
      return new InsertedTextRun({ ...look.after, ...content, ...parts.change() });
    case 'before':
      return new DeletedTextRun({ ...look.before, ...content, ...parts.change() });
    default:
      return side satisfies never;
  }
}
