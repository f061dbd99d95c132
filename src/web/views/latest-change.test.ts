import { expect, test } from 'vitest';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { latestChange } from './latest-change.ts';

const because = [{ decision: 'To be clear', sentence: 'It was asked.' }] as const;
const change = (clause: string) => ({
  clauses: [clause],
  kind: 'amended' as const,
  because: [...because],
  note: 'Clear.',
});
const before = { log: 'A user may keep a log.', reasons: 'A user must give a reason.', audit: 'An audit is held.' };
const code = (clauses: Readonly<Record<string, string>>, ...changes: readonly ReturnType<typeof change>[]) =>
  smallCode([{ clauses: before }, { clauses, changes }]);

test('what got weaker is shown before what got stronger, with its reason', () => {
  const after = { ...before, log: 'A user must keep a log.', reasons: 'A user should give a reason.' };
  const shown = latestChange(code(after, change('log'), change('reasons')));

  expect(shown).toMatchObject({ before: 'A user must give a reason.', after: 'A user should give a reason.' });
  expect(shown?.clause.href).toBe('/changes/0.1...0.2/#reasons');
  expect(shown?.declared.note).toBe('Clear.');
});

test('a clause with two declared changes is passed over: which of them it was would be a guess', () => {
  const after = { ...before, log: 'A user must keep a log.', reasons: 'A user should give a reason.' };

  expect(latestChange(code(after, change('log'), change('reasons'), change('reasons')))?.after).toBe(
    'A user must keep a log.',
  );
});

test('a sentence that is too long for a first page is passed over, and nothing is shown if no other is left', () => {
  const after = { ...before, reasons: `A user should give a reason, ${'at length, '.repeat(40)}each time.` };

  expect(latestChange(code(after, change('reasons')))).toBeUndefined();
});

test('a Code with one revision has no latest change', () => {
  expect(latestChange(smallCode([{ clauses: before }]))).toBeUndefined();
});
