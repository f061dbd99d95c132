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

test('is addressed to where the respondent asked for a letter', () => {
  const address = { name: 'address', question: 'Your postal address', values: ['1 High Street\nYork YO1 1AA'] };
  const letter = receiptLetter(exampleConsultation, { ...receipt, answers: [...receipt.answers, address] });
  expect(letter.startsWith('To: 1 High Street, York YO1 1AA\n\nYour response:')).toBe(true);
});
