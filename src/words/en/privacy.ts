/** The privacy notice of a consultation, and what the data map says of each field. */
export const privacy = {
  checkReceipt: {
    noReceipt:
      'There is no complete receipt in this file. Choose the file as it was saved. If someone has changed it, ask for the original.',
    otherWords: 'The words in this file are not those that were saved. Something was changed, added or removed.',
    otherCommitment: 'The seal (commitment) does not match the text and the codes: one of them was changed.',
    otherSite: 'This copy names the site {named}, but this check belongs to {site}.',
    developmentKey:
      'Nothing has changed since it was signed, but it was signed with a development key that is in the receipt itself. Anyone can make such a key, so it proves nothing.',
    unlistedKey: 'It names the key {id}, which is not a listed key.',
    otherKey: 'The public key in it is not the key that it names.',
    otherSignature:
      'The signature does not match: the consultation, the seal (commitment), the time or the signature was changed.',
    keyNotInUse:
      'The key {id} did not sign receipts on that day: it was in use from {from}{hasEnded, select, true { until {until}} other {}}.',
    wordsBefore:
      'The receipt starts on line {line} of this file, with the heading {heading}. Anything before that is not part of the receipt, and was not checked.',
  },
  receiptVerdicts: {
    genuine: 'Genuine: signed by a listed key, and unchanged.',
    'proves nothing': 'Unchanged, but it proves nothing.',
    'not genuine': 'Not genuine, or not complete.',
  },
  keyedInLetter: {
    to: 'To: {recipient}',
    yourResponse: 'Your response: {title}',
    below:
      'Below is your receipt, with what we typed in for you. Tell us if we misread anything. If you would like the receipt as a file, ask us for it.',
  },
  followUp: {
    contains: 'The follow-up code on the receipt',
    purpose: 'To show the respondent later what happened to each comment.',
  },
  dataUse: {
    legalBasisInConsultationsPrivacy: 'The legal basis in the consultation’s privacy notice',
    legalDutyToKeepPersonal: 'The legal duty to keep personal data secure and to account for it',
    keptForPeriodThatNotice: 'Kept for the period that the notice gives for names',
    keptForPeriodThatNoticeGives: 'Kept for the period that the notice gives for what people wrote',
    keptForOneDay: 'Kept for one day',
    keptForAsLongAs: 'Kept for as long as responses are counted. It does not identify anyone once the text is deleted',
    keptPermanentlyEvenAfterResponse:
      'Kept permanently, even after the response is withdrawn or erased. Without the receipt it says nothing about the response or the person',
    keptWithKey: 'Kept for as long as the key is in use. It is not about any respondent',
    keptUntilHoldIsLifted: 'Kept until the hold is lifted',
    keptForAsLongAsBody: 'Kept for as long as the body must account for the responses',
    teamAndEveryoneIfRespondent: 'The team, and everyone if the respondent agreed to publication',
    team: 'The team',
    teamAndPeopleWhoRun: 'The team, and the people who run the server: it is not encrypted',
    teamAndPeopleWhoRunServer: 'The team, and the people who run the server. It may later be in a public list',
  },
  privacyRows: {
    siteLicence: 'the {name} ({short})',
    itStaysPublishedForAs: 'It stays published for as long as this site keeps a record of the consultation.',
    whenWeHaveStoredYour:
      'When we have stored your response, you get a receipt with a reference, a private code and a follow-up code. With the private code you can withdraw or replace the response. With the follow-up code you can later see what happened to each of your comments.',
    receiptAlsoHasSealIn:
      'The receipt also has a seal (in cryptography, a “commitment”) and a signature, so that you can prove what you sent and when. The seal is a number calculated from your response and its codes. Nobody can work back from it to what you wrote. The signature covers the consultation, the seal and the time.',
    weKeepSealSignatureName:
      'We keep the seal, the signature, the name of the key and the time, even after your response is withdrawn or erased. We may later publish them in a list. Without your receipt, they tell nobody what you wrote or who you are.',
    beforeAnythingIsPublishedPeople:
      'Before anything is published, people read it and remove (redact) what must not be public.',
    ifYouAgreeToPublication: 'If you agree to publication, your response is published under {licence}. {period}',
    dayItArrives: 'the day it arrives',
    closingDay: 'the closing day',
    month: '{number, plural, one {# month} other {# months}}',
    yourFrom: 'Your {identityPhrase}: {identityMonths} from {from}.',
    everythingElseThatYouWrote: 'Everything else that you wrote: {textMonths} from {from}.',
    recordThatYourResponseArrived:
      'A record that your response arrived, the time, and the proof of your receipt: permanently. It does not identify you.',
    yourReceipt: 'Your receipt',
    whatIsPublished: 'What is published',
    whoDecidesWhatItIs: 'Who decides what it is used for',
    legalBasis: 'Legal basis',
    whoSeesIt: 'Who sees it',
    howLongItIsKept: 'How long it is kept',
    yourRights: 'Your rights',
    howToComplain: 'How to complain',
  },
} as const;
