import { expect, it } from 'vitest';
import { respondentFields } from './respondent-fields.ts';
import { requiredFirst, leaveOut } from './left-out.ts';

const typed = { capacity: ['organisation'], organisation: ['Acme'], role: ['Clerk'], name: ['A. B.'], publish: ['no'] };

it('keeps the answers that the choices ask for', () => {
  const values = { ...typed, publish: ['with-name'] };
  expect(leaveOut(values)).toEqual({ kept: values, leftOut: [] });
});

it('leaves out what another choice made go, and says why', () => {
  const { kept, leftOut } = leaveOut({ ...typed, capacity: ['individual'], purpose: ['x'] });

  expect(kept).toEqual({ capacity: ['individual'], publish: ['no'], purpose: ['x'] });
  expect(leftOut.map(({ name }) => name)).toEqual(['name', 'organisation', 'role']);
  expect(leftOut[1]).toMatchObject({ because: 'you are responding as an individual' });
});

it('leaves out nothing before a choice is made', () => {
  const values = { organisation: ['Acme'], name: ['A. B.'] };
  expect(leaveOut(values).kept).toEqual(values);
});

it('asks first what must be answered, and nothing twice', () => {
  const fields = respondentFields.map(({ field }) => field);
  expect(requiredFirst(fields).map(({ name }) => name)).toEqual([
    'capacity',
    'publish',
    'email',
    'address',
    'confidential',
  ]);
});

it('brings every question by an option that is there', () => {
  const options = new Map(
    respondentFields.map(({ field }) => [
      field.name,
      'options' in field ? field.options.map(({ value }) => value) : [],
    ]),
  );
  for (const { onlyIf } of respondentFields)
    if (onlyIf !== undefined) expect(options.get(onlyIf.field)).toContain(onlyIf.value);
});
