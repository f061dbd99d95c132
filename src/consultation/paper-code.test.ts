import { expect, test } from 'vitest';
import { sha256 } from '../content/files/sha256.ts';
import { exampleForm } from './example-consultation.ts';
import { isSameConsultation, paperCode, readPaperCode } from './paper-code.ts';

const code = paperCode(exampleForm, sha256);
const characters = 'BCDFGHJKMNPRSTVWXYZ3479';

test('a code is read as people type it', () => {
  expect(code).toMatch(/^[A-Z\d]{3}-[A-Z\d]{3}-[A-Z\d]$/);
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')} `])
    expect(readPaperCode(typed), typed).toBe(code);
});

test('every slip in one character, and every exchange of two neighbours, is noticed', () => {
  const plain = code.replaceAll('-', '');
  const slips = Array.from(plain).flatMap((was, at) =>
    [...Array.from(characters), 'A', '0', '']
      .filter((one) => one !== was)
      .map((one) => plain.slice(0, at) + one + plain.slice(at + 1)),
  );
  const exchanges = Array.from(plain)
    .map((_, at) => plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2))
    .filter((one) => one !== plain && one.length === plain.length);
  for (const wrong of [...slips, ...exchanges, `${plain}B`, '']) expect(readPaperCode(wrong), wrong).toBeUndefined();
});

test('another question, revision or consultation gives another code', () => {
  const asked = paperCode({ ...exampleForm, fields: exampleForm.fields.slice(1) }, sha256);
  const elsewhere = paperCode({ ...exampleForm, consultation: 'other' }, sha256);
  expect(new Set([code, asked, elsewhere, paperCode({ ...exampleForm, revision: '9' }, sha256)]).size).toBe(4);
  expect(isSameConsultation(code, asked)).toBe(true);
  expect(isSameConsultation(code, elsewhere)).toBe(false);
});
