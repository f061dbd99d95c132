import type { Consultation } from '../consultation.ts';
import { writeReceipt } from '../receipt/receipt-file.ts';
import type { Receipt } from '../receipt/receipt.ts';
import { receiptRecipient } from './recipient.ts';

/** The receipt as a letter, for people who responded on paper, by email or by telephone: what a check reads comes last. */
export function receiptLetter(consultation: Pick<Consultation, 'title' | 'next'>, receipt: Receipt): string {
  const recipient = receiptRecipient(receipt);
  return [
    // In one line, so that no address can look like the start of a receipt.
    ...(recipient.length === 0 ? [] : [`To: ${recipient.join(', ')}`]),
    `Your response: ${consultation.title}`,
    ...consultation.next.text,
    'Below is your receipt, with what we typed in for you. Tell us if we misread anything. If you would like the receipt as a file, ask us for it.',
    writeReceipt(receipt, 'text'),
  ].join('\n\n');
}
