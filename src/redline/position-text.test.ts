import { expect, test } from 'vitest';
import { createCompare } from '../provenance/compare.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { describeKinds } from './position-text.ts';
import { whatChanged } from './what-changed.ts';

const code = smallCode([
  {
    clauses: {
      log: { text: ['A user must keep a log.'], title: 'Log', part: 'Duties' },
      reasons: { text: ['A reason has to be given.'], title: 'Reasons', part: 'Duties' },
      sale: { text: ['Nobody may sell data.'], title: 'Sale', part: 'Limits' },
    },
  },
  {
    clauses: {
      log: { text: ['A user must keep a log.'], title: 'Log', part: 'Duties' },
      sale: { text: ['Nobody may sell data.'], title: 'Sale', part: 'Limits' },
      reasons: { text: ['A reason has to be given.'], title: 'Reasons', part: 'Limits' },
    },
  },
]);
const [from, to] = code.revisions;
if (from === undefined || to === undefined) throw new Error('There are two revisions.');
const moved = createCompare()(code, from, to).find(({ id }) => id === 'reasons');
if (moved === undefined) throw new Error('The clause did not move.');

test('a clause that moved says from where and to where, with part and neighbour', () => {
  expect(whatChanged(moved, from, to)).toBe('It moved from after “Log” in “Duties” to after “Sale” in “Limits”.');
});

test('so does a list of kinds of change', () => {
  expect(describeKinds({ id: 'reasons', kinds: ['amended', 'moved'] }, from, to)).toBe(
    'amended, moved from after “Log” in “Duties” to after “Sale” in “Limits”',
  );
});

test('a clause whose neighbour moved with it says so', () => {
  expect(describeKinds({ id: 'sale', kinds: ['moved'] }, from, to)).toBe('moved along with its neighbours');
});
