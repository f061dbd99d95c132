import { Paragraph, TableOfContents, TextRun } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { insideLink } from './links.ts';
import { Place } from './place.ts';
import { styles } from './styles.ts';

/** Rank of a heading: a part or chapter, or a clause or section in it. */
export type Rank = 1 | 2;

/** The headings of a document, gathered while it is written, for its contents. */
export class Contents {
  readonly #parts: DocumentParts;
  readonly #entries: Paragraph[] = [];

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  /** Adds a heading, and gives what marks its place. */
  add(title: string, rank: Rank): Place {
    const name = `heading_${this.#entries.length + 1}`;
    const link = insideLink([new TextRun({ text: title })], name);
    this.#entries.push(new Paragraph({ style: `TOC${rank}`, children: [link] }));
    return new Place(name, this.#parts.id());
  }

  /** The headings as links, which Word can update. Their pages depend on the fonts of whoever opens the file. */
  written(): readonly (Paragraph | TableOfContents)[] {
    return [
      new Paragraph({ style: styles.contents, children: [new TextRun({ text: 'Contents' })] }),
      new TableOfContents('Contents', {
        hyperlink: true,
        headingStyleRange: '1-2',
        pageNumbersEntryLevelsRange: '1-2',
        beginDirty: false,
        contentChildren: this.#entries,
      }),
    ];
  }
}
