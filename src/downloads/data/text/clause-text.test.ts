import { expect, test } from 'vitest';
import { redline } from '../../../redline/redline.ts';
import { clause, p, ref } from '../../../redline/testing/clause-builder.ts';
import { clauseText } from './clause-text.ts';

const titles: Readonly<Record<string, string>> = { log: 'The log', 'log-2': 'The log', visits: 'Visits' };
const context = {
  labelOf: (id: string) => (id === 'sheds' ? 'clause S' : 'clause L'),
  titleOf: (id: string) => `“${titles[id] ?? id}”`,
  termName: String,
};
const changed = (before: string, after: string): string => {
  const to = (id: string) => clause(p('See ', ref(id), ' too.'));
  return clauseText(redline(to(before), to(after)).children, context);
};

test('a reference that prints another label has both', () => {
  expect(changed('log', 'sheds')).toBe(
    'See [deleted: clause L – end of deletion] [inserted: clause S – end of insertion] too.',
  );
});

test('a reference that prints the same and leads elsewhere says where', () => {
  expect(changed('log', 'visits')).toBe('See clause L [now leads to “Visits”, previously to “The log”] too.');
});

test('two clauses with the same title are named by their ids', () => {
  expect(changed('log', 'log-2')).toBe('See clause L [now leads to log-2, previously to log] too.');
});
