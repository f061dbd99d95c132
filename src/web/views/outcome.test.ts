import { expect, test } from 'vitest';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { outcomeThemes } from './outcome.ts';

const code = smallCode([
  { clauses: { log: 'A user may keep a log.', reasons: 'Give a reason.' } },
  { clauses: { log: 'A user must keep a log.', reasons: 'Give a reason.' } },
]);
const [first, second] = code.revisions.map(({ label }) => label);
const theme = (id: string, clauses: readonly string[]) => ({ id, title: id, text: ['Why.'], clauses: [...clauses] });
const outcome = {
  date: '2027-01',
  summary: ['They wrote.'],
  themes: [theme('changed', ['log']), theme('general', []), theme('refused', ['reasons'])],
};
const themesOf = (revision: string) => outcomeThemes(code, { revision, outcome });

test('what was raised and changed nothing comes first', () => {
  const { themes, next } = themesOf(first ?? '');
  expect(next).toBe(second);
  expect(themes.map(({ theme, isUnchanged }) => [theme.id, isUnchanged])).toEqual([
    ['refused', true],
    ['changed', false],
    ['general', false],
  ]);
});

test('a changed clause leads to its change', () => {
  const changed = themesOf(first ?? '').themes.find(({ theme }) => theme.id === 'changed');
  expect(changed?.clauses[0]?.change?.href).toBe(`/changes/${first}...${second}/#log`);
});

test('nothing is called unchanged before another revision has come', () => {
  const { themes, next } = themesOf(second ?? '');
  expect(next).toBeUndefined();
  expect(themes.every(({ isUnchanged }) => !isUnchanged)).toBe(true);
});
