import { expect, test } from 'vitest';
import { redline } from '../../../redline/redline.ts';
import { clause, p, ref, strong, term } from '../../../redline/testing/clause-builder.ts';
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

test('words whose emphasis or meaning changed stand between two notes', () => {
  const text = (before: Parameters<typeof p>, after: Parameters<typeof p>): string =>
    clauseText(redline(clause(p(...before)), clause(p(...after))).children, context);

  expect(text(['Users ', strong('must not'), ' sell data.'], ['Users must not ', strong('sell'), ' data.'])).toBe(
    'Users [no longer bold] must not [end of change of style] [now bold] sell [end of change of style] data.',
  );
  expect(text(['The chief officer logs.'], ['The ', term('head', 'chief officer'), ' logs.'])).toBe(
    'The [now a defined term: head] chief officer [end of term] logs.',
  );
});
