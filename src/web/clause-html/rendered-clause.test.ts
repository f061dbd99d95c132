import { expect, test } from 'vitest';
import { clausesOf } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { definitions, item, labelledList, list, p, para, term } from '../../redline/testing/clause-builder.ts';
import { renderedClause } from './rendered-clause.ts';

/** The HTML of a clause with the id `logs` in revision 0.1. */
function printed(...text: Parameters<typeof para>[2][]): string {
  const [revision] = smallCode([{ clauses: { logs: { number: 'G', text } } }]).revisions;
  const [clause] = revision === undefined ? [] : clausesOf(revision);
  if (revision === undefined || clause === undefined) throw new Error('There is no clause.');
  return renderedClause(revision, clause);
}

test('the number of a paragraph and the mark of each item is a link to that place in its revision, by name', () => {
  const html = printed(para('keep', '16', labelledList('(a)', 1, 'one', 'two')), list('three'));

  expect(html).toContain('<a href="/code/0.1/#keep" aria-label="Link to paragraph 16">');
  expect(html).toContain(
    '<li id="keep__2"><a href="/code/0.1/#keep__2" aria-label="Link to paragraph 16(b)"></a>two</li>',
  );
  expect(html).toContain('<li id="logs__1"><a href="/code/0.1/#logs__1" aria-label="Link to clause G, item 1">');
});

test('a definition with a link is still a definition', () => {
  expect(printed(definitions(list(item(p(term('user', 'user'), ' means a person.')))))).toContain(
    'aria-label="Link to clause G, definition of “user”"></a><dfn>',
  );
});
