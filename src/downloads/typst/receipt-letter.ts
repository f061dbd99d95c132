import { authorName } from '../../model/demonstration.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { formatDate } from '../../model/partial-date.ts';
import { inOneLine } from '../../model/contact.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { addressLines, printedContact } from '../../consultation/printed-contact.ts';
import type { Receipt, ReceiptAnswer } from '../../consultation/receipt/receipt.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, content, type TypstCode } from './code.ts';
import { demonstration } from './paper-form.ts';
import { documentOf } from './sheets.ts';

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
      title: `Receipt ${receipt.reference}: ${consultation.title}`,
      header: `Reference ${receipt.reference}`,
      footer: `Reference ${receipt.reference}`,
      print: 'usual',
      form: true,
    },
    content([
      call(
        'letter-front',
        { next: consultation.next.text },
        content([
          call('letter-head', { sender: sender(inputs), date: formatDate(date) }),
          call('letter-title', {}, `We have your response: ${consultation.title}`),
          ...demonstration(settings),
          call('paragraph', {}, arrival(receipt)),
          codes(receipt),
          call('letter-section', {}, 'If something is wrong, or you change your mind'),
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
    ...(telephone === undefined ? [] : [`Telephone ${inOneLine(telephone)}`]),
  ];
}

function arrival({ receivedAt, channel, late, revision }: Receipt): string {
  const how = channel === 'other' ? '' : `, by ${channel}`;
  const when = `Your response to revision ${revision} arrived on ${formatDate(receivedAt.slice(0, 10))}${how}. We have stored it.`;
  return late
    ? `${when} It arrived after the closing day, so it is marked as late. The team decides whether it can still use it.`
    : `${when} It counts the same as every other response.`;
}

function codes({ reference, privateCode, followUpCode, replaces }: Receipt): TypstCode {
  return call(
    'codes',
    {},
    ['Reference', reference, 'Quote this if you contact us.'],
    [
      'Private code',
      privateCode,
      'Keep it to yourself. Anyone who has it and the reference can withdraw or replace your response.',
    ],
    ['Follow-up code', followUpCode, 'Use it later to see, or ask us, what happened to each of your comments.'],
    ...(replaces === null ? [] : [['Replaces', replaces, 'That response no longer counts.']]),
  );
}

function corrections({ settings, consultation, receipt }: LetterInputs): readonly TypstCode[] {
  const { closes, otherWays } = consultation;
  const post = printedContact('post', settings, consultation);
  const telephone = printedContact('telephone', settings, consultation);
  const until = closes === undefined ? 'at any time' : `until the end of ${formatDate(closes)}`;
  const change = receipt.late
    ? 'You can also ask us to change or withdraw your response'
    : `You can also change, replace or withdraw your response ${until}`;
  const missing = missingContacts({
    ...settings,
    contacts: [...settings.contacts, ...otherWays.filter(({ value }) => value !== undefined)],
  });
  return [
    call(
      'paragraph',
      {},
      `What we typed in for you is overleaf. If we misread anything, tell us the reference and what it should say. ${change}: tell us the reference and the private code.`,
    ),
    ...(post === undefined ? [] : [call('fact', {}, 'By post', `Write to ${inOneLine(post)}.`)]),
    ...(telephone === undefined ? [] : [call('fact', {}, 'By telephone', `Call ${inOneLine(telephone)}.`)]),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
    call(
      'fact',
      {},
      'On the web',
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
    call('letter-section', {}, 'Proof'),
    call(
      'paragraph',
      {},
      `These prove what you sent and when. To check them at ${site}/receipts/, ask us for the receipt as a file, which has your whole response. Or ask us to check it for you.`,
    ),
    call('fact', {}, 'Seal (commitment)', digits(commitment)),
    call('fact', {}, 'Signature', digits(signature)),
    call(
      'fact',
      {},
      'Key, and version of the privacy notice',
      `${key}${developmentKey === undefined ? '' : ' (a development key, which proves nothing)'}, ${digits(notice)}`,
    ),
  ]);
}
