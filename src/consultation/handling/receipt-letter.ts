import { say } from '../../words/say.ts';
import type { Consultation } from '../consultation.ts';
import { writeReceipt } from '../receipt/receipt-file.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { receiptRecipient } from './recipient.ts';

/** The receipt as a letter, for people who responded on paper, by email or by telephone: what a check reads comes last. */
export function receiptLetter(consultation: Pick<Consultation, 'title' | 'next'>, receipt: Receipt): string {
  const recipient = receiptRecipient(receipt);
  return [
    // In one line, so that no address can look like the start of a receipt.
    ...(recipient.length === 0 ? [] : [say.form.keyedInLetter.to({ recipient: recipient.join(', ') })]),
    say.form.keyedInLetter.yourResponse({ title: consultation.title }),
    ...consultation.next.text,
    say.form.keyedInLetter.below,
    writeReceipt(receipt, 'text'),
  ].join('\n\n');
}
