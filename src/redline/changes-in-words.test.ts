import { expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { changesInWords } from './changes-in-words.ts';
import { redline } from './redline.ts';
import type { RedlineBlock } from './redline-tree.ts';
import {
  call,
  clause,
  footnote,
  item,
  link,
  list,
  note,
  numberedList,
  p,
  strong,
  table,
} from './testing/clause-builder.ts';

const labelOf = (id: string): string => `clause “${id}”`;
const changes = (before: ClauseTree, after: ClauseTree) => changesInWords(redline(before, after), labelOf);
const marked = (...children: RedlineBlock[]) => changesInWords({ type: 'redline', children }, labelOf);

it('says nothing of a text that did not change', () => {
  expect(changes(clause('Users must log.'), clause('Users must log.'))).toEqual([]);
});

it('counts sentences that changed, were added and were removed', () => {
  const before = clause('Keys must be counted. The clerk may ask. A count is made by one person. Doors stay shut.');
  expect(
    changes(
      before,
      clause('Keys should be counted. The clerk may ask. A count is made by one person. Doors stay shut.'),
    ),
  ).toEqual(['1 sentence changed']);
  expect(
    changes(
      before,
      clause(
        'Keys must be counted. The clerk may ask. A count is made by one person. Doors stay shut. It is written down at once.',
      ),
    ),
  ).toEqual(['1 sentence added']);
  expect(changes(before, clause('Keys must be counted. A count is made by one person. Doors stay shut.'))).toEqual([
    '1 sentence removed',
  ]);
});

it('counts footnotes that are at another sentence than before', () => {
  const [act, other] = [footnote('a', 'The Act of 1998.'), footnote('b', 'The Act of 2018.')];
  const before = clause(p('Sheds are inspected.', call('a'), ' Glasshouses are inspected too.'), act);

  expect(changes(before, clause(p('Sheds are inspected. Glasshouses are inspected too.', call('a')), act))).toEqual([
    '1 footnote moved',
  ]);
  expect(
    changes(
      before,
      clause(p('Sheds are inspected.', call('a'), ' Glasshouses are inspected too.', call('b')), act, other),
    ),
  ).toEqual(['1 footnote added']);
});

it('counts links that lead elsewhere, whose words are the same', () => {
  const to = (url: string, other: string) => clause(p('See ', link(url, 'the guide'), ` now. ${other}`));
  expect(changes(to('https://a.example/', 'Doors stay shut.'), to('https://b.example/', 'Doors stay shut.'))).toEqual([
    '1 link changed',
  ]);
  expect(changes(to('https://a.example/', 'Doors stay shut.'), to('https://b.example/', 'Doors stay open.'))).toEqual([
    '1 sentence changed',
    '1 link changed',
  ]);
});

it('counts rows, not a table, where a table became a list without its head', () => {
  const rows = [
    ['Lettings of plots on the site', 'six years after the letting'],
    ['Complaints of adults', 'ten years after the complaint'],
  ];
  const said = changes(
    clause(table(['Paper', 'Kept'], ...rows)),
    clause(list(...rows.map((cells) => `${cells.join(': ')}.`))),
  );
  expect(said).toContain('1 table row removed');
  expect(said.join()).not.toContain('table removed');
});

it('counts blocks, items and rows', () => {
  expect(
    changes(
      clause('Keys must be counted every evening.', numberedList(1, 'keep a log;')),
      clause(
        'Keys must be counted every evening.',
        'Doors stay shut.',
        'Gates are painted green.',
        note('As before.'),
        numberedList(1, 'keep a log;', 'name a warden.'),
      ),
    ),
  ).toEqual(['2 paragraphs added', '1 note added', '1 list item added']);
  expect(
    changes(
      clause(table(['Paper', 'Kept'], ['Lettings', 'six years'], ['Complaints', 'ten years'])),
      clause(table(['Paper', 'Kept'], ['Lettings', 'five years'])),
    ),
  ).toEqual(['1 table cell changed', '1 table row removed']);
  expect(
    changes(clause('A.', footnote('a', 'The Act of 1998.')), clause('A.', footnote('a', 'The Act of 2018.'))),
  ).toEqual(['1 footnote changed']);
});

it('names what stayed the same in its words', () => {
  expect(changes(clause('Users must log.'), clause(p('Users ', strong('must'), ' log.')))).toEqual([
    'bold words changed',
  ]);
  expect(changes(clause(list('Coffee')), clause(numberedList(1, 'Coffee')))).toEqual(['numbers, previously bullets']);
  expect(marked({ type: 'reshaped', before: [p('One.')], children: [list('One.')] })).toEqual([
    'a paragraph became a list',
  ]);
});

it('names the clauses that text came from and went to', () => {
  expect(
    marked(
      { type: 'movedFromClause', clause: 'scope', key: 1, children: [p('One.')] },
      { type: 'movedFromClause', clause: 'status', key: 3, children: [p('Three.')] },
      {
        type: 'list',
        ordered: false,
        start: 1,
        children: [{ type: 'movedToClause', clause: 'use', key: 2, children: [item('Two.')] }],
      },
    ),
  ).toEqual(['text came from clause “scope” and clause “status”', 'text is now in clause “use”']);
});

it('says nothing of how columns are aligned where one was added', () => {
  const [before, after] = [table(['Key', 'Kept']), table(['Key', 'Kept', 'By'])];
  expect(changes(clause(before), clause(after))).toEqual(['1 table cell added']);
});

it('counts only the sentence in which a word changed where a sentence became a list', () => {
  const before = 'The body must keep a list of every plot, name a person who answers for it, and publish a report.';
  const items = ['keep a list of every plot;', 'not name a person who answers for it; and', 'publish a report.'];
  expect(changes(clause(before), clause('The body must:', list(...items)))).toEqual([
    '1 sentence changed',
    'a paragraph became a paragraph and a list of 3 items',
  ]);
});

it('calls half of a sentence that moved a passage', () => {
  const [first, second] = [
    'before the sheds are opened to everyone in spring',
    'when the last of the visitors has gone',
  ];
  const before = list(
    `Keys are counted by the warden ${first}.`,
    `Doors are locked from inside by the clerk ${second}.`,
  );
  const after = list(
    `Keys are counted by the warden ${second}.`,
    `Doors are locked from inside by the clerk ${first}.`,
  );
  expect(changes(clause(before), clause(after))).toEqual(['2 passages moved']);
});
