import { describe, expect, it } from 'vitest';
import { dayIn, isAboutChanges, isAboutText, nameOfDay, onDay } from './days.ts';

describe('a day in a query', () => {
  it.each([
    ['paragraph 16 as it stood in March 2019', '2019-03'],
    ['the Code on 4th of October 2018', '2018-10-04'],
    ['Sept 2, 2019', '2019-09-02'],
    ['14/3/2019', '2019-03-14'],
    ['as at 2019-03-14', '2019-03-14'],
    ['in 2019-03', '2019-03'],
  ])('%s', (query, date) => {
    expect(dayIn(query)?.date).toBe(date);
  });

  it('is not the year of a law, a number or a month alone', () => {
    for (const query of ['Data Protection Act 2018', '18.3', 'going on a march', 'section 2019'])
      expect(dayIn(query), query).toBeUndefined();
  });

  it('asks for the text where nothing else is asked', () => {
    const common = new Set(['paragraph', 'code']);
    for (const query of ['paragraph 16 as it stood in March 2019', '16B, May 2019', 'the Code in force in June 2020'])
      expect(isAboutText(dayIn(query)?.rest ?? '', common), query).toBe(true);
    for (const query of ['workshop of October 2018', 'actions due in May 2019'])
      expect(isAboutText(dayIn(query)?.rest ?? '', common), query).toBe(false);
  });

  it('asks for what changed since where nothing else is asked', () => {
    const common = new Set(['paragraph', 'code', 'commitment']);
    const isAsked = (query: string) => isAboutChanges(dayIn(query)?.rest ?? '', common);
    for (const query of [
      'what changed since March 2019',
      'changes to paragraph 16 since 4 October 2018',
      'what is new in the Code after May 2019',
    ])
      expect(isAsked(query), query).toBe(true);
    for (const query of ['changes in May 2019', 'searches since March 2019', 'changes about deletion since March 2019'])
      expect(isAsked(query), query).toBe(false);
  });

  it('leads to the last change on or before it', () => {
    const entries = ['2018-10-04', '2019-02', '2019-05'].map((date) => ({ date, names: [nameOfDay(date)] }));
    const since = (date: string) => onDay(entries, { date, isBefore: false })?.date;
    expect(['2018-10', '2018-10-03', '2018-10-04', '2019-02-01', '2019-04-30', '2026-11'].map(since)).toEqual([
      '2018-10-04',
      undefined,
      '2018-10-04',
      '2019-02',
      '2019-02',
      '2019-05',
    ]);
  });

  it('leads to the last change before it where that is asked', () => {
    const entries = ['2018-10-04', '2019-02', '2019-05'].map((date) => ({ date, names: [nameOfDay(date)] }));
    const before = (query: string) => onDay(entries, dayIn(query) ?? { date: '', isBefore: false })?.date;
    expect(before('wording before May 2019')).toBe('2019-02');
    expect(before('the text before 4 October 2018')).toBeUndefined();
  });
});
