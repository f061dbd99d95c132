/** Parts that several pages share. */
export const parts = {
  clauseDuties: { dutyWatch: '<link>Duty watch</link> (a check of words, not legal advice): {counted}' },
  longText: {
    onThisPage: 'On this page',
    headings: '{count, plural, one {# heading} other {# headings}}',
  },
  actionsByMonth: {
    lateNotFinishedAlthoughMonth:
      '<strong>{late}</strong> late: not finished, although the month in which {late, plural, one {it was} other {they were}} due had passed',
    actionsByMonthInWhich: 'Actions by the month in which they were due',
    due: 'Due',
    actions: 'Actions',
  },
  bodyEntry: {
    itCan: 'It can',
    itCannot: 'It cannot',
    officialSite: '{name}: official site',
    goHereFor: 'Go here for',
    whatItCanAndCannot: '<span>What it can and cannot do<hidden>: {name}</hidden></span>',
    section: 'section {place}',
    namedIn: '{hasWorkshops, select, true {Named in the write-up: {places}.} other {Named in: {places}.}}',
  },
  breadcrumbs: {
    home: 'Home',
    breadcrumb: 'Breadcrumb',
  },
  changeText: {
    allChangesFromTo: 'All changes from {label} to {toLabel}',
  },
  citeHere: {
    youAreReadingRevisionLatest:
      'You are reading revision {label}, {date}{isLabel, select, true {, the latest} other {}}.',
    citeThisPlace: 'Cite this place',
    whatChangedSince: 'What changed since',
  },
  citeLink: {
    citeItOrSeeWhat: 'Cite it, or see what changed since',
    citeIt: 'Cite it',
  },
  citeSince: {
    seeDifferenceIn: '<link>See the difference<hidden> in {of}</hidden></link>',
  },
  citedChanges: {
    seeChangeTo: 'See the change <hidden>to “{text}”</hidden>',
    reason: 'Reason.',
  },
  clauseChanges: {
    workingDraft: 'Working draft',
    revision: 'Revision {label}',
    howItChangedAndWhy: 'How it changed, and why',
    itHasNotChangedSince: 'It has not changed since revision {label}, {date}.',
    noReasonHasBeenGiven: 'No reason has been given yet.',
  },
  clauseFinder: {
    clauses: 'Clauses',
    findClauseByNumberOr: 'Find a clause by number or words',
  },
  clauseTombstone: {
    thisClauseWasTakenOut:
      '<strong> This clause was taken out of the Code in revision {label}, {date}. </strong> {note} Its last text is below.',
    itsTextIsNowIn: 'Its text is now in <clauses></clauses>.',
    textRemovedFromRevision:
      '{isEvent, select, true {Text removed} other {Withdrawn}} from revision {revision}, {date}.',
    order: 'Order: {order}.',
  },
  commentLink: {
    consultation: 'Consultation:',
    atAnyTime: 'At any time:',
    commentOnThisClause: 'Comment on this clause',
    orOnParagraph: 'or on a paragraph',
  },
  comparisonData: {
    everyChangeAsPlainText: 'Every change <link>as plain text</link>, with the marks in words, or as data:',
    aboutData: 'About the data',
  },
  contacts: {
    orderCodeOnPaperOr: 'Order the Code on paper or in another format',
    howToContact: 'How to contact {body}',
  },
  countsTable: {
    pointsOfEachSection: 'Points of each section',
    section: 'Section',
    bullets: 'Bullets',
    points: 'Points',
    howTheyWereCounted: 'How they were counted',
    headingRestored: '(heading restored)',
    allSections: 'All sections',
    totalsOfRowsAbove: 'The totals of the rows above.',
  },
  dataMap: {
    whatIsStoredAboutResponse: 'What is stored about a response, field by field',
    theseTablesComeFromSoftware:
      'These tables come from the software itself, so they list every field that it stores. “The team” means the people who analyse responses and hold a private key that opens them.',
    weKeepForMonthsAnd:
      '{title}: we keep {identityPhrasePlural} for {identityMonths} months, and everything else that people wrote for {textMonths} months, from {isCloses, select, true {the day of arrival} other {the closing day}}.',
    whatIsStored: 'What is stored',
    whatItIsFor: 'What it is for',
    legalBasisAndHowLong: 'Legal basis, and how long it is kept',
    whoSeesIt: 'Who sees it',
  },
  dataTable: {
    what: 'What',
  },
  demonstrationNotice: {
    demonstration: 'Demonstration',
    demonstrationCodeIsInventedThis:
      '<strong>Demonstration.</strong> The Code is invented{hasAlso, select, true {<second>, and so is {also}</second>} other {}}. <span>This is not {name} policy.</span>',
  },
  editions: {
    thisRevisionIsNotAvailable: 'This revision is not available in {missing}. <link>Ask for another format</link>',
  },
  feedLink: {
    follow:
      '<link>Follow {about} in a feed reader</link>, which tells you when {what}. You do not need an account, and this site keeps no record of who follows it.',
  },
  findDay: {
    day: 'Day',
    ifYouKnowIt: 'if you know it',
    month: 'Month',
    year: 'Year',
    chooseDay: 'Choose a day',
    clauseOrParagraph:
      'Clause or paragraph <span>{hasExample, select, true {such as {example}; } other {}}you can leave this empty</span>',
    showCodeOnThatDay: 'Show the Code on that day',
  },
  illustrative: {
    invented: 'Invented',
    invented2: '{what} invented',
  },
  noSuchPlace: {
    revisionHasNoPlace: '<sentence>Revision {label} has no place <asked></asked>.</sentence>',
  },
  nothingPublished: {
    isBeingWrittenNoRevision:
      'The {shortCode} is being written. No revision is published yet. The first one will be here, with everything that changes after it, and the reason for each change.',
  },
  openConsultation: {
    haveYourSay: 'Have your say',
    haveYourSayUntil: 'Have your say until {closes}',
    consultationOnRevision: '<strong>Consultation:</strong> <link>{title}</link> (on revision {revision})',
    respondToConsultation: '<link>Respond<hidden> to the consultation: {title}</hidden></link>',
    atAnyTime: 'At any time: <link>{title}</link>',
  },
  pagePart: {
    textIsUnder: 'The text is available under the <link>{name}</link>.',
  },
  recommendationEntry: {
    saidInRoom: 'Said in the room: {saidAtWorkshop}',
    changed: 'Changed <link>{clause}</link>{isBrief, select, true {} other {:}}',
  },
  recommendationFilters: {
    filterRecommendations: 'Filter the recommendations',
    filterList: 'Filter the list',
    filter: 'Filter: {text}',
    all: '<link>All <span>{count}</span></link>',
  },
  removedText: {
    textOfThisClauseWas: 'The text of this clause was removed from revision {label}, {date}.',
    order: 'Order: {order}.',
  },
  resultingChanges: {
    changedInRevision: '<link>Changed in revision {revision}</link>: {note}',
  },
  revisionData: {
    getRevisionAsData: 'Get revision {label} as data:',
    jsonAlsoListsItsCopies: 'The JSON also lists its copies. <link>About the data</link>',
  },
  revisionEntry: {
    workingDraft: 'Working draft',
    revision: 'Revision {label}',
    whatChangedFromTo: 'What changed from {label} to {label2}',
    whatLedToIt: 'What led to it',
    workshopBehindDraft:
      '<link>The workshop<hidden> behind {isDraft, select, true {the draft} other {revision {label}}}</hidden></link>',
    consultationBehindDraft:
      '<link>What people said<hidden> before {isDraft, select, true {the draft} other {revision {label}}}</hidden></link>',
    whatItChanged: 'What it changed',
    dutyWatchOf: '(<link>duty watch of {label}</link>)',
    reasons: 'Reasons: {reasons}',
    nothingThatPeopleAskedFor: 'Nothing that people asked for was refused',
    refusedOrOutOfScope: 'Refused or out of scope: {count}',
  },
  revisionHash: {
    howToCheckThatThis: 'How to check that this text has not changed',
    revisionWasFrozenWhenIt:
      'Revision {label} was frozen when it was published. If a single letter of it, or of an earlier revision, changed, its hash would change too. The hash is <code>{chain}</code>',
    keepCopyOfListOf:
      'Keep a copy of <link>the list of all hashes</link>. With it you can check later whether a published revision was altered, even if the list on this site was altered too:',
    npmRunCodeVerifyAgainst: 'npm run code -- verify --against revisions.lock.json',
    toCheckItYourselfWith:
      'To check it yourself, you only need the source of this site. Go to the folder of the revision:',
    cdContentCodePublished: 'cd content/code/published/{label}',
    lcAllCSha256sumClauses:
      '<code>LC_ALL=C sha256sum clauses/*.mdx revision.yaml | sha256sum</code> gives the hash of the files, <code2>{source}</code2>',
    printfSNSha256sumGives:
      "<code> printf '%s\\n' {label} {date} {source} {text} {before} | sha256sum </code> gives the hash above. The last two values are the hash of the text without its layout, and the hash of the revision before.",
  },
  revisionText: {
    linkTo: 'Link to {revision}',
    contents: 'Contents',
    clauses: '{count, plural, one {# clause} other {# clauses}}',
    showOnlyTextWithoutNotes: 'Show only the text, without the notes beside it',
    historyAndReasonsOf: '<link>History and reasons<hidden> of {revision}</hidden></link>',
  },
  revisionTimeline: {
    latest: '{date}, latest',
    revision: 'Revision {label}',
    firstPublishedText: 'The first published text.',
    dutyRemoved: '{removed, plural, one {# duty} other {# duties}} removed',
    added: '{added} added',
    noDuty: 'No duty added or removed',
    whatChangedIn: '<link>What changed<hidden> in {label}</hidden></link>',
    dutiesAsTable: 'The duties as a table',
    revision2: 'Revision',
    dutiesAdded: 'Duties added',
    dutiesRemoved: 'Duties removed',
  },
  siteMenu: {
    menu: 'Menu',
    wholeSite: 'Whole site',
    search: 'Search',
    searchThisSite: 'Search this site',
  },
  standingBanner: {
    readRevision:
      '<read>Read revision {label}, the {isInForce, select, true {one in force} other {latest}}</read>{hasChanges, select, true { or see <since>what has changed since</since>} other {}}',
  },
  trackedAction: {
    action: 'Action {number}: {summary}',
    due: 'Due <strong>{deadline}</strong>',
    ownerAndSourceAction: '<span>Owner and source<hidden>: action {number}</hidden></span>',
    ownerFromWriteUp:
      '{isDated, select, true {Status since: {reachedOn}. } other {}}Owner: {owner}. From the write-up: <inlineLinks></inlineLinks>.',
    wordsItChangedAction: '<span>The words it changed<hidden>: action {number}</hidden></span>',
  },
  whyItSaysThis: {
    whyItSaysThisWord: 'Why it says this, word by word',
  },
  latestChange: {
    latestChangeWordForWord: 'The latest change, word for word',
    revision: 'Revision {label}, <link>{text}</link>',
    allChangesFromTo: 'All changes from {label} to {toLabel}',
  },
} as const;
