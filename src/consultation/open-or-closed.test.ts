import { expect, it } from 'vitest';
import { openOrClosed, periodWords } from './open-or-closed.ts';

const period = { opens: '2026-11-02', closes: '2027-01-29' };

it.each([
  ['2026-10-21', 'not open yet', 'Not open yet: opens in 12 days'],
  ['2026-11-01', 'not open yet', 'Not open yet: opens tomorrow'],
  ['2026-11-02', 'open', 'Open: closes in 88 days'],
  ['2026-11-29', 'open', 'Open: closes in 61 days'],
  ['2027-01-28', 'open', 'Open: closes tomorrow'],
  ['2027-01-29', 'open', 'Open: closes at the end of today'],
  ['2027-01-30', 'closed', 'Closed on 29 January 2027'],
])('on %s a consultation is %s', (today, standing, words) => {
  expect(openOrClosed(period, today)).toEqual({ standing, words });
});

it('counts days across the change to summer time', () => {
  expect(openOrClosed({ opens: '2027-03-01', closes: '2027-04-01' }, '2027-03-27').words).toBe(
    'Open: closes in 5 days',
  );
});

it('always has a standing channel open', () => {
  expect(openOrClosed({}, '2026-11-29')).toEqual({ standing: 'open', words: 'Open' });
  expect(periodWords({})).toBe('At any time: there is no closing day');
});

it('gives both dates in words that stay true', () => {
  expect(periodWords(period)).toBe('From 2 November 2026 to the end of 29 January 2027');
});
