import { expect, it } from 'vitest';
import { responsePeriod } from './response-period.ts';
import { londonTime } from './london-time.ts';

it('gives the first and the last day with the time zone', () => {
  expect(responsePeriod({ opens: '2026-11-02', closes: '2027-01-29' })).toBe(
    'From the start of 2 November 2026 to the end of 29 January 2027, London time (GMT).',
  );
  expect(responsePeriod({ opens: '2026-05-01', closes: '2026-07-01' })).toContain('London time (BST)');
});

it('says that a standing consultation has no closing day', () => {
  expect(responsePeriod({})).toBe('At any time: there is no closing day.');
});

it('gives the time of a receipt as clocks in London show it', () => {
  expect(londonTime('2027-01-29T23:59:59Z')).toBe('29 January 2027 at 23:59 (GMT)');
  expect(londonTime('2026-07-01T22:30:00Z')).toBe('1 July 2026 at 23:30 (BST)');
});
