import { expect, test } from 'vitest';
import { exampleConsultation } from '../example-consultation.ts';
import { exampleContent } from '../receipt/example-receipt.ts';
import { receiptLetter } from './receipt-letter.ts';

const receipt = {
  ...exampleContent,
  channel: 'post',
  commitment: 'c0'.repeat(32),
  signature: '51'.repeat(64),
  key: 'e9'.repeat(8),
};

test('has everything that a receipt on the web has', () => {
  const letter = receiptLetter(exampleConsultation, receipt);
  for (const text of [
    'Nothing happens after an example.',
    '20 November 2026, by post',
    receipt.reference,
    receipt.privateCode,
    receipt.followUpCode,
    receipt.commitment,
    receipt.signature,
    receipt.key,
    receipt.notice,
    'https://code.example/consultations/example/withdraw/',
    'https://code.example/receipts/',
    'Is the purpose clear?\n    Yes & no.',
    'Who should it be written for?\n    The public\n    Courts',
  ])
    expect(letter).toContain(text);
  expect(letter).not.toContain('marked as late');
});

test('says that a response was late', () => {
  expect(receiptLetter(exampleConsultation, { ...receipt, late: true })).toContain('marked as late');
});
