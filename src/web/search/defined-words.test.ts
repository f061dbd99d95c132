import { expect, it } from 'vitest';
import { clausesOf } from '../../model/code.ts';
import { siteContent } from '../content.ts';
import { definedWords } from './defined-words.ts';

const current = siteContent().code.revisions.find(({ label }) => label === '0.4');
const clauses = current === undefined ? [] : clausesOf(current);
const clause = (id: string) => clauses.find((one) => one.id === id)?.text.tree;

it('finds the words that a clause or paragraph defines', () => {
  const status = clause('status-and-reach');
  expect(status && definedWords(status)).toEqual([{ paragraph: 'must-should-may', words: ['must', 'should', 'may'] }]);
  const definitions = clause('definitions');
  expect(definitions && definedWords(definitions)[0]?.words).toContain('oversight');
});

it('ignores other lists and bold words in a sentence', () => {
  for (const id of ['who-may-use', 'system-purpose']) {
    const tree = clause(id);
    expect(tree && definedWords(tree), id).toEqual([]);
  }
});
