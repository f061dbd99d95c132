/** What the pages say that answer what a respondent sent: what happens next, and what went wrong. */
export const formPages = {
  viewText: {
    saveDraftAsFile: 'Save a draft as a file',
    clearThisPage: 'Clear this page',
    continueToWholeForm: 'Continue to the whole form',
    changeYourAnswers: 'Change your answers',
    replaceYourResponse: 'Replace your response',
    respond: 'Respond',
    whatYouSendFromHere: 'What you send now will replace your earlier response. We keep the earlier one until then.',
    commentOn: 'Comment on {phrase}',
    step1Of3: 'Step 1 of 3',
    aboutYouAndYourComment: 'About you and your comment',
    step2Of3: 'Step 2 of 3',
    thisConsultationDoesNotAsk: 'This consultation does not ask about that clause',
    itAsksAboutRevisionClause:
      'It asks about revision {revision}. The clause at this address is not in that revision, or has another name there. Choose a clause in the whole form.',
    clearEverythingYouTyped: 'Clear everything you typed?',
    youHaveNotSentIt:
      'You have not sent it, and there is no other copy. Once you clear it, neither this site nor your browser can get it back.',
    keepIt: 'Keep it',
    clearWhatITyped: 'Clear what I typed',
    weHaveClearedWhatYou: 'We have cleared what you typed',
    weToldYourBrowserTo: 'We told your browser to forget the pages with your answers. Nothing was sent.',
    ifYouShareThisComputer: 'If you share this computer, close the browser window too.',
    answersInFileDifferFrom: 'The answers in the file differ from those you typed',
    youHaveNotLostAnything:
      'You have not lost anything. Choose which answers to use. You can still change them afterwards.',
    checkYourAnswersBeforeYou: 'Check your answers before you send them',
    isNotIncludedBecause: '“{label}” is not included, because {because}.',
    itWillReplaceYourEarlier: 'It will replace your earlier response.',
    step3Of3: 'Step 3 of 3',
    sendYourResponse: 'Send your response',
    responseReceived: 'Response received',
    youAlreadySentResponseFrom: 'You already sent a response from this page',
    yourFirstResponseIsStored: 'Your first response is stored. What you sent this time is different and is not stored.',
    youCanSendItAs: 'You can send it as a second response.',
    youCanReplaceFirstOne: 'You can replace the first one, or send this as a second response.',
    replaceFirstResponse: 'Replace the first response',
    sendAsSecondResponse: 'Send as a second response',
    thisIsIdenticalToResponse: 'This is identical to a response that we already have',
    weReceivedSameTextWithin:
      'We received the same text within the last day. If you sent it yourself, it is stored and you do not need to do anything else.',
    ifItIsSeparateResponse: 'If it is a separate response, for example from another person, you can send it.',
    sendAsSeparateResponse: 'Send as a separate response',
    earlierResponseCannotBeReplaced: 'The earlier response cannot be replaced',
    itMayHaveBeenWithdrawn:
      'It may have been withdrawn or replaced since, we may have to keep it for now, or it may be too late. What you sent this time is not stored.',
    yourResponseWasNotSent: 'Your response was not sent: the consultation has not opened yet',
    saveWhatYouWroteAs: 'Save what you wrote as a file, and continue from the file then.',
    yourResponseWasNotSentConsultation: 'Your response was not sent: the consultation has closed',
    outcomeIsOnPageAbout:
      'The outcome is on the page about this consultation. You can no longer respond, but you can save what you wrote as a file.',
    yourResponseWasNotSentToo: 'Your response was not sent: too many requests',
    yourNetworkSentMoreRequests:
      'Your network sent more requests in a short time than this site allows. Wait {retryAfter}, then try again. What you wrote is still on this page.',
    tryAgain: 'Try again',
    sorryWeCouldNotStore: 'Sorry, we could not store your response',
    youHaveNotLostAnythingWhat:
      'You have not lost anything: what you wrote is on this page. Wait a minute and try again. However often you try, we count your response only once.',
    ifItStillDoesNot: 'If it still does not work, save a draft as a file and continue from it later.',
    withdrawOrReplaceYourResponse: 'Withdraw or replace your response',
    youCanWithdrawYourResponse:
      'You can withdraw your response, or replace it with another, {isCloses, select, true {at any time} other {until the consultation closes}}.',
    youNeedReferenceAndPrivate:
      'You need the reference and the private code from your receipt. On the next page, you choose which to do. Nothing is deleted before that.',
    withdrawOrReplaceThisResponse: 'Withdraw or replace this response?',
    responseToArrivedOn: 'Response {reference} to “{title}” arrived on {receivedAt}.',
    ifYouWithdrawItWe:
      'If you withdraw it, we permanently delete everything you wrote, and nobody can get it back. We keep a record that a response arrived and was withdrawn, with the times, and the proof on its receipt.',
    ifYouReplaceItWe:
      'If you replace it, we keep it until you have sent the new one, and then delete it in the same way. You can start with your saved receipt or draft.',
    weHaveKeptYourResponse: 'We have kept your response',
    nothingHasChangedItStill: 'Nothing has changed. It still counts, and you can still change your mind.',
    youHaveWithdrawnYourResponse: 'You have withdrawn your response',
    textOfResponseIsDeleted:
      'The text of response {reference} is deleted. We keep a record that it arrived and was withdrawn, with the times, and the proof on its receipt.',
    youCanRespondAgainIf: 'You can respond again if you want to.',
    weCouldNotFindYour: 'We could not find your response',
    noResponseWithThisReference:
      'No response with this reference and private code can be withdrawn or replaced. Check both against your receipt.',
    weCannotFindResponseThat: 'We cannot find a response that was already withdrawn or replaced.',
    youCannotWithdrawYourResponse: 'You cannot withdraw your response for now',
    weMustKeepItFor:
      'We must keep it for now, for example for an inquiry or because someone has asked for it under the law. Nothing has changed.',
    teamThatRunsConsultationCan:
      'The team that runs the consultation can tell you why, and will withdraw it for you as soon as it can.',
    youCanNoLongerWithdraw: 'You can no longer withdraw or replace a response here',
    youCouldOnlyDoThis: 'You could only do this until the consultation closed. Nothing has changed.',
    youCanStillAskTeam: 'You can still ask the team that runs it about the data it holds about you.',
    sorryWeCouldNotLook: 'Sorry, we could not look up your response',
    nothingHasChangedWaitFew: 'Nothing has changed. Wait a few minutes and try again.',
    weCouldNotReadWhat: 'We could not read what you sent',
    nothingWasStored: 'Nothing was stored.',
    weDidNotAcceptThis: 'We did not accept this: it came from another site',
    weOnlyAcceptResponsesFrom: 'We only accept responses from the form on this site. Nothing was stored.',
    ifYouDidFillIn:
      'If you did fill in the form on this site, go back to it, copy what you wrote, and respond in another way.',
    pageNotFound: 'Page not found',
    thereIsNoConsultationOr:
      'There is no consultation or page at this address. Check the address, or choose a consultation from the list.',
    weDoNotKeepYour: 'We do not keep your answers until you press “Send your response”.',
    yourResponseHasNotBeen:
      'Your response has not been sent, because this page was open for too long. Check it and send it again.',
    yourResponseHasNotBeenSent:
      'Your response has not been sent, because the privacy notice has changed since you opened this page. Read it, check your answers and send them again.',
    consultationHasClosedYourResponse:
      'The consultation has closed. Your response will be stored and marked as late. The team decides whether it can still use it.',
    youOnlySeeReceiptOnce:
      'You only see a receipt once, right after sending. This page cannot show it again: use the copy that you printed or saved.',
    thisConsultationHasNotOpened: 'This consultation has not opened yet',
    youCanRespondToThis: 'You can respond to this consultation',
    openFormToStart: 'Open the form to start.',
    thisConsultationHasPassedIts: 'This consultation has passed its closing day',
    youCanStillSendResponse:
      'You can still send a response. It will be stored and marked as late. The team decides whether it can use it.',
    thisConsultationHasClosed: 'This consultation has closed',
    outcomeIsOnPageAboutThis: 'The outcome is on the page about this consultation. You can no longer respond.',
    youCanRespondFromLondon: 'You can respond from {opens}, London time.',
    minuteMinutes: '{isMinutes, select, true {a minute} other {{minutes} minutes}}',
  },
} as const;
