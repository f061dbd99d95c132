import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Rank } from './contents.ts';
import type { DocumentParts } from './document-parts.ts';
import { outsideLink } from './links.ts';
import { headingStyles, styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import type { Look } from './tracked-run.ts';

/** A paragraph of plain words. */
export function paragraph(text: string, style: string = styles.text): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text })] });
}

/** A heading of the document itself, not of the Code's text. */
export function heading(text: string, rank: Rank, { contents }: Pick<Surroundings, 'contents'>): Paragraph {
  return new Paragraph({ style: headingStyles[rank], children: [contents.add(text, rank), new TextRun({ text })] });
}

const bold: Look = { bold: true };

/** Words in bold. */
export function strong(text: string): TextRun {
  return new TextRun({ text, ...bold });
}

/** One fact with its name before it. */
export function fact(name: string, value: string | ParagraphChild): Paragraph {
  return new Paragraph({
    style: styles.fact,
    children: [strong(`${name}: `), typeof value === 'string' ? new TextRun({ text: value }) : value],
  });
}

/** An address as a link that also reads on paper. */
export function address(url: string, parts: DocumentParts): ParagraphChild {
  return outsideLink([new TextRun({ text: url, style: styles.link })], parts.id(), url);
}
