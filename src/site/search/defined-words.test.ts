import { expect, it } from 'vitest';
import { clausesOf } from '../../code/code.ts';
import { currentRevision } from '../../code/standing-of.ts';
import { siteContent } from '../content.ts';
import { definedWords } from './defined-words.ts';

const current = currentRevision(siteContent().code);
const clauses = current === undefined ? [] : clausesOf(current);
const clause = (id: string) => clauses.find((one) => one.id === id)?.text.tree;

it('knows the words of which a clause or paragraph says what they mean', () => {
  const status = clause('status-and-reach');
  expect(status && definedWords(status)).toEqual([{ paragraph: 'must-should-may', words: ['must', 'should', 'may'] }]);
  const definitions = clause('definitions');
  expect(definitions && definedWords(definitions)[0]?.words).toContain('oversight');
});

it('takes no list for one, and no strong words in a sentence', () => {
  for (const id of ['who-may-use', 'system-purpose']) {
    const tree = clause(id);
    expect(tree && definedWords(tree), id).toEqual([]);
  }
});
