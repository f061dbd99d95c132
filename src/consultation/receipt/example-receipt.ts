import type { ReceiptContent } from './receipt.ts';

/** What the receipt of a response to the example consultation says, for tests. */
export const exampleContent: ReceiptContent = {
  kind: 'receipt',
  format: 1,
  wording: 3,
  site: 'https://code.example',
  consultation: 'example',
  title: 'An example',
  revision: '0.4',
  reference: 'BCDFG-HJKMN-PRSTV',
  privateCode: 'BCDFG-HJKMN-PRSTV-BCDFG-HJKMN-PRSTV',
  followUpCode: 'VTSRP-NMKJH-GFDCB-VTSRP-NMKJH-GFDCB',
  replaces: null,
  channel: 'web',
  receivedAt: '2026-11-20T12:01:00Z',
  late: false,
  notice: '5e'.repeat(32),
  answers: [
    { name: 'purpose', question: 'Is the purpose clear?', values: ['Yes & no.\n\n<b>Line 3</b>\t“fünf” 🙂'] },
    {
      name: 'readers',
      question: 'Who should it be written for?',
      values: ['public', 'courts'],
      labels: ['The public', 'Courts'],
    },
  ],
};
