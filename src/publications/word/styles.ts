/** How far each list stands in from what is around it, in twentieths of a point. */
export const indentStep = 425;
/** How far the words of a numbered paragraph stand in from its number. */
export const numberIndent = 709;

/** Ids of the styles that the documents use. The style of a text beside the Code has the name of its tag. */
export const styles = {
  text: 'BodyText',
  title: 'Title',
  subtitle: 'Subtitle',
  numbered: 'NumberedParagraph',
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
  call: 'FootnoteReference',
} as const;

/** Ids of the styles of headings, by rank. */
export const headingStyles = { 1: 'Heading1', 2: 'Heading2' } as const;
