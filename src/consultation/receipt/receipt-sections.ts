import type { Receipt, ReceiptCopy, SavedReceipt } from './receipt.ts';
import { fill, receiptLanguage, receiptWords } from './receipt-words.ts';

/** A part of a saved receipt: sentences, then facts. */
export interface ReceiptSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly ReceiptFact[];
  /** Whether the facts are questions with answers, which need lines of their own. */
  readonly isAnswers?: true;
}

/** A label with its values, or a question with its answers. */
export interface ReceiptFact {
  readonly label: string;
  readonly values: readonly string[];
}

/**
 * The readable part of a saved receipt. Its headings and labels never change for a released format, because a check writes
 * the file again and compares the two; its sentences are those of its wording.
 */
export function receiptSections(saved: SavedReceipt): readonly ReceiptSection[] {
  return saved.kind === 'receipt' ? ofReceipt(saved) : ofCopy(saved);
}

function ofReceipt(receipt: Receipt): readonly ReceiptSection[] {
  const { title, revision, reference, privateCode, followUpCode, replaces, notice, answers } = receipt;
  const words = receiptWords(receipt);
  const { headings, labels } = receiptLanguage(receipt);
  return [
    {
      heading: headings.receipt,
      paragraphs: [words.stored, ...(receipt.late ? [words.late] : [])],
      facts: [
        fact(labels.responseTo, title),
        fact(labels.revision, revision),
        fact(labels.received, received(receipt)),
        fact(labels.reference, reference),
        fact(labels.privateCode, privateCode),
        fact(labels.followUpCode, followUpCode),
        ...(replaces === null ? [] : [fact(labels.replaces, replaces)]),
        fact(labels.consultation, consultationAddress(receipt)),
      ],
    },
    {
      heading: headings.keep,
      paragraphs: [words.keep, fill(words.codes, { address: consultationAddress(receipt) })],
      facts: [],
    },
    {
      heading: headings.answers,
      paragraphs: [],
      isAnswers: true,
      facts: answers.map(({ question, values, labels }) => ({ label: question, values: labels ?? values })),
    },
    {
      heading: headings.proof,
      paragraphs: [words.proof, howToCheck(receipt)],
      facts: [...proof(receipt), fact(labels.notice, notice)],
    },
  ];
}

function ofCopy(copy: ReceiptCopy): readonly ReceiptSection[] {
  const { headings, labels } = receiptLanguage(copy);
  return [
    {
      heading: headings.copy,
      paragraphs: [receiptWords(copy).copy, howToCheck(copy)],
      facts: [
        fact(labels.consultation, consultationAddress(copy)),
        fact(labels.received, received(copy)),
        ...proof(copy),
      ],
    },
  ];
}

function proof(saved: SavedReceipt): readonly ReceiptFact[] {
  const { commitment, signature, key, developmentKey } = saved;
  const { labels, developmentKey: provesNothing } = receiptLanguage(saved);
  return [
    fact(labels.commitment, commitment),
    fact(labels.signature, signature),
    fact(labels.key, key),
    ...(developmentKey === undefined ? [] : [fact(labels.publicKey, fill(provesNothing, { key: developmentKey }))]),
  ];
}

function howToCheck(saved: SavedReceipt): string {
  return fill(receiptLanguage(saved).howToCheck, { site: saved.site });
}

function fact(label: string, value: string): ReceiptFact {
  return { label, values: [value] };
}

function consultationAddress({ site, consultation }: SavedReceipt): string {
  return `${site}/consultations/${consultation}/`;
}

/** `20 November 2026, 12:01:00 UTC`; of a response on paper only the day is known. */
function received(saved: SavedReceipt): string {
  const { received: at, keyedIn, channels } = receiptLanguage(saved);
  const [date = '', time = ''] = saved.receivedAt.replace('Z', '').split('T');
  const day = writtenDay(date, saved);
  return saved.kind === 'receipt' && saved.channel !== 'web'
    ? fill(keyedIn, { day, channel: channels[saved.channel] ?? saved.channel })
    : fill(at, { day, time });
}

/**
 * In the language of the receipt, whatever that of the site or browser: a receipt is checked by writing it again. What is no date
 * stays as it is, since receipts that somebody changed are read too.
 */
function writtenDay(date: string, saved: SavedReceipt): string {
  const { day, months } = receiptLanguage(saved);
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const month = months[at.getUTCMonth()] ?? '';
  return fill(day, { day: String(at.getUTCDate()), month, year: String(at.getUTCFullYear()) });
}
