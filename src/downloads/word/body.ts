import type { FileChild } from 'docx';
import type { BodyElement } from './body-element.ts';
import { writeLine, withRanges } from './line.ts';
import type { MoveRange } from './moves.ts';
import { settleEnds } from './paragraph-ends.ts';
import { shareAfterTables } from './share-after-tables.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';

/** Writes the paragraphs and tables of a text, with the marks of moves between them. */
export function writeBody(
  elements: readonly BodyElement[],
  context: Pick<WordContext, 'anchors'>,
): readonly FileChild[] {
  return settleEnds(shareAfterTables(elements)).flatMap((element) =>
    withRanges(element.kind === 'line' ? writeLine(element, context) : element.table, element),
  );
}

/**
 * Elements with the range of a move around all of them. The small paragraph after a last table is not in it: LibreOffice
 * crashes when such a move is rejected.
 */
export function inRange({ start, end }: MoveRange, elements: readonly BodyElement[]): readonly BodyElement[] {
  const last = elements.length - (elements.at(-2)?.kind === 'table' && isAfterTable(elements.at(-1)) ? 2 : 1);
  return elements.map((element, index) => ({
    ...element,
    starts: index === 0 ? [start, ...element.starts] : element.starts,
    ends: index === last ? [...element.ends, end] : element.ends,
  }));
}

/** Whether this is the small paragraph that follows each table. */
function isAfterTable(element: BodyElement | undefined): boolean {
  return element?.kind === 'line' && element.format.after.style === styles.afterTable;
}
