import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Rank } from './contents.ts';
import type { DocumentParts } from './document-parts.ts';
import { outsideLink } from './links.ts';
import { headingStyles, styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import type { RunFormat } from './tracked-run.ts';

/** A paragraph of plain text. */
export function paragraph(text: string, style: string = styles.text): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text })] });
}

/** A heading of the document, outside the Code's text; it can begin a page. */
export function heading(
  text: string,
  rank: Rank,
  { contents }: Pick<WordContext, 'contents'>,
  pageBreakBefore = false,
): Paragraph {
  return new Paragraph({
    style: headingStyles[rank],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: [contents.add(text, rank), new TextRun({ text })],
  });
}

const bold: RunFormat = { bold: true };

/** Bold text. */
export function strong(text: string): TextRun {
  return new TextRun({ text, ...bold });
}

/** The runs of a message with markup: its words, and what the markup became. */
export function runsOf(message: readonly (string | ParagraphChild)[]): readonly ParagraphChild[] {
  return message.map((part) => (typeof part === 'string' ? new TextRun({ text: part }) : part));
}

/** A name and a value: `Status: …`. */
export function fact(name: string, value: string | ParagraphChild): Paragraph {
  return new Paragraph({
    style: styles.fact,
    children: [
      strong(name.endsWith('?') ? `${name} ` : `${name}: `),
      typeof value === 'string' ? new TextRun({ text: value }) : value,
    ],
  });
}

/** A link that shows its address, so that it works on paper too. */
export function address(url: string, parts: DocumentParts): ParagraphChild {
  return outsideLink([new TextRun({ text: url, style: styles.link })], parts.id(), url);
}
