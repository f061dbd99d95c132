import { expect, test } from 'vitest';
import { stateAt } from './consultation-state.ts';

const winter = { opens: '2026-11-02', closes: '2027-01-29', outcome: undefined };

test.each([
  ['2026-11-01T23:59:59.999Z', 'not open yet'],
  ['2026-11-02T00:00:00.000Z', 'open'],
  ['2027-01-29T23:59:59.000Z', 'open'],
  ['2027-01-29T23:59:59.999Z', 'open'],
  ['2027-01-30T00:00:00.000Z', 'late'],
  ['2027-01-30T00:00:00.001Z', 'late'],
])('in winter, when London keeps GMT, %s is %s', (moment, state) => {
  expect(stateAt(winter, new Date(moment))).toBe(state);
});

test.each([
  ['2026-06-30T22:59:59.999Z', 'open'],
  ['2026-06-30T23:00:00.000Z', 'late'],
])('in summer, when London is an hour ahead, %s is %s', (moment, state) => {
  expect(stateAt({ opens: '2026-06-01', closes: '2026-06-30', outcome: undefined }, new Date(moment))).toBe(state);
});

test.each([
  // The clocks go forward at 01:00 GMT on 29 March 2026 and back at 01:00 GMT on 25 October 2026.
  ['2026-03-28', '2026-03-28T23:59:59.999Z', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:59:59.999Z', '2026-03-29T23:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:59:59.999Z', '2026-10-24T23:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:59:59.999Z', '2026-10-26T00:00:00.000Z'],
])(
  'a consultation that closes on %s, beside a change of clocks, is open at %s and late at %s',
  (closes, last, first) => {
    const consultation = { opens: '2026-01-01', closes, outcome: undefined };
    expect(stateAt(consultation, new Date(last))).toBe('open');
    expect(stateAt(consultation, new Date(first))).toBe('late');
  },
);

test('a standing consultation is always open', () => {
  expect(stateAt({ outcome: undefined }, new Date('2040-01-01T00:00:00Z'))).toBe('open');
});

const outcome = { date: '2027-04', summary: ['Done.'], themes: [] };

test('an outcome closes a consultation only after its closing day', () => {
  expect(stateAt({ ...winter, outcome }, new Date('2027-01-29T23:59:59Z'))).toBe('open');
  expect(stateAt({ ...winter, outcome }, new Date('2027-01-30T00:00:00Z'))).toBe('closed');
  expect(stateAt({ ...winter, outcome }, new Date('2026-11-01T00:00:00Z'))).toBe('not open yet');
  expect(stateAt({ outcome }, new Date('2027-01-30T00:00:00Z'))).toBe('open');
});

test('an outcome that is being drafted closes nothing', () => {
  expect(stateAt({ ...winter, outcome: { ...outcome, draft: true } }, new Date('2027-02-01T00:00:00Z'))).toBe('late');
});
