import { expect, test } from 'vitest';
import { exampleForm } from '../consultation/example-consultation.ts';
import { responseOf } from '../consultation/response.ts';
import { askedForm } from './asked-form.ts';
import { exampleRow } from './example-row.ts';
import { matchesPerson } from './matches-person.ts';
import { subjectJson, subjectPage } from './subject-report.ts';

const typed = { purpose: ['<b>Clear</b> & plain'], email: ['Zoë.Person@Example.org'], publish: ['no'] };
const opened = { row: { ...exampleRow, sealed: new Uint8Array([1, 2, 3]) }, response: responseOf(exampleForm, typed) };
const data = {
  opened,
  form: askedForm(exampleForm),
  hold: { reference: exampleRow.reference, reason: 'An inquiry', placed_at: '2026-11-21T09:00:00Z', placed_by: 'B' },
  entries: [
    {
      number: 1,
      at: '2026-11-22T09:00:00Z',
      who: 'A',
      what: 'show',
      why: 'To read it',
      stage: 'done' as const,
      about: {},
      previous: '0'.repeat(64),
    },
  ],
};

test('holds everything that is stored, as JSON', () => {
  const read: unknown = JSON.parse(subjectJson(data));
  const stored = Object.fromEntries(Object.entries(opened.row).filter(([name]) => name !== 'sealed'));
  expect(read).toEqual({ stored, sealedBytes: 3, response: opened.response, hold: data.hold, auditLog: data.entries });
});

test('shows everything on the page, and what a respondent typed as text', () => {
  const page = subjectPage(data);
  for (const shown of [
    '&#x3C;b>Clear&#x3C;/b> &#x26; plain',
    'Zoë.Person@Example.org',
    'An inquiry',
    'A: show (done). To read it',
    'Whether it arrived after the closing day',
  ])
    expect(page).toContain(shown);
});

test('finds a person by any words of a response, however they are typed', () => {
  expect(matchesPerson(opened, ' ZOE\u0308.person@example.ORG')).toBe(true);
  expect(matchesPerson(opened, 'somebody else')).toBe(false);
  expect(matchesPerson({ ...opened, response: undefined }, 'Zoë')).toBe(false);
});
