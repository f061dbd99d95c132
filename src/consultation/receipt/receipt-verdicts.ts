import { say } from '../../words/say.ts';
import type { ReceiptCheck } from './check-receipt.ts';

/** The first sentence of the answer to whether a receipt is genuine. */
export const receiptVerdicts: Readonly<Record<ReceiptCheck['verdict'], string>> = say.form.receiptVerdicts;
