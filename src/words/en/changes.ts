/** Pages about what changed. */
export const changes = {
  beforeAndAfter: {
    beforeAndAfterAnd: 'Before and after: {label} and {toLabel}',
    eachClauseThatDiffersBetween:
      'Each clause that differs between revisions {label} and {toLabel}, before and after, side by side.',
    revisionsAndChanges: 'Revisions and changes',
    whatChangedFromTo: 'What changed from {label} to {toLabel}',
    eachClauseThatDiffersAs:
      'Each clause that differs, as it is in {label} and in {toLabel}. Deleted words are struck through in the old text, and inserted words are underlined in the new text.',
    clausesDiffer: '{count, plural, one {# clause differs} other {# clauses differ}}',
  },
  changesPair: {
    whatChangedFromTo: 'What changed from {label} to {toLabel}',
    to: '{date} to {recordDate}',
    everyChangeFromRevisionTo:
      'Every change from revision {label} to revision {toLabel} of the Code, marked in the text, with its reason.',
    revisionsAndChanges: 'Revisions and changes',
    summary: 'Summary',
    dataOfTheseChangesAnd:
      '{isCount, select, true {Data about these changes, and Word and PDF copies of each step} other {These changes in Word, as PDF and as data}}',
    wordAndPdfCopiesAre: 'Word and PDF copies are made of the changes from each revision to the next:',
    to2: '{label} to {nextLabel}',
  },
  changesCompare: {
    compareTwoRevisions: 'Compare two revisions',
    chooseAnyTwoRevisionsOf:
      'Choose any two revisions of the Code and see what changed from one to the other, with the reasons.',
    revisionsAndChanges: 'Revisions and changes',
    seeEverythingThatChangedFrom:
      'See everything that changed from one revision to another, marked in the text, with the reasons.',
    thereIsOnlyOneRevision: 'There is only one revision, so there is nothing to compare yet.',
    fromRevision: 'From revision',
    toRevision: 'To revision',
    compare: 'Compare',
    comparisonsToRead: 'Comparisons you can read',
    ifTwoRevisionsYouWant:
      'If the two revisions you want are not listed here together, read what each revision between them changed, one after the other.',
    youCanCompareAnyTwo: 'You can compare any two revisions.',
    toFrom: '<strong>To {label}</strong>, from',
    to: 'to {label}',
  },
  changes: {
    revisionsAndChanges: 'Revisions and changes',
    everyRevisionOfCodeWhen:
      'Every revision of the Code: when it was published, its status, what led to it and what it changed.',
    publishedRevisionNeverChangesEach:
      'A published revision never changes. Each one says what led to it, what it changed and why.',
    compareAnyTwoRevisions: 'Compare any two revisions',
    codeOnGivenDay: 'The Code on a given day',
    inOrderTheyWerePublished: 'In the order they were published',
    revisions: 'the revisions',
    revisionIsPublishedOrComes: 'a revision is published or comes into force',
  },
  changesSinceRevision: {
    nothingThisIsLatestRevision: 'Nothing. This is the latest revision.',
    fromRevisionToRevision: 'From revision {label} to revision {toLabel}, {date}: {page}.',
    whatChangedSinceRevision: 'What changed since revision {label}',
    revision: 'Revision {label}, {date}',
    whatHappenedToEachClause:
      'What happened to each clause and paragraph of revision {label} of the Code, and every change since then.',
    revisionsAndChanges: 'Revisions and changes',
    readRevision: 'Read revision {label}',
    allChangesToWithSummary: 'All changes to {label}, with a summary',
    citeRevision: 'Cite revision {label}',
    clausesThatChanged: 'Clauses that changed',
    inItWas: 'In {label} it was {name}',
    clausesThatDidNotChange: 'Clauses that did not change',
    revisions: 'the revisions',
    revisionIsPublishedOrComes: 'a revision is published or comes into force',
  },
} as const;
