import { expect, test } from 'vitest';
import { summariseDutyChanges } from './summarise-duty-changes.ts';

type Kind = Parameters<typeof summariseDutyChanges>[0]['changes'][number]['kind'];

const summarise = (...kinds: readonly Kind[]): string =>
  summariseDutyChanges({ changes: kinds.map((kind) => ({ kind })), reworded: 0, folded: 0 });

test('says in sentences what happened to duties', () => {
  expect(summarise()).toBe('No duty was added, removed, or made weaker or stronger.');
  expect(summarise('duty added', 'duty added', 'duty removed')).toBe('Adds 2 duties and removes 1.');
  expect(summarise('duty added', 'weaker', 'changed', 'changed', 'stronger')).toBe(
    'Adds 1 duty. Of the other sentences in it, 1 is weaker, 2 are neither clearly stronger nor weaker and 1 is stronger.',
  );
  expect(summarise('weaker', 'weaker')).toBe(
    'No duty was added or removed. Of the other sentences in it, 2 are weaker.',
  );
});

test('counts the sentences whose force is not known, too', () => {
  expect(summariseDutyChanges({ changes: [{ kind: 'weaker' }], reworded: 0, folded: 2 })).toBe(
    'No duty was added or removed. Of the other sentences in it, 1 is weaker. ' +
      '2 more sentences differ. Each has no duty or permission that we recognise, or is part of a title, note, example or quotation.',
  );
  expect(summariseDutyChanges({ changes: [], reworded: 0, folded: 1 })).toBe(
    'No duty was added, removed, or made weaker or stronger. ' +
      '1 more sentence differs. It has no duty or permission that we recognise, or is part of a title, note, example or quotation.',
  );
});

test('counts the sentences that say the same in other words apart from those that changed', () => {
  expect(summariseDutyChanges({ changes: [], reworded: 1, folded: 1 })).toBe(
    'No duty was added, removed, or made weaker or stronger. ' +
      '1 more sentence with a duty or permission is reworded, with the same force as far as this check can tell. ' +
      '1 more sentence differs. It has no duty or permission that we recognise, or is part of a title, note, example or quotation.',
  );
});
