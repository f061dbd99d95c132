import type { Receipt, ReceiptCopy, SavedReceipt } from './receipt.ts';
import { receiptWords } from './receipt-words.ts';

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
  const words = receiptWords[receipt.wording ?? 1];
  return [
    {
      heading: 'Receipt',
      paragraphs: [words.stored, ...(receipt.late ? [words.late] : [])],
      facts: [
        fact('Response to', title),
        fact('About revision', revision),
        fact('Received', received(receipt)),
        fact('Reference', reference),
        fact('Private code', privateCode),
        fact('Follow-up code', followUpCode),
        ...(replaces === null ? [] : [fact('Replaces', replaces)]),
        fact('Consultation', consultationAddress(receipt)),
      ],
    },
    {
      heading: 'Keep this to yourself',
      paragraphs: [words.keep, words.codes(consultationAddress(receipt))],
      facts: [],
    },
    {
      heading: 'Your response in full',
      paragraphs: [],
      isAnswers: true,
      facts: answers.map(({ question, values, labels }) => ({ label: question, values: labels ?? values })),
    },
    {
      heading: 'Proof',
      paragraphs: [words.proof, howToCheck(receipt)],
      facts: [...proof(receipt), fact('Version of the privacy notice', notice)],
    },
  ];
}

function ofCopy(copy: ReceiptCopy): readonly ReceiptSection[] {
  return [
    {
      heading: 'Copy of a receipt, to show to others',
      paragraphs: [receiptWords[copy.wording ?? 1].copy, howToCheck(copy)],
      facts: [fact('Consultation', consultationAddress(copy)), fact('Received', received(copy)), ...proof(copy)],
    },
  ];
}

function proof({ commitment, signature, key, developmentKey }: SavedReceipt): readonly ReceiptFact[] {
  return [
    fact('Commitment', commitment),
    fact('Signature', signature),
    fact('Key', key),
    ...(developmentKey === undefined
      ? []
      : [fact('Public key', `${developmentKey} (a development key, which proves nothing)`)]),
  ];
}

function howToCheck({ site }: SavedReceipt): string {
  return `To check it, open ${site}/receipts/ and choose this file, or run: npm run responses -- receipt verify <file>`;
}

function fact(label: string, value: string): ReceiptFact {
  return { label, values: [value] };
}

function consultationAddress({ site, consultation }: SavedReceipt): string {
  return `${site}/consultations/${consultation}/`;
}

/** `20 November 2026, 12:01:00 UTC`; of a response on paper only the day is known. */
function received(saved: SavedReceipt): string {
  const [day = '', time = ''] = saved.receivedAt.replace('Z', '').split('T');
  const keyed = saved.kind === 'receipt' && saved.channel !== 'web';
  return keyed ? `${writtenDay(day)}, by ${saved.channel}` : `${writtenDay(day)}, ${time} UTC`;
}

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * In English, whatever the language of the site: a receipt is checked by writing it again. What is no date stays as it is, since
 * receipts that somebody changed are read too.
 */
function writtenDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : english.format(time);
}
