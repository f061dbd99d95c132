import { expect, test } from 'vitest';
import { changeSchema } from '../model/declared-change.ts';
import { redline } from '../redline/redline.ts';
import { clause, para } from '../redline/testing/clause-builder.ts';
import { placeReasons } from './place-reasons.ts';

const because = (sentence: string, covers: readonly object[] = []) => ({ decision: 'To be clear', sentence, covers });
const change = (kind: string, ...reasons: readonly object[]) =>
  changeSchema.parse({ clauses: ['log'], kind, because: reasons, note: 'It is clear.' });
const places = (...declared: readonly ReturnType<typeof change>[]) =>
  placeReasons(redline(before, after), declared).map(({ reason, block, after: at }) => [reason.sentence, block, at]);

const before = clause('It stands.', 'It may be kept.', 'A log is gone.', 'It stays.', para('p-2', '2', 'It ends.'));
const after = clause('It stands.', 'It must be kept.', 'It stays.', para('p-2', '2', 'It ends soon.'));

test('a reason that names no words is beside the first paragraph that changed', () => {
  expect(places(change('amended', because('Safer.')))).toEqual([['Safer.', 1, 1]]);
});

test('a reason is beside the paragraph that has its words, before or after, or its number', () => {
  const declared = change(
    'amended',
    because('Ends.', [{ paragraph: 'p-2' }]),
    because('Kept.', [{ words: 'must be' }]),
    because('Gone.', [{ words: 'A log' }]),
  );
  expect(places(declared)).toEqual([
    ['Ends.', 4, 3],
    ['Kept.', 1, 1],
    ['Gone.', 2, 1],
  ]);
});

test('the reason of a move is beside the heading, and so is every reason where no paragraph changed', () => {
  expect(places(change('moved', because('Nearer.')))).toEqual([['Nearer.', -1, -1]]);
  expect(placeReasons(redline(before, before), [change('amended', because('Title.'))])).toMatchObject([{ block: -1 }]);
});

test('of paragraphs that came together, a reason is beside its own', () => {
  const [placed] = placeReasons(redline(undefined, after), [change('added', because('New.', [{ words: 'It stays' }]))]);
  expect(placed).toMatchObject({ block: 0, after: 2 });
});
