import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import { snapshotForm } from './form-snapshot.ts';
import { exampleRow } from './example-row.ts';
import { mentionsPerson } from './mentions-person.ts';
import { subjectJson, subjectPage } from './subject-report.ts';

const values = { purpose: ['<b>Clear</b> & plain'], email: ['Zoë.Person@Example.org'], publish: ['no'] };
const opened = {
  row: { ...exampleRow, sealed: new Uint8Array([1, 2, 3]) },
  response: buildResponse(exampleForm, values),
};
const data = {
  opened,
  form: snapshotForm(exampleForm),
  hold: { reference: exampleRow.reference, reason: 'An inquiry', placed_at: '2026-11-21T09:00:00Z', placed_by: 'B' },
  mentions: [
    {
      reference: exampleRow.reference,
      field: 'purpose',
      start: 3,
      end: 8,
      point: 'plainer',
      aside: null,
      stance: 'support' as const,
      coder: 'AB',
    },
  ],
  campaigns: [{ consultation: 'example', campaign: 'campaign-1', reference: exampleRow.reference, field: 'purpose' }],
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

test('has everything that is stored, as JSON', () => {
  const read: unknown = JSON.parse(subjectJson(data));
  const stored = Object.fromEntries(Object.entries(opened.row).filter(([name]) => name !== 'sealed'));
  expect(read).toEqual({
    stored,
    sealedBytes: 3,
    response: opened.response,
    hold: data.hold,
    codes: data.mentions,
    campaigns: data.campaigns,
    auditLog: data.entries,
  });
});

test('shows everything on the page, with answers escaped', () => {
  const page = subjectPage(data);
  for (const shown of [
    '&#x3C;b>Clear&#x3C;/b> &#x26; plain',
    'Zoë.Person@Example.org',
    'An inquiry',
    'A: show (done). To read it',
    '“Clear”',
    'Makes the point plainer, support. Read by AB.',
    'listed as campaign-1',
    'Whether it arrived after the closing day',
  ])
    expect(page).toContain(shown);
});

test('finds a person by words in a response, ignoring case and spacing', () => {
  expect(mentionsPerson(opened, ' ZOE\u0308.person@example.ORG')).toBe(true);
  expect(mentionsPerson(opened, 'somebody else')).toBe(false);
  expect(mentionsPerson({ ...opened, response: undefined }, 'Zoë')).toBe(false);
});
