import { englishReceipt } from './en/receipt.ts';
import type { ReceiptLanguage } from './receipt-language.ts';

/**
 * Every language that receipts are given out in, by the names of `catalogues.ts`. Apart from the catalogues, because a script
 * checks receipts of every language and must not carry those.
 */
export const receiptLanguages: Readonly<Record<string, ReceiptLanguage>> = { en: englishReceipt };
