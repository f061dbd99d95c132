/** Pages on which the Code is read. */
export const reading = {
  clausesClause: {
    previousClause: 'Previous clause',
    nextClause: 'Next clause',
    clause: '{clause}: clause',
    revision: 'Revision {label}, {date}',
    removedFromCode: 'Removed from the Code',
    code: 'The Code',
    allClauses: 'All clauses',
    inPlainEnglish: 'In plain English',
    whatItSays: 'What it says',
    readItWithOtherClauses: 'Read it with the other clauses',
    appliesIn: 'Applies in {extent}',
    wordsThatThisClauseUses: 'Words that this clause uses',
    clauseInEachRevision: 'The clause in each revision',
    to: '{date} to {lastDate}',
    revisionsTo: 'Revisions {label} to {revisionLabel}',
    in: 'in {label}',
    clausesBeforeAndAfter: 'Clauses before and after',
    thisClause: 'this clause',
    thisClauseChangesWithReasons: 'this clause changes, with the reasons',
  },
  clauses: {
    allClauses: 'All clauses',
    everyClauseThatCodeHas: 'Every clause that the Code has ever had, each with its history.',
    code: 'The Code',
    everyClauseHasPageWith:
      'Every clause has a page with its text, its history and the {isAsked, select, true {recommendations} other {reasons}} behind it.',
    clausesThatWereRemoved: 'Clauses that were removed',
    takenOutInRevision: 'Taken out in revision {label}',
  },
  cite: {
    clauses: 'Clauses',
    clauses2: '{count, plural, one {# clause} other {# clauses}}',
    howToCiteRevision: 'How to cite revision {label}',
    revision: 'Revision {label}, {date}',
    citationOfRevisionOfCode:
      'A citation of revision {label} of the Code, and of each clause, paragraph and list item in it.',
    revisionsAndChanges: 'Revisions and changes',
    revision2: 'Revision {label}',
    revisionWillNotChangeCitation:
      'Revision {label} will not change. A citation of it always leads to the same words. Open an entry to see and copy its citation.',
    thisPageIsAboutRevision:
      'This page is about revision {label}. The latest is <link>revision {currentLabel}</link>. <link2>What changed since {label}</link2>',
    wholeRevision: 'The whole revision',
    toCiteClauseOrParagraph:
      'To cite a clause or paragraph, put its name after the date. Its address is the link on its number in <link>the text of revision {label}</link>.',
    wholeClause: 'The whole clause<hidden>: {heading}</hidden>',
  },
  code: {
    code: 'The Code',
    isBeingWrittenNoRevision: 'The {shortCode} is being written. No revision is published yet.',
  },
  date: {
    code: 'The Code {when}',
    whatWasPublishedAndIn:
      'What was published and in force {when}, and what each clause and paragraph of the Code was called.',
    code2: 'The Code',
    codeOnGivenDay: 'The Code on a given day',
    whatHappened: 'What happened {isDay, select, true {on this day} other {in {date}}}',
    whatWasPublishedByThen: 'What was published by then',
    revision: '<link>Revision {label}</link>, {dated}.',
    clausesAndParagraphsIn: 'Clauses and paragraphs in {label}',
    readWholeTextOf: 'Read the whole text of {label}',
    cite: 'Cite {label}',
    whatChangedSince: 'What changed since {label}',
    cite2: '<link>Cite<hidden> {text}</hidden></link>',
  },
  find: {
    codeOnGivenDay: 'The Code on a given day',
    errorCodeOnGivenDay: 'Error: the Code on a given day',
    textOfCodeOnGiven: 'The text of the Code on a given day.',
    code: 'The Code',
  },
  on: {
    codeOnGivenDay: 'The Code on a given day',
    codeAsItWasOn:
      'The Code as it was on any day: what was published, what was in force, and what number each paragraph had.',
    code: 'The Code',
    findOutWhichRevisionWas:
      'Find out which revision was the latest on a given day, whether it was in force, and what number each paragraph had.',
    whenCodeChanged: 'When the Code changed',
    before: 'Before {date}',
    nothingHadBeenPublishedFirst: 'Nothing had been published. The first revision was published {date}.',
    from: 'From {date}',
  },
  copyRevision: {
    isMyCopyCurrent: 'Is my copy current?',
    isMyCopyOfRevision: 'Is my copy of revision {label} current?',
    revision: 'Revision {label}, {date}',
    whetherCopyOfRevisionOf: 'Whether a copy of revision {label} of the Code is current, and what has changed since.',
    revisionsAndChanges: 'Revisions and changes',
    thisPageIsPartOf:
      'This page is part of a copy of the site. Its answer was true on the day the copy was made. The latest revision was then {label}, {date}.',
    checkWhetherThisIsStill: 'Check whether this is still true: <link>{address}</link>',
    orAskByAsBelow: '(or ask by {ways}, as below)',
    whatHappenedToEachParagraph: 'What happened to each paragraph of {label}',
    cite: 'Cite {label}',
    whatHasChangedSince: 'What has changed since',
    clauseDiffersInRevisionRead:
      '{count, plural, one {# clause differs} other {# clauses differ}} in revision {label}. <link> Read the changes, marked in the text, with their reasons </link>',
    currentCopy: 'A current copy',
    readRevisionOrPrintIt: '<link>Read revision {label}</link>, or print it:',
    whichRevisionDoesMyCopy: 'Which revision is my copy?',
    titlePageOfEachCopy:
      'The title page of each copy of revision {label} has this hash, in groups of eight: <code>{match}</code>',
    hashShowsWhichRevisionCopy:
      'The hash shows which revision the copy claims to be. It does not prove that the printed words are right. To be sure, compare them with <link>the page of revision {label}</link>.',
    ifYouCannotUseThis: 'If you cannot use this site, ask by {ways}, and say which revision you have a copy of.',
  },
} as const;
