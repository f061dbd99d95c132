import { expect, test } from 'vitest';
import { smallCode } from '../provenance/testing/small-code.ts';
import type { Code } from './code.ts';
import { codeOnDay, daysOfChange, hadHappened, lastDayOfChange } from './code-on-day.ts';

/** A Code with revisions of these dates. */
function codeOf(dates: readonly string[], events: Code['standing']['events'] = []): Code {
  const code = smallCode(dates.map(() => ({ clauses: {} })));
  const revisions = code.revisions.map((one, index) => ({
    ...one,
    record: { ...one.record, date: dates[index] ?? '' },
  }));
  return { revisions, standing: { events } };
}

const labelsOn = (code: Code, day: string) => codeOnDay(code, day).code.revisions.map(({ label }) => label);
const inForce = (revision: string, date: string) =>
  ({ revision, date, event: 'in force', extent: 'England' }) satisfies Code['standing']['events'][number];

test('a month is a month: on a day in it something had perhaps happened, and by its end it had', () => {
  expect(hadHappened('2019-02', '2019-02-14')).toBe('perhaps');
  expect(hadHappened('2019-02', '2019-02')).toBe('yes');
  expect(hadHappened('2019-02-14', '2019-02')).toBe('yes');
  expect(hadHappened('2019-02', '2019-03-01')).toBe('yes');
  expect(hadHappened('2019-02', '2019-01-31')).toBe('no');
  expect(hadHappened('2019-02-14', '2019-02-13')).toBe('no');
});

test('on a day there are the revisions published by then, and those of its month perhaps', () => {
  const code = codeOf(['2018-10-04', '2018-12', '2019-02']);

  expect(labelsOn(code, '2018-10-03')).toEqual([]);
  expect(labelsOn(code, '2018-10-04')).toEqual(['0.1']);
  expect(labelsOn(code, '2019-03-14')).toEqual(['0.1', '0.2', '0.3']);
  expect(labelsOn(code, '2019-02-14')).toEqual(['0.1', '0.2']);
  expect(codeOnDay(code, '2019-02-14').perhaps.map(({ label }) => label)).toEqual(['0.3']);
});

test('a revision of a month came before a later one of a day in that month', () => {
  expect(labelsOn(codeOf(['2019-02', '2019-02-10']), '2019-02-12')).toEqual(['0.1', '0.2']);
});

test('what happened to a revision later is not known on the day', () => {
  const code = codeOf(['2018', '2019-01-01'], [inForce('0.1', '2019-03'), inForce('0.2', '2019-06-01')]);

  expect(codeOnDay(code, '2019-04').code.standing.events).toEqual([inForce('0.1', '2019-03')]);
  expect(codeOnDay(code, '2019-03-05').perhapsEvents).toEqual([inForce('0.1', '2019-03')]);
});

test('any day leads to the last day of change on or before it', () => {
  const days = daysOfChange(codeOf(['2018-10-04', '2018-12', '2018-12'], [inForce('0.1', '2019-02-01')]));

  expect(days).toEqual(['2018-10-04', '2018-12', '2019-02-01']);
  expect(lastDayOfChange(days, '2018-10-03')).toBeUndefined();
  expect(lastDayOfChange(days, '2018-10')).toBe('2018-10-04');
  expect(lastDayOfChange(days, '2018-12-24')).toBe('2018-12');
  expect(lastDayOfChange(days, '2019-01-31')).toBe('2018-12');
  expect(lastDayOfChange(days, '2018')).toBe('2018-12');
  expect(lastDayOfChange(days, '2026')).toBe('2019-02-01');
});
