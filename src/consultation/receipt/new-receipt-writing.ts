import { catalogueFor } from '../../words/catalogues.ts';
import { siteLanguage } from '../../words/language.ts';
import { latestWriting, type ReceiptWriting } from './receipt-words.ts';

/**
 * What new receipts are written in: the language of the site, if receipts speak it. By itself, so that the script that checks
 * receipts carries no catalogues.
 */
export const newReceiptWriting: ReceiptWriting = latestWriting(catalogueFor(siteLanguage));
