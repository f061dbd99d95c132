import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  respondentFields,
  formerRespondentFields,
  type RespondentField,
  type FormerRespondentField,
} from '../../src/consultation/respondent-fields.ts';

const promised = readFileSync(new URL('respondent-fields.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

interface Fields {
  readonly current: readonly RespondentField[];
  readonly former: readonly FormerRespondentField[];
}

/** What is wrong with the lists of fields about the respondent. */
function faultsIn({ current, former }: Fields): readonly string[] {
  const names = [...current, ...former].map(({ field }) => field.name);
  return [
    ...promised.filter((name) => !names.includes(name)).map((name) => `${name} is in neither list`),
    ...names.filter((name) => !promised.includes(name)).map((name) => `${name} has no line in respondent-fields.txt`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`),
    ...former
      .filter(({ until }) => !z.iso.date().safeParse(until).success)
      .map(({ until }) => `${until} is not a date`),
  ];
}

describe('fields about the respondent', () => {
  const [email] = respondentFields.filter(({ field }) => field.name === 'email');
  const others = respondentFields.filter((one) => one !== email);

  it('are kept, in the form or among its former fields', () => {
    expect(promised.length).toBeGreaterThan(5);
    expect(faultsIn({ current: respondentFields, former: formerRespondentFields })).toEqual([]);
  });

  it('may leave the form by moving to the former fields, and not otherwise', () => {
    const left = (until: FormerRespondentField['until']) => (email === undefined ? [] : [{ ...email, until }]);
    expect(faultsIn({ current: others, former: [...formerRespondentFields, ...left('2027-03-01')] })).toEqual([]);
    expect(faultsIn({ current: others, former: formerRespondentFields })).toEqual(['email is in neither list']);
    expect(faultsIn({ current: respondentFields, former: [...formerRespondentFields, ...left('2027-03-01')] })).toEqual(
      ['email is there twice'],
    );
    expect(faultsIn({ current: others, former: [...formerRespondentFields, ...left('2027-02-30')] })).toEqual([
      '2027-02-30 is not a date',
    ]);
  });

  it('are promised from the day they are added', () => {
    const added = email === undefined ? [] : [{ ...email, field: { ...email.field, name: 'pager' } }];
    expect(faultsIn({ current: [...respondentFields, ...added], former: formerRespondentFields })).toEqual([
      'pager has no line in respondent-fields.txt',
    ]);
  });
});
