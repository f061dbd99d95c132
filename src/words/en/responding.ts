/** Pages of consultations and receipts. */
export const responding = {
  consultationsIdStep: {
    consultations: 'Consultations',
    allConsultations: 'All consultations',
    yourReceiptYourDataAnd: 'Your receipt, your data and what we publish',
    formForThisConsultation: 'The form for this consultation',
    withdrawOrReplaceResponse: 'Withdraw or replace a response',
    aboutThisConsultation: 'About this consultation',
  },
  consultationsId: {
    consultation: 'Consultation',
    openAtAnyTime: 'Open at any time',
    earlierRound: 'Earlier round',
    whyWeAreAsking: '{isOver, select, true {Why we asked} other {Why we are asking}}',
    whoCanRespond: '{isOver, select, true {Who could respond} other {Who can respond}}',
    howWeUseAndPublish: 'How we use and publish responses',
    whatHappensNext: 'What happens next',
    wePlanToDoThis: 'We plan to do this by {by}.',
    consultations: 'Consultations',
    haveYourSay: 'Have your say',
    openForm: 'Open the form',
    printFormPdf: 'Print the form (PDF)',
    youDoNotNeedAccount:
      'You do not need an account. You can save a draft as a file, and <link>withdraw or replace a response</link> {hasEnd, select, true {until the end of {closes}} other {at any time}}.',
    commentOnJustOneClause: 'Comment on just one clause, in three short pages',
    whatWeAsk: '{isOver, select, true {What we asked} other {What we ask}}',
    whatDoYouThinkOf: 'What do you think of each clause, and how would you word it?',
    whatItChangedInCode: 'What it changed in the Code, word by word',
    inShort: 'In short',
    when: 'When',
    asksAbout: 'Asks about',
    revision: '<link>Revision {revision}</link>.',
    questionsAndTextWillNot: 'The questions and text will not change during the consultation.',
    questionsAndTextDidNot: 'The questions and text did not change during the consultation.',
    questionsAboutConsultation: 'Questions about the consultation',
    consultations2: 'the consultations',
    consultationOpensAndWhenIts: 'a consultation opens, and when its outcome is published',
    reportingWrongdoing: 'Reporting wrongdoing',
    whoToGoToAbout: 'Who to go to about misuse or wrongdoing',
  },
  respond: {
    closed: 'Closed: {title}',
    thisConsultationHasClosedIt: 'This consultation has closed. It was open {periodAsClause}',
    itsOutcomePublished: 'Read the outcome, published {date}',
    allConsultations: 'All consultations',
    respond: 'Respond: {title}',
    thisConsultationHasClosedIf:
      'This consultation has closed. If you respond now, your response is stored and marked as late. The team decides whether it can still use it.',
    aboutThisConsultationAndWhen: 'About this consultation, and when its outcome is due',
    openFormAnyway: 'Open the form anyway',
  },
  consultations: {
    haveYourSay: 'Have your say',
    outcomePublished: 'Outcome published',
    consultations: 'Consultations',
    whereYouCanSayWhat: 'Say what you think of the Code, and see what changed as a result.',
    aboutRevision: 'About <link>revision {revision}</link>.',
    respond: '<link>Respond<hidden>: {title}</hidden></link>',
    consultations2: 'the consultations',
    consultationOpensAndWhenIts: 'a consultation opens, and when its outcome is published',
  },
  receipts: {
    checkReceipt: 'Check a receipt',
    checkInYourBrowserWhether:
      'Check in your browser whether a saved receipt for a consultation response is genuine. Nothing is sent.',
    consultations: 'Consultations',
    checkThatReceiptIsGenuine:
      'Check that a receipt is genuine and that nobody has changed it. Your browser does the check, and sends nothing.',
    thisCheckRunsInYour:
      'This check runs in your browser and needs JavaScript, which is turned off. Turn it on, or use the command below.',
    thisPageWasNotLoaded:
      'This page was not loaded over https, so your browser does not allow the cryptography that the check needs (WebCrypto, <code>crypto.subtle</code>). You cannot check anything here. Open <link>{address}</link>, or use the command below.',
    yourSavedReceiptOrIts: 'Your saved receipt, or its copy',
    fileAsYouSavedIt: 'The file as you saved it: a web page or plain text. It stays on this computer.',
    orPasteWholeOfPlain: 'Or paste the whole of a plain text receipt',
    checkThisReceipt: 'Check this receipt',
    thisPageIsPartOf:
      'This page is part of a copy of the site, which cannot check receipts. Open {address}, or use the command below.',
    withoutThisPage: 'Without this page',
    anyoneWhoHasSoftwareOf:
      'Anyone who has this site’s software can run <code>npm run responses -- receipt verify receipt.html</code>. It uses the same list of keys.',
    whatCheckCanShow: 'What a check can show',
    genuineReceiptShowsThatThis:
      'A genuine receipt shows that this site signed exactly this text, these codes and this time.',
    genuineCopyShowsThatResponse:
      'A genuine copy shows that a response arrived at this time. It does not show what the response said.',
    checkCannotShowWhoWrote:
      'A check cannot show who wrote a response, whether anyone has read it, or whether it is still stored.',
    keys: 'Keys',
    thisSiteListsNoKeys:
      'This site lists no keys yet. Until it does, its receipts are signed with a development key, which proves nothing.',
    receiptsAreSignedWithThese:
      'Receipts are signed with these keys (Ed25519). Old keys stay in the list, so that you can always check a receipt. <link>The list as JSON</link>',
    forReceiptsFrom:
      '{key}, for receipts from {from}{isOver, select, true { to {until}} other {}}: <code>{key2}</code>',
  },
} as const;
