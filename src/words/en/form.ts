/** The form, its errors and what its pages say. */
export const form = {
  answeredWords: {
    answered: '{answered} answered',
    stillToAnswer: '{needed} still to answer',
  },
  askedText: {
    asksAboutThisTextRevision:
      'The consultation “{title}”, from {opens} to {closes}, asks about this text. Revision {label} was published while it was open.',
    asksAboutRevisionNotAbout:
      'The consultation “{title}”, from {opens} to {closes}, asks about revision {revision}, not about this text, which was published while it was open.',
  },
  clauseFields: {
    titled: '“{title}”',
    numbered: '{number}: {title}',
    paragraph: 'paragraph {number}',
    yourViewOf: 'Your view of {phrase}',
    support: 'Support',
    oppose: 'Oppose',
    change: 'Change',
    yourCommentOn: 'Your comment on {phrase}',
    wordingThatYouSuggestFor: 'Wording that you suggest for {phrase}',
  },
  demonstrationNotice: {
    thisIsDemonstrationNobodyAt:
      'This is a demonstration: nobody at {body} will read what is sent here. Do not send real information.',
  },
  formSections: {
    questions: 'Questions',
    aboutYouAndYourResponse: 'About you and your response',
  },
  formStep: {
    leaveThisBoxEmpty: 'Leave this box empty',
  },
  messages: {
    character: '{count, plural, one {character} other {characters}}',
    selectWhetherYouAreResponding: 'Select whether you are responding as an individual or for an organisation',
    selectWhetherWeMayPublish: 'Select whether we may publish your response',
    selectAnswerTo: 'Select an answer to “{label}”',
    selectAtLeastOneAnswer: 'Select at least one answer to “{label}”',
    enterAnswerTo: 'Enter an answer to “{label}”',
    mustBeOrFewerRemove: '“{label}” must be {limit} or fewer. Remove {characters}',
    yourWholeResponseMustBe: 'Your whole response must be {limit} or fewer. Remove {characters}',
    hasHiddenCharacterU: '“{label}” has a hidden character, {name} (U+{hex})',
    removeIt: '{hidden}. Remove it',
    atStartBefore: 'at the start, before “{after}”',
    atEndAfter: 'at the end, after “{before}”',
    betweenAnd: 'between “{before}” and “{after}”',
    removeItOrTypeWords: '{hidden}, {place}. Remove it, or type the words around it again',
    selectOneOfOptionsListed: 'Select one of the options listed under “{label}”',
    giveOneAnswerTo: 'Give one answer to “{label}”',
    answerAtLeastOneQuestion: 'Answer at least one question',
    commentOnAtLeastOne: 'Comment on at least one clause',
    answerAtLeastOneQuestionOr: 'Answer at least one question or comment on at least one clause',
    chooseYourViewWriteComment:
      'Choose your view, write a comment or suggest other words. You only need to do one of these',
    enterEmailAddressInCorrect: 'Enter an email address in the correct format, like name@example.com',
    enterYourNameOrChoose: 'Enter your name, or choose to have your response published without a name',
    enterNameOfOrganisationOr:
      'Enter the name of the organisation, or choose to have your response published without a name',
    formYouSentHasBox:
      'The form you sent has a box that is not on this form. Check your answers and send them from this page',
    thisPageCouldNotUnderstand:
      'This page could not understand the form you sent. Check your answers and send them from this page',
    notFromThisForm: 'What you sent did not come from this consultation’s form.',
    draftFormat:
      'The file must be a draft saved from this form, or your receipt. Do not change its line breaks or the spaces at the start of lines',
    thisPageOnlyReceivesForms: 'This page only receives forms. To respond, open the consultation’s form.',
    yourResponseIsTooLarge:
      'Your response is too large, so we did not read it. Go back, shorten your answers and send them again.',
    weCouldNotReadWhat:
      'We could not read what you sent, because it is not text in UTF-8. Go back and send the form again with an up-to-date browser.',
    onlyPartOfWhatYou: 'Only part of what you sent arrived, so we could not read it. Go back and send the form again.',
    thisReceiptIsNotFrom:
      'This receipt is not from this site, or something in it was changed. Go back to the page with your receipt and try again, or print that page.',
    whatYouSentHasMore: 'What you sent has more boxes than this consultation’s form.',
    draftYouPastedIsNot:
      'The draft you pasted is not in the form yet. Press “Continue from this draft” to add it, or empty the box',
    fileYouChoseIsNot:
      'The file you chose is not in the form yet. Select it again and press “Continue from this draft”, or continue without it',
    selectFileWithYourDraft: 'Select the file with your draft, or paste its text',
    fileIsCopyOfReceipt:
      'The file is a copy of a receipt, which has no answers. Select the receipt itself, or the file with your draft',
    fileMustBeSavedAs: 'The file must be saved as plain text in UTF-8',
    fileIsDraftForAnother: 'The file is a draft for another consultation',
    fileHasAnswersToQuestions:
      'The file has answers to questions that are not on this form, so we left them out. Everything else is in the form',
    enterReferenceFromYourReceipt: 'Enter the reference from your receipt',
    enterPrivateCodeFromYour: 'Enter the private code from your receipt',
  },
  openOrClosed: {
    notOpenYetOpens: 'Not open yet: opens {days, plural, one {tomorrow} other {in # days}}',
    open: 'Open',
    openCloses: 'Open: closes {days, plural, =0 {at the end of today} one {tomorrow} other {in # days}}',
    closedOn: 'Closed on {closes}',
    atAnyTimeThereIs: 'At any time: there is no closing day',
    fromToEndOf: 'From {opens} to the end of {closes}',
  },
  otherWay: {
    byPost: 'By post',
    byEmail: 'By email',
    byTelephone: 'By telephone',
    inAnotherFormat: 'In another format',
  },
  outcomeDue: {
    outcomeOfWhichClosedOn:
      'The outcome of {id}, which closed on {closes}, was {isPromised, select, true {promised by {by}, } other {}}due by {due}, and is {days, plural, one {# day} other {# days}} overdue.',
  },
  paperCode: {
    paperForm: 'paper form\n{consultation}',
  },
  savedAnswers: {
    isDraft: 'A draft. It has not been sent to anyone.',
    toContinue: 'To continue, open the form of the consultation and choose “{button}”.',
  },
  respondentFields: {
    nameAsPart: 'name',
    organisationAsPart: 'organisation',
    roleAsPart: 'role',
    youAreRespondingAsIndividual: 'you are responding as an individual',
    areYouRespondingAsIndividual: 'Are you responding as an individual or for an organisation?',
    asIndividual: 'As an individual',
    forOrganisation: 'For an organisation',
    whetherResponseIsFromIndividual: 'Whether the response is from an individual or an organisation',
    toKnowWhoseViewIt: 'To know whose view it is, and to say in the outcome how many there were of each.',
    yourName: 'Your name',
    respondentsNameIfGiven: 'The respondent’s name, if given',
    toPublishItWithResponse:
      'To publish it with the response if the respondent agreed, and to know who is asking about it.',
    youMustEnterYourName: 'You must enter your name, unless you give the name of an organisation.',
    onlyNeededIfItMay: 'Only needed if it may be published.',
    youDoNotWantYour: 'you do not want your name published',
    nameOfOrganisation: 'Name of the organisation',
    onlyIfYouAreResponding: 'Only if you are responding for an organisation.',
    nameOfOrganisationIfGiven: 'The name of the organisation, if given',
    toPublishItWithResponseIf:
      'To publish it with the response if the respondent agreed, and to judge who the response speaks for.',
    yourRoleInOrganisation: 'Your role in the organisation',
    respondentsRoleInOrganisationIf: 'The respondent’s role in the organisation, if given',
    toJudgeWhetherResponseSpeaks: 'To judge whether the response speaks for the organisation.',
    emailAddress: 'Email address',
    weOnlyUseThisTo: 'We only use this to ask you about your response or tell you the outcome.',
    respondentsEmailAddressIfGiven: 'The respondent’s email address, if given',
    toAskAboutResponseAnd: 'To ask about the response, and to tell the respondent the outcome.',
    emailAddress2: 'email address',
    postalAddress: 'Your postal address, if you want a letter',
    weOnlyUseItToSend: 'We only use it to send you a receipt and tell you the outcome.',
    respondentsPostalAddressIfGiven: 'The respondent’s postal address, if given on paper',
    toSendReceiptAndOutcome: 'To send the receipt and the outcome to a respondent who wants a letter.',
    postalAddressAsPart: 'postal address',
    mayWePublishYourResponse: 'May we publish your response?',
    yesWithMyNameOr: 'Yes, with my name or my organisation’s name',
    yesButWithoutAnyName: 'Yes, but without any name',
    no: 'No',
    whetherResponseMayBePublished: 'Whether the response may be published, and with which name',
    toPublishOnlyWhatRespondent: 'To publish only what the respondent agreed to.',
    pleaseTreatMyResponseAs: 'Please treat my response as confidential because',
    weMayHaveToDisclose:
      'We may have to disclose responses under access to information laws. We will take your reasons into account, but cannot always promise confidentiality.',
    whyResponseShouldStayConfidential: 'Why a response should stay confidential, if given',
    toTakeItIntoAccount: 'To take it into account if a law requires the response to be disclosed.',
  },
  londonTime: {
    at: '{day} {month} {year} at {hour}:{minute} ({zone})',
  },
  mustAnswer: {
    sayWhatYouThinkOne:
      'Say what you think: one box is enough. On the next page, say who you are responding for and whether we may publish your comment{questions, plural, =0 {} one { and answer one question} other { and answer # questions}}. That is all.',
    nothing: 'Nothing',
    oneQuestion: 'One question',
    twoQuestions: 'Two questions',
    threeQuestions: 'Three questions',
    questions: '{count, plural, one {# question} other {# questions}}',
    mustBeAnswered: '{words} must be answered{isCount, select, true {.} other {; the others are optional.}}',
  },
  responsePeriod: {
    atAnyTimeThereIs: 'At any time: there is no closing day.',
    fromStartOfToEnd: 'From the start of {opens} to the end of {closes}, London time ({closes2}).',
  },
} as const;
