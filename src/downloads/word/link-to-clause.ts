import { TextRun, type ParagraphChild } from 'docx';
import type { Side } from './side.ts';
import { insideLink } from './links.ts';
import { styles } from './styles.ts';
import type { WordContext } from './word-context.ts';

/** The heading of a clause as a link to it; plain text where the side does not contain the clause. */
export function linkToClause(
  id: string,
  title: string,
  side: Side,
  { anchors }: Pick<WordContext, 'anchors'>,
): ParagraphChild {
  const anchor = anchors.nameOf(id, side);
  return anchor === undefined
    ? new TextRun({ text: title })
    : insideLink([new TextRun({ text: title, style: styles.link })], anchor);
}
