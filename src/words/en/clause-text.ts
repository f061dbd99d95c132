/** The text of a clause. */
export const clauseText = {
  elements: {
    paragraph: 'Paragraph ',
    linkTo: 'Link to {name}',
    before: 'Before',
    now: 'Now',
    footnote: 'Footnote ',
    backToText: 'Back to the text',
    ofThisFootnote: ' of this footnote',
  },
  redlineHtml: {
    paragraphUnchanged: '{count} {count, plural, one {paragraph} other {paragraphs}} unchanged',
  },
  tableElements: {
    tableWithItsChanges: 'Table with its changes',
    table: 'Table',
  },
} as const;
