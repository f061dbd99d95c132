import type { ReceiptLanguage, ReceiptWords } from '../../words/receipt-language.ts';
import { receiptLanguages } from '../../words/receipt-languages.ts';

/** What the file of a receipt is written in. Nothing else depends on it: it is in no commitment and no signature. */
export interface ReceiptWriting {
  readonly language?: string | undefined;
  readonly wording?: number | undefined;
}

const first = 'en';

/** The language of a receipt. Those that name none are in English, as all were at first. */
export function receiptLanguage({ language = first }: ReceiptWriting): ReceiptLanguage {
  const found = Object.hasOwn(receiptLanguages, language) ? receiptLanguages[language] : undefined;
  if (found === undefined) throw new Error(`No receipt is written in the language ${language}.`);
  return found;
}

/** The sentences of a receipt. */
export function receiptWords(writing: ReceiptWriting): ReceiptWords {
  const words = receiptLanguage(writing).wordings[writing.wording ?? 1];
  if (words === undefined) throw new Error(`No receipt has the wording ${writing.wording ?? 1}.`);
  return words;
}

/** Whether receipts were given out in this language and wording. */
export function isReleased({ language = first, wording = 1 }: ReceiptWriting): boolean {
  const { wordings = {} } = Object.hasOwn(receiptLanguages, language) ? (receiptLanguages[language] ?? {}) : {};
  return Object.hasOwn(wordings, wording);
}

/** The latest wording of a language if receipts speak it, or else that of English. */
export function latestWriting(wanted: string | undefined): ReceiptWriting {
  const language = wanted !== undefined && Object.hasOwn(receiptLanguages, wanted) ? wanted : first;
  const wording = Math.max(...Object.keys(receiptLanguages[language]?.wordings ?? {}).map(Number));
  return { ...(language === first ? {} : { language }), ...(wording === 1 ? {} : { wording }) };
}

/** A sentence with what is put into it. */
export function fill(words: string, put: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (gap, name: string) => put[name] ?? gap);
}
