import { expect, test } from 'vitest';
import { summariseDutyChanges } from './summarise-duty-changes.ts';

type Kind = Parameters<typeof summariseDutyChanges>[0][number]['kind'];

const summarise = (...kinds: readonly Kind[]): string =>
  summariseDutyChanges(
    kinds.map((kind) => ({ kind })),
    0,
  );

test('says in sentences what happened to duties', () => {
  expect(summarise()).toBe('No duty was added, removed, or made weaker or stronger.');
  expect(summarise('duty added', 'duty added', 'duty removed')).toBe('Adds 2 duties and removes 1.');
  expect(summarise('duty added', 'weaker', 'other words', 'other words', 'stronger')).toBe(
    'Adds 1 duty. Of the other sentences in it, 1 is weaker, 2 are reworded with the same force and 1 is stronger.',
  );
  expect(summarise('weaker', 'weaker')).toBe(
    'No duty was added or removed. Of the other sentences in it, 2 are weaker.',
  );
});

test('counts the sentences whose force is not known, too', () => {
  expect(summariseDutyChanges([{ kind: 'weaker' }], 2)).toBe(
    'No duty was added or removed. Of the other sentences in it, 1 is weaker. ' +
      '2 more sentences differ. Each has no duty or permission that we recognise, or is part of a title, note, example or quotation.',
  );
  expect(summariseDutyChanges([], 1)).toBe(
    'No duty was added, removed, or made weaker or stronger. ' +
      '1 more sentence differs. It has no duty or permission that we recognise, or is part of a title, note, example or quotation.',
  );
});
