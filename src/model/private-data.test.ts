import { expect, test } from 'vitest';
import { deriveReceiptCodes } from '../responses/receipt-codes.ts';
import { privateDataIn } from './private-data.ts';

const { reference, privateCode } = deriveReceiptCodes(new Uint8Array(32), 'one');

test.each([
  'jane.doe@mail.example',
  'Jane.Doe+code@mail.example.org',
  'jane@intranet',
  'jane.doe (at) mail.example',
  'jane at mail dot example',
  'ｊａｎｅ＠mail.example',
  'jane@\u200Bmail.example',
  '07700 900123',
  '07700900123',
  '(020) 7946 0958',
  '020-7946-0958',
  '+44 7700 900123',
  '+44 (0)20 7946 0958',
  '0044 20 7946 0958',
  '+1 202 555 0100',
  '0113\u00A0496\u00A00000',
  '020–7946–0958',
  'SW1A 2AA',
  'sw1a2aa',
  'M1 1AE',
  'EC1A 1BB',
  'B33  8TH',
  'SW1A-1AA',
  'jane&#64;mail.example',
  'mailto:jane%40mail.example',
  '07700·900123',
  reference,
  reference.toLowerCase(),
  reference.replaceAll('-', ''),
  reference.replaceAll('-', ' '),
  reference.replaceAll('-', '/'),
  privateCode,
])('finds %s in a sentence', (text) => {
  expect(privateDataIn(`Somebody (${text}) asked for it.`)).toHaveLength(1);
});

test.each([
  'Article 6(1)(e) of the UK General Data Protection Regulation and section 8 of the Data Protection Act 2018',
  'On 2018-10-04, 04.10.2018, 01/02/2018 10:30 and 4 October 2018',
  'WS2, section 2.3, bullet 11, and ws2-a33',
  'commitments A, B2 and E1 1st paragraph, and G7 4th',
  'revision 0.1.2 and 0.10',
  '1,234,567 records and 12 345 678 searches in 2018 and 2019',
  'BS EN 301 549 and ISO 27001:2013',
  'the word at the end of a sentence dot by dot',
  'rhythms, crwth and cwtch',
  'call 999 or 101',
  'as in commitment E1. 4th, 25% of 40, A1-2BC',
])('takes nothing in “%s” for private', (text) => {
  expect(privateDataIn(text)).toEqual([]);
});
