/** Word files. */
export const word = {
  clauseSection: {
    inPlainEnglish: 'In plain English: {plain}',
  },
  copyToEdit: {
    copyToEdit: 'Copy to edit',
    withChangesSince: 'Copy to edit, with the changes since revision {label} tracked',
    wholeDraft: 'The whole draft.',
    someClauses: 'Some clauses of the draft.',
    howToEdit:
      'Edit the text with Track Changes on, write comments where you have a question, and send this file back as a Word document (.docx). Each change then becomes a proposal, which an editor accepts or rejects.',
    whatIsPrinted:
      'Numbers, labels, this page and the lists at the end are printed by the software. Any changes to them are ignored.',
    draft: 'DRAFT. {name}',
  },
  cleanWord: {
    wholeTextOfThisRevision: 'The whole text of this revision.',
    cleanCopy: 'Clean copy',
  },
  closing: {
    wordsCodeUses: 'Words the Code uses',
    howToRespondAndHow: 'How to respond, and how to get the Code',
    sayWhatYouThinkOf: 'Say what you think of it',
    thereIsNoConsultationOn: 'There is no consultation on this revision at present.',
    isThisCopyCurrent: 'Is this copy current?',
    pageAtThisAddressSays: 'The page at this address says whether there is a later revision, and what it changed.',
    address: 'Address',
    orderCodeOnPaperOr: 'Order the Code on paper or in another format',
    seeWhatIsAlreadyAvailable: 'See what is already available at the address.',
    howToContact: 'How to contact {body}',
    online: 'Online',
    youCanAlsoRespondTo: 'You can also respond to each of these:',
  },
  copyFrame: {
    demonstration: '{shortCode}: demonstration',
    notPublishedAndMayChange: 'Not published, and may change at any time',
    isThisCopyCurrent: 'Is this copy current? {address}',
    workingDraft: 'Working draft',
    revision: 'Revision {label}',
    publishedBy: 'Published by',
    status: 'Status',
    publishedAs: 'Published as {called}.',
    date: 'Date',
    revision2: 'Revision',
    noneYet: 'none yet',
    cleared: 'Cleared',
    hashOfThisRevisionSha: 'Hash of this revision (SHA-256)',
    isThisCopyCurrent2: 'Is this copy current?',
  },
  dutyWords: {
    inThisList:
      'In this list, <ins>inserted words</ins> are underlined and <del>deleted words</del> are struck through. They are not tracked changes.',
  },
  markedWord: {
    workingDraft: 'the working draft',
    revision: 'revision {label}',
    wholeTextEveryChangeSince:
      'The whole text. Every change since revision {label} is a tracked change, which you can accept or reject, and a comment next to it says why it was made. If you accept all changes, you get the text of the clauses in {name}. If you reject all, you get the text in revision {label}. Either way, this page, the lists and the page headers are those of {name}.',
    whatChanged: 'What changed',
    dutyWatch: 'Duty watch',
    countIn: '{count} in <clause></clause>',
    entryIn: '<entry></entry>, in <clause></clause>',
    listOfChanges: 'List of changes',
    noClausesDiffer: 'No clauses differ.',
    movedHereFrom: 'Moved here from {place}{isNumbered, select, true { (clause move {move})} other {}}.',
    movedTo: 'Moved to {place}{isNumbered, select, true { (clause move {move})} other {}}.',
    reason: 'Reason: {sentence} ({label})',
    copyWithChangesSinceRevision: 'Copy with the changes since revision {label} tracked',
  },
  pictureLine: {
    figure: 'Figure: {alt}',
  },
  runWriter: {
    thisReferenceLeadsToSame: 'This reference leads to the same text as before. Only the number has changed.',
    nowLeadsToItLed: 'Now leads to {url}. It led to {wasUrl}.',
  },
  sheet: {
    page: 'Page <current></current> of <total></total>',
  },
} as const;
