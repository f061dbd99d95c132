import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { br, clause, em, item, link, list, p, strong, table, term } from './testing/clause-builder.ts';

it('collapses white space as it is printed, whatever tags lie between', () => {
  expect(normalise(clause(p('  Users\n must ', strong(' keep  '), ' logs ')))).toEqual(
    clause(p('Users must ', strong('keep '), 'logs')),
  );
});

it('joins adjacent text and drops what is empty', () => {
  expect(normalise(clause(p('Users ', '', em(), link('#a'), term('b', ' '), 'must'), p(), list(item(p(' ')))))).toEqual(
    clause('Users must'),
  );
});

it('keeps a forced line end between words, with no white space around it, and none at the edges', () => {
  expect(normalise(clause(p(br, 'One ', br, ' two', br)))).toEqual(clause(p('One', br, 'two')));
});

it('keeps blank cells and a blank header, and drops other blank rows', () => {
  expect(normalise(clause(table(['', ''], ['', ''], ['a', ''])))).toEqual(clause(table(['', ''], ['a', ''])));
});

it('gives an empty tree for a clause that is not there', () => {
  expect(normalise(undefined)).toEqual(clause());
});
