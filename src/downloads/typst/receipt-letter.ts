import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { formatDate } from '../../model/partial-date.ts';
import { inOneLine } from '../../model/contact.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { receiptRecipient } from '../../consultation/handling/recipient.ts';
import { addressLines, printedContact } from '../../consultation/printed-contact.ts';
import type { Receipt, ReceiptAnswer } from '../../consultation/receipt/receipt.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, content, type TypstCode } from './code.ts';
import { demonstration } from './paper-form.ts';
import { documentOf } from './sheets.ts';
import { say } from '../../words/say.ts';

/** Everything that the letter to somebody who responded on paper depends on. */
export interface LetterInputs {
  readonly settings: SiteSettings;
  readonly consultation: Pick<Consultation, 'title' | 'next' | 'closes' | 'otherWays'>;
  readonly receipt: Receipt;
  /** The day of the letter. */
  readonly date: string;
}

/**
 * The receipt as a letter of two pages to print: what came in and when, the codes, and how to check, change and withdraw it
 * by post and telephone; overleaf what was keyed in. Long answers are cut there: the receipt as a file has everything.
 */
export function receiptLetterDocument(inputs: LetterInputs): string {
  const { settings, consultation, receipt, date } = inputs;
  return documentOf(
    {
      settings,
      title: say.pdf.receiptLetter.receipt({ reference: receipt.reference, title: consultation.title }),
      header: say.pdf.receiptLetter.reference({ reference: receipt.reference }),
      footer: say.pdf.receiptLetter.reference({ reference: receipt.reference }),
      print: 'usual',
      form: true,
    },
    content([
      call(
        'letter-front',
        { next: consultation.next.text },
        content([
          call('letter-head', { sender: sender(inputs), recipient: receiptRecipient(receipt), date: formatDate(date) }),
          call('letter-title', {}, say.pdf.receiptLetter.weHaveYourResponse({ title: consultation.title })),
          ...demonstration(settings),
          call('paragraph', {}, arrival(receipt)),
          codes(receipt),
          call('letter-section', {}, say.pdf.receiptLetter.ifSomethingIsWrongOr),
          ...corrections(inputs),
        ]),
      ),
      call(
        'letter-answers',
        { after: proof(receipt) },
        ...receipt.answers.map((answer) => [answer.question, textOf(answer)]),
      ),
    ]),
  );
}

function sender({ settings, consultation }: LetterInputs): readonly string[] {
  const post = printedContact('post', settings, consultation);
  const telephone = printedContact('telephone', settings, consultation);
  return [
    authorName(settings),
    ...(post === undefined ? [] : addressLines(post).filter((line) => line !== settings.publisher.name)),
    ...(telephone === undefined ? [] : [say.pdf.receiptLetter.telephone({ telephone: inOneLine(telephone) })]),
  ];
}

function arrival({ receivedAt, channel, late, revision }: Receipt): string {
  const when = say.pdf.receiptLetter.yourResponseToRevisionArrived({
    revision,
    formatDate: formatDate(receivedAt.slice(0, 10)),
    isKnown: channel !== 'other',
    channel,
  });
  return `${when} ${late ? say.pdf.receiptLetter.itArrivedAfterClosingDay : say.pdf.receiptLetter.itCountsSameAsEvery}`;
}

function codes({ reference, privateCode, followUpCode, replaces }: Receipt): TypstCode {
  return call(
    'codes',
    {},
    [say.pdf.receiptLetter.reference2, reference, say.pdf.receiptLetter.quoteThisIfYouContact],
    [say.pdf.receiptLetter.privateCode, privateCode, say.pdf.receiptLetter.keepItToYourselfAnyone],
    [say.pdf.receiptLetter.followUpCode, followUpCode, say.pdf.receiptLetter.useItLaterToSee],
    ...(replaces === null
      ? []
      : [[say.pdf.receiptLetter.replaces, replaces, say.pdf.receiptLetter.thatResponseNoLongerCounts]]),
  );
}

function corrections({ settings, consultation, receipt }: LetterInputs): readonly TypstCode[] {
  const { closes, otherWays } = consultation;
  const post = printedContact('post', settings, consultation);
  const telephone = printedContact('telephone', settings, consultation);
  const until =
    closes === undefined
      ? say.pdf.receiptLetter.atAnyTime
      : say.pdf.receiptLetter.untilEndOf({ closes: formatDate(closes) });
  const change = receipt.late
    ? say.pdf.receiptLetter.youCanAlsoAskUs
    : say.pdf.receiptLetter.youCanAlsoChangeReplace({ until });
  const missing = missingContacts({
    ...settings,
    contacts: [...settings.contacts, ...otherWays.filter(({ value }) => value !== undefined)],
  });
  return [
    call('paragraph', {}, say.pdf.receiptLetter.whatWeTypedInFor({ change })),
    ...(post === undefined
      ? []
      : [call('fact', {}, say.pdf.receiptLetter.byPost, say.pdf.receiptLetter.writeTo({ post: inOneLine(post) }))]),
    ...(telephone === undefined
      ? []
      : [
          call(
            'fact',
            {},
            say.pdf.receiptLetter.byTelephone,
            say.pdf.receiptLetter.call({ telephone: inOneLine(telephone) }),
          ),
        ]),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
    call(
      'fact',
      {},
      say.pdf.receiptLetter.onWeb,
      call('address', {}, `${receipt.site}/consultations/${receipt.consultation}/withdraw/`),
    ),
  ];
}

function textOf({ values, labels }: ReceiptAnswer): string {
  return (labels ?? values).join('; ');
}

function proof(receipt: Receipt): TypstCode {
  const { commitment, signature, key, notice, developmentKey, site } = receipt;
  const digits = (text: string): string => text.match(/.{1,8}/g)?.join(' ') ?? text;
  return content([
    call('letter-section', {}, say.pdf.receiptLetter.proof),
    call('paragraph', {}, say.pdf.receiptLetter.theseProveWhatYouSent({ site })),
    call('fact', {}, say.pdf.receiptLetter.seal, digits(commitment)),
    call('fact', {}, say.pdf.receiptLetter.signature, digits(signature)),
    call(
      'fact',
      {},
      say.pdf.receiptLetter.keyAndVersionOfPrivacy,
      say.pdf.receiptLetter.keyAndVersion({
        key,
        isDevelopment: developmentKey !== undefined,
        version: digits(notice),
      }),
    ),
  ]);
}
