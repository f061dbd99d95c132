import { TextRun, type ParagraphChild } from 'docx';
import type { Side } from './side.ts';
import { insideLink } from './links.ts';
import { styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';

/** The heading of a clause as a link to its place in the document; words alone where the text of the side lacks it. */
export function linkToClause(
  id: string,
  title: string,
  side: Side,
  { anchors }: Pick<Surroundings, 'anchors'>,
): ParagraphChild {
  const anchor = anchors.nameOf(id, side);
  return anchor === undefined
    ? new TextRun({ text: title })
    : insideLink([new TextRun({ text: title, style: styles.link })], anchor);
}
