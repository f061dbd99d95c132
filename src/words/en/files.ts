/** Downloads. */
export const files = {
  copyFormats: {
    clean: 'Clean copy',
    marked: 'Copy with the changes marked',
    largePrint: 'Clean copy in large print',
    tracked: 'Copy with every change as a tracked change',
  },
  fillPublishedContent: {
    revision: 'Revision {label}',
  },
  fillReviewPackInputs: {
    saidInRoom: 'Said in the room: {saidAtWorkshop}',
  },
  citationFiles: {
    inventedForDemonstration: 'Invented for a demonstration',
    published: 'Published {date}',
  },
  citationSentence: {
    sha256OfRevision: '{citation} (SHA-256 of the revision: {hash})',
  },
  printedCitation: {
    howToCiteThisRevision: 'How to cite this revision',
    atThisAddressTextNever: 'At this address, the text never changes. To cite one paragraph, add its number.',
  },
  revisionCitation: {
    revisionInvented: 'revision {label} ({status}{isInvented, select, true {, invented} other {}})',
  },
  dataFormats: {
    akomaNtosoXml: 'Akoma Ntoso XML',
    markdown: 'Markdown',
    plainText: 'plain text',
    as: '{title} as {format}',
  },
  missingContacts: {
    telephone: 'a telephone number',
    post: 'a postal address',
    hasNotGivenForThis: '{body} has not given {missing} for this site.',
  },
  orderCopies: {
    askForIt: 'Ask for it.',
    askForItInOne: 'Ask for it in one of the ways below, and say which revision you have.',
    thisDemonstrationCannotSendCode: 'This demonstration cannot send the Code in {list}.',
    hasNotSaidWhetherIt: '{body} has not said whether it sends the Code in {list}. Ask for what you need anyway.',
  },
} as const;
