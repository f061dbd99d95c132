/** The text of a clause. */
export const clauseText = {
  elements: {
    paragraph: '<aloud>Paragraph </aloud><number></number>',
    linkTo: 'Link to {name}',
    before: 'Before',
    now: 'Now',
    footnote: '<aloud>Footnote </aloud>{number}',
    backToText: 'Back to the text<aloud> of this footnote</aloud>',
  },
  redlineHtml: {
    paragraphUnchanged: '{count} {count, plural, one {paragraph} other {paragraphs}} unchanged',
  },
  tableElements: {
    tableWithItsChanges: 'Table with its changes',
    table: 'Table',
  },
} as const;
