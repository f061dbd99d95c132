import { LeaderType, Paragraph, SimpleField, Tab, TableOfContents, TabStopType, TextRun } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { insideLink } from './links.ts';
import { NumberedBookmark } from './numbered-bookmark.ts';
import { textWidth } from './sheet.ts';
import { styles } from './styles.ts';
import { say } from '../../words/say.ts';

/** In place of a page number until the whole document is written. */
const unknownPage = '0';

const tabStops = [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }];

/** Rank of a heading: a part or chapter, or a clause or section in it. */
export type Rank = 1 | 2;

/** Collects the headings of a document for its table of contents. */
export class Contents {
  readonly #parts: DocumentParts;
  readonly #entries: Paragraph[] = [];

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  /** Adds a heading, and returns its bookmark. */
  add(title: string, rank: Rank): NumberedBookmark {
    const name = `heading_${this.#entries.length + 1}`;
    const page = new SimpleField(`PAGEREF ${name} \\h`, unknownPage);
    const words = [new TextRun({ text: title }), new TextRun({ children: [new Tab()] }), page];
    this.#entries.push(new Paragraph({ style: `TOC${rank}`, tabStops, children: [insideLink(words, name)] }));
    return new NumberedBookmark(name, this.#parts.id());
  }

  /** The headings as links with page numbers, which Word can update; `page-numbers.ts` fills the numbers in. */
  elements(): readonly (Paragraph | TableOfContents)[] {
    return [
      new Paragraph({ style: styles.contents, children: [new TextRun({ text: say.pdf.layout.contents })] }),
      new TableOfContents(say.pdf.layout.contents, {
        hyperlink: true,
        headingStyleRange: '1-2',
        beginDirty: false,
        contentChildren: this.#entries,
      }),
    ];
  }
}
