import { expect, test } from 'vitest';
import { exampleConsultation, exampleForm } from '../consultation/example-consultation.ts';
import { copyOf } from '../consultation/response-copy.ts';
import { receiptLetter } from './receipt-letter.ts';

const received = {
  consultation: exampleConsultation,
  reference: 'BCDFG-HJKMN-PRSTV',
  privateCode: 'BCDFG-HJKMN-PRSTV-BCDFG-HJKMN-PRSTV',
  day: '20 November 2026',
  late: false,
  copy: copyOf(exampleForm, { purpose: ['One\ntwo'], 'comment.records': ['Keep them.'], name: ['A Person'] }),
  withdrawAt: 'https://code.example/consultations/example/withdraw/',
};

test('gives somebody who wrote on paper all that the receipt of the web gives', () => {
  const letter = receiptLetter(received);
  for (const told of [
    '20 November 2026',
    `Reference:    ${received.reference}`,
    `Private code: ${received.privateCode}`,
    received.withdrawAt,
    '    One\n    two',
    'Your comment on commitment B: Keeping records\n    Keep them.',
    'A Person',
  ])
    expect(letter).toContain(told);
  expect(letter).not.toContain('late');
});

test('says so where the response was late', () => {
  expect(receiptLetter({ ...received, late: true })).toContain('marked as late');
});
