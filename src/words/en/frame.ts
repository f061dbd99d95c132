/** The frame of every page: header, menus, notices, footer. */
export const frame = {
  base: {
    demonstrationInventedText: 'Demonstration, invented text. ',
    skipToMainContent: 'Skip to main content',
    moreOnThisSite: 'More on this site',
    thisIsDemonstrationNotService: 'This is a demonstration, not a service of the {name}.',
    textUnderSoftwareUnderMit: 'Text under <link>{licence}</link>, software under the MIT licence.',
  },
  consultation: {
    consultations: 'Consultations',
    error: 'Error: ',
    yourReference: 'Your reference <br></br> <strong>{reference}</strong>',
  },
  notKept: {
    doesNotKeepThisRegister: 'The {name} does not keep this register.',
    publishedTextOfCodeLinks:
      'A published text of the Code links to this page, so its address keeps working. Go to <link>the Code</link> or <link2>search this site</link2>.',
  },
  recommendationGroupPage: {
    recommendations: '{title}: recommendations',
    recommendations2: 'Recommendations',
    thereAreNone: 'There are none.',
    entry: '{count, plural, one {entry} other {entries, {order}}}',
    laterAnswers: 'Later answers',
  },
  revisionPage: {
    workingDraft: 'Working draft',
    revision: 'Revision {label}',
    codeAsItStands: 'The Code as it stands, {name}',
    wholeTextWithContents: '{code}, {name}: the whole text with contents.',
    revisionsAndChanges: 'Revisions and changes',
    whatChangedSinceRevision: 'What changed since revision {label}',
    citeIt: 'Cite it',
    codeOnGivenDay: 'The Code on a given day',
    wordPdfAndData: 'Word, PDF and data',
    checkThatItHasNot: 'Check that it has not changed',
    downloadsDataAndHowTo: 'Downloads, data, and how to check this text',
    revisions: 'the revisions',
    revisionIsPublishedOrComes: 'a revision is published or comes into force',
  },
} as const;
