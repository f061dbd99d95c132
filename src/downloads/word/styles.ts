/** Indentation of each list level, in twentieths of a point. */
export const indentStep = 425;
/** Distance between a number and the text of its numbered paragraph. */
export const numberIndent = 709;

/** Ids of the styles. Notes and examples have a style named after their tag. */
export const styles = {
  text: 'BodyText',
  title: 'Title',
  subtitle: 'Subtitle',
  numbered: 'NumberedParagraph',
  quotation: 'Quotation',
  source: 'Source',
  caption: 'Caption',
  definition: 'Definition',
  plain: 'PlainEnglish',
  notice: 'Notice',
  fact: 'Fact',
  tableHead: 'TableHeading',
  tableText: 'TableText',
  afterTable: 'AfterTable',
  contents: 'ContentsHeading',
  sheet: 'RunningHead',
  footnote: 'FootnoteText',
  link: 'Hyperlink',
  term: 'DefinedTerm',
  inserted: 'InsertedWords',
  deleted: 'DeletedWords',
  footnoteReference: 'FootnoteReference',
} as const;

/** Ids of the styles of headings, by rank. */
export const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const;

/** Those of headings inside a clause, by their level. */
export const subheadingStyles = { 1: headingStyles[3], 2: headingStyles[4] } as const;
