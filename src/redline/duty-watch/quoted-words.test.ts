import { expect, test } from 'vitest';
import { clause, definitions, item, list, p, quotation, source, term } from '../testing/clause-builder.ts';
import { readSentences } from './read-sentences.ts';

test('words of a law that are quoted are not a duty of this Code', () => {
  const tree = clause('A force must keep it.', quotation('A controller must erase it.', source('The Act')));
  expect(readSentences('a', tree).map(({ text, isAside }) => [text, isAside])).toEqual([
    ['A force must keep it.', false],
    ['A controller must erase it.', true],
    ['The Act', true],
  ]);
});

test('what definitions demand is', () => {
  const tree = clause(definitions(list(item(p(term('log', 'A log'), ' must be kept.')))));
  expect(readSentences('a', tree).map(({ isAside }) => isAside)).toEqual([false]);
});
