import type { ReceiptCheck } from './check-receipt.ts';

/** The first sentence of the answer to whether a receipt is genuine. */
export const receiptVerdicts: Readonly<Record<ReceiptCheck['verdict'], string>> = {
  genuine: 'Genuine: signed by a listed key, and unchanged.',
  'proves nothing': 'Unchanged, but it proves nothing.',
  'not genuine': 'Not genuine, or not complete.',
};
