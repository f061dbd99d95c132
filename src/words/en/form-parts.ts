/** Parts of the pages of a consultation. */
export const formParts = {
  aboutYouForm: {
    checkYourAnswers: 'Check your answers',
    backToYourComment: 'Back to your comment',
  },
  allAnswers: {
    questions: 'Questions',
    aboutYouAndYourResponse: 'About you and your response',
    ofAnswered: '{heading}: {count} of {count2} answered',
    commentsOnClauses: 'Comments on clauses: {count}',
    commentsOnClauses2: 'Comments on clauses',
    notAnsweredQuestion: 'Not answered: {count, plural, one {# question} other {# questions}}',
  },
  answerList: {
    notProvided: 'Not provided',
    answer: 'Answer<aloud> {label}</aloud>',
    change: 'Change<aloud> your answer to: {label}</aloud>',
  },
  beforeYouSend: {
    whyWeAreAskingAnd: 'Why we are asking, and how we use responses',
    wholePrivacyNotice: 'The whole privacy notice',
  },
  beforeYouWrite: {
    whoToGoToAbout: 'Who to go to about misuse or wrongdoing',
  },
  choiceField: {
    optional: '(optional)',
  },
  clauseDetails: {
    whatItSaysInRevision: 'What it says in revision {revision}',
    commentOnlyOn: 'Comment only on {phrase}',
  },
  commentForm: {
    textAndYourComment: 'The text and your comment',
    whatItSaysInRevision: 'What it says in revision {revision}',
    continue: 'Continue',
    commentOnSingleParagraph: 'Comment on a single paragraph:',
    readItWithOtherClauses:
      '{isParagraph, select, true {<whole>Comment on the whole clause</whole>, <link>read it with the other clauses</link>} other {<link>Read it with the other clauses</link>}} or <link2>see what happens to what you send</link2>',
  },
  continueFromFile: {
    startWithYourSavedReceipt: 'Start with your saved receipt or draft',
    continueFromFile: 'Continue from a file',
    yourDraftOrReceipt: 'Your draft or receipt',
    chooseFileThatThisSite:
      'Choose the file that this site saved for you or for a colleague. If its answers differ from what you typed on this page, we will ask which to use. We do not keep the file.',
    orPasteTextOfFile: 'Or paste the text of the file',
    continueFromThisDraft: 'Continue from this draft',
  },
  errorSummary: {
    thereIsProblem: 'There is a problem',
  },
  fieldError: {
    error: 'Error:',
  },
  foundResponse: {
    keepIt: 'Keep it',
    replaceResponse: 'Replace the response',
    withdrawResponse: 'Withdraw the response',
    withdrawOrReplaceItAfter: 'Withdraw or replace it after all',
    tryAgain: 'Try again',
  },
  otherWays: {
    otherWaysToRespond: 'Other ways to respond',
  },
  outcome: {
    response: '{number, plural, one {# response} other {# responses}}',
    whatPeopleRaisedThatLed: 'What people raised that led to no change in revision {next}',
    whatPeopleRaised: 'What people raised',
    outcome: 'Outcome',
    published: 'Published: {date}{isCounted, select, true {, after {responses}} other {}}.',
    thisOutcomeIsDraftAnd: 'This outcome is a draft and is not published.',
    raisedInFigureGivenBy: 'Raised in {responses} (figure given by the body).',
    unchangedInRevision: '<clause></clause>: unchanged in revision {next}',
    theseAreBodysOwnFigures:
      'These are the body’s own figures. They have not been checked against the stored responses.',
    theseAreBodysOwnFiguresOn:
      'These are the body’s own figures. On {date} they were checked against the stored responses: {responses}.',
    responsesAreNotRepresentativeSample: 'Responses are not a representative sample.',
    requestsMadeAtWorkshopsThat: 'Requests made at workshops that were refused, and why',
  },
  outcomeDue: {
    outcomeIsDueBy: 'The outcome is due by {due}.',
  },
  privacyNotice: {
    privacyNotice: 'Privacy notice',
    versionSha256HashOf:
      'Version <code>{version}</code> (the SHA-256 hash of this notice). We store it with each response, so that we know which notice you saw.',
  },
  receipt: {
    receivedInTime: '{time}, in time',
    receivedLate: '{time}, after the closing day',
    atAnyTime: 'at any time',
    untilEndOf: 'until the end of {closes}',
    responseTo: 'Response to',
    received: 'Received',
    privateCode: 'Private code',
    followUpCode: 'Follow-up code',
    replaces: 'Replaces',
    nowDeleted: '{replacedReference}, now deleted',
    signature: 'Signature',
    key: 'Key',
    versionOfPrivacyNotice: 'Version of the privacy notice',
    itArrivedAfterClosingDay:
      'It arrived after the closing day. It is stored and marked as late. The team decides whether it can still use it.',
    saveOrPrintThisReceipt:
      '<strong>Save or print this receipt now.</strong> You only see it once, and nobody can look up the codes for you. Reloading the page does not send a second response.',
    keepItToYourselfAnyone:
      '<strong>Keep it to yourself.</strong> Anyone who has it can read your response, prove what you wrote, and withdraw or replace it. With the reference and the private code you can <link>withdraw or replace your response</link> {withdrawUntil}. With the follow-up code you can later see what happened to each of your comments.',
    thisReceiptIsSignedWith:
      'This receipt is signed with a development key, which is on the receipt itself. It proves nothing.',
    whatProvesIt: 'How the proof works',
    sealIsNumberCalculatedFrom:
      'The seal is a number calculated from everything on your receipt except the time. The signature covers the consultation, the seal and the time. <link>Anyone can check a saved receipt.</link>',
    youCannotSaveThisReceipt:
      'You cannot save this receipt as a file: your response arrived before receipts had a proof, or the words of the form have changed since. The codes are valid. Print this page, or save it with your browser.',
    whatHappensNext: 'What happens next',
    wePlanToDoThis: 'We plan to do this by {by}.',
    aboutThisConsultation: 'About this consultation',
    yourResponseInFull: 'Your response in full',
  },
  respondentFields: {
    thisIsSharedComputer: 'This is a shared computer',
    yourBrowserWillNotKeep:
      'Your browser will not keep the pages with your answers, so nobody can go back to them. Close the window when you finish.',
  },
  responseForm: {
    toAnswerByHandPrint:
      '<strong>To answer by hand, print the paper form instead:</strong> {href} It is shorter, has lines to write on, and says where to send it. This printout has the text of the clauses that you opened, and only the names of the others.',
    youDoNotHaveTo:
      'You do not have to answer everything. You only need to give one answer or one comment, and to answer the required questions about you. Your whole response can have up to {characters} characters. We do not keep anything until you send it. To continue another day, save a draft as a file.',
    opened: 'Opened',
    neverShown: 'Never shown',
    checkYourAnswers: 'Check your answers',
    sectionOf: 'Section {index} of {count}',
    openClauseToReadIt: 'Open a clause to read it in revision {revision} and say what you think of it.',
    next: 'Next: {heading}',
    backTo: 'Back to: {heading}',
    saveDraftAsFile: 'Save a draft as a file',
    clearThisPage: 'Clear this page',
  },
  returnedAnswers: {
    sent: 'Sent',
    youHaveAlreadySentResponse:
      '<strong>You have already sent a response from this page.</strong> If you got a receipt, the response is stored. If you send it again unchanged, it counts once and you get the same receipt. If you change it and send it, we ask whether it replaces the first one.',
  },
  saveReceipt: {
    saveReceiptAsWebPage: 'Save the receipt as a web page',
    saveReceiptAsPlainText: 'Save the receipt as plain text',
    saveCopyAsWebPage: 'Save the copy as a web page',
    saveCopyAsPlainText: 'Save the copy as plain text',
    copyToShowSomeoneThat: 'A copy to show someone that you responded',
    itHasConsultationTimeAnd: 'It shows the consultation, the time and the signature, but not your text or your codes.',
  },
  sectionNavigation: {
    sectionsOfThisForm: 'Sections of this form',
    showOneSectionAtTime: 'Show <link> one section at a time </link> or <link2>the whole form</link2>',
  },
  shortWayButtons: {
    continueToWholeForm: 'Continue to the whole form',
    saveDraftAsFile: 'Save a draft as a file',
  },
  steps: {
    opens: 'Opens',
    closes: 'Closes',
    outcome: 'Outcome',
    published: 'published',
    endOfDay: '{closes}, end of the day',
    dueBy: 'due by {due}',
  },
  textField: {
    youCanEnterUpTo: 'You can enter up to {limit} characters.',
    optional: '(optional)',
  },
  twoDrafts: {
    useWhatITyped: 'Use what I typed',
    useBoth: 'Use both',
    useFileInstead: 'Use the file instead',
    youTyped: 'You typed',
    inFile: 'In the file',
    ifYouUseBothTwo:
      'If you use both, two texts are joined, one after the other. Where only one option is allowed, we keep the one on this page.',
    whereTheyDiffer: 'Where they differ',
    noAnswer: 'No answer',
  },
  withdrawForm: {
    reference: 'Reference',
    threeGroupsOfLettersAnd: 'Three groups of letters and digits.',
    privateCode: 'Private code',
    sixGroupsOfLettersAnd: 'Six groups of letters and digits.',
    continue: 'Continue',
  },
} as const;
