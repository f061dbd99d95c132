import { describe, expect, it } from 'vitest';
import { findQuantities } from './quantities.ts';

const formsOf = (text: string): readonly string[] => findQuantities(text).map(({ form }) => form);

describe('a quantity', () => {
  it.each([
    ['£1,000', '1,000 pounds'],
    ['£50', 'fifty pounds'],
    ['£2.50', 'two pounds fifty'],
    ['50p', 'fifty pence'],
    ['£1.5 million', '£1,500,000'],
    ['90 minutes', 'an hour and a half'],
    ['three months', 'a quarter of a year'],
    ['45 minutes', 'three quarters of an hour'],
    ['for 12 months', 'for a year'],
    ['half of it', '50 % of it'],
    ['one in ten', '10 per cent'],
    ['two fifths', '40%'],
    ['250 people', 'two hundred and fifty people'],
    ['within 14 days', 'in 14 days or less'],
    ['1.5 metres', '150 centimetres'],
    ['May 2020', '05/2020'],
    ['by 1 May 2020', 'by 01/05/2020'],
    ['1 May 2020', '1.5.2020'],
    ['1 May 2020', '2020-05-01'],
    ['one load in ten', '10 per cent'],
    ['answer in 14 days', 'answer within 14 days'],
  ])('is the same, whether written as %s or as %s', (one, other) => {
    expect(formsOf(one)).toHaveLength(1);
    expect(formsOf(one)).toEqual(formsOf(other));
  });

  it.each([
    ['£1,000', '1,000 euros'],
    ['within 14 days', 'in 14 days or more'],
    ['fifty pounds', 'fifteen pounds'],
    ['1/5/2020', '5/1/2020'],
    ['once in 14 days', 'within 14 days'],
    ['112020 people', '11/2020'],
    ['half of it', 'a third of it'],
    ['an hour and a half', 'an hour and a quarter'],
  ])('is another one as %s than as %s', (one, other) => {
    expect(formsOf(one)).not.toEqual(formsOf(other));
  });

  it('is not in the name of a third party', () => {
    expect(formsOf('A third party must ask.')).toEqual([]);
  });
});
