import { expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { br, clause, em, item, link, list, p, strong, table, term } from './testing/clause-builder.ts';

it('collapses white space as printed, across tags', () => {
  expect(normalise(clause(p('  Users\n must ', strong(' keep  '), ' logs ')))).toEqual(
    clause(p('Users must ', strong('keep '), 'logs')),
  );
});

it('joins adjacent text and drops empty nodes', () => {
  expect(normalise(clause(p('Users ', '', em(), link('#a'), term('b', ' '), 'must'), p(), list(item(p(' ')))))).toEqual(
    clause('Users must'),
  );
});

it('keeps a line break between words, without white space around it, and none at the edges', () => {
  expect(normalise(clause(p(br, 'One ', br, ' two', br)))).toEqual(clause(p('One', br, 'two')));
});

it('keeps blank cells and a blank header, and drops other blank rows', () => {
  expect(normalise(clause(table(['', ''], ['', ''], ['a', ''])))).toEqual(clause(table(['', ''], ['a', ''])));
});

it('returns an empty tree for a clause that does not exist', () => {
  expect(normalise(undefined)).toEqual(clause());
});
