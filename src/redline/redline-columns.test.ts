import { expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { clause, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function show(before: ClauseTree, after: ClauseTree): string {
  const marked = redline(before, after);
  expect([accept(marked), reject(marked)]).toEqual([after, before]);
  return notation(marked);
}

const before = table(
  ['Track', 'Closed', 'Why'],
  ['Ridge path', 'in March', 'nesting birds'],
  ['Lake path', 'in August', 'low water'],
);

it('shows that columns are in another order, with what changed in the cells', () => {
  const after = table(
    ['Track', 'Why', 'Closed'],
    ['Ridge path', 'nesting birds', 'in March'],
    ['Lake path', 'low water', 'in July'],
  );
  expect(show(clause(before), clause(after))).toBe(
    'table[columns 0,2,1](Track ; Why ; Closed | Ridge path ; nesting birds ; in March | ' +
      'Lake path ; low water ; in [-August-]{+July+})',
  );
});

it('shows rows that were added, removed or moved at the same time, each with its cells in the order after', () => {
  const after = table(
    ['Closed', 'Track', 'Why'],
    ['in August', 'Lake path', 'low water'],
    ['in May', 'Wood path', 'felling'],
    ['in March', 'Ridge path', 'nesting birds'],
  );
  expect(show(clause(before), clause(after))).toBe(
    'table[columns 1,0,2](Closed ; Track ; Why | away#1 | in August ; Lake path ; low water | ' +
      '{+in May ; Wood path ; felling+} | moved#1(in March ; Ridge path ; nesting birds))',
  );
  const fewer = table(['Closed', 'Track', 'Why'], ['in August', 'Lake path', 'low water']);
  expect(show(clause(before), clause(fewer))).toBe(
    'table[columns 1,0,2](Closed ; Track ; Why | [-in March ; Ridge path ; nesting birds-] | ' +
      'in August ; Lake path ; low water)',
  );
});

it('keeps the cells of a small table of which one column is gone and the others changed places', () => {
  const small = table(['Track', 'Closed', 'Why'], ['Ridge path', 'in March', 'birds']);
  expect(show(clause(small), clause(table(['Why', 'Track'], ['birds', 'Ridge path'])))).toBe(
    'table[,<,,][columns 2,0,1](Why ; Track ; [-Closed-] | birds ; Ridge path ; [-in March-])',
  );
});

it('shows a column that was added or removed at the same time', () => {
  const more = table(
    ['Why', 'Track', 'Signed', 'Closed'],
    ['nesting birds', 'Ridge path', 'yes', 'in March'],
    ['low water', 'Lake path', 'no', 'in August'],
  );
  expect(show(clause(before), clause(more))).toContain(
    'table[,,,<,,][columns 2,0,1](Why ; Track ; {+Signed+} ; Closed |',
  );
  expect(show(clause(more), clause(before))).toContain('[-Signed-]');
});

it('is not reported for columns that have new names, or the same order', () => {
  const renamed = table(
    ['Track', 'Why', 'Closed'],
    ...before.children.slice(1).map(() => ['Ridge path', 'in March', 'nesting birds']),
  );
  expect(show(clause(before), clause(renamed))).not.toContain('columns');
});
