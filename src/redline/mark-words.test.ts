import { describe, expect, it } from 'vitest';
import { describeMerged, describeSplit, listChange, onlyChange, termChange } from './mark-words.ts';
import type { RedlineBlock, RedlineTable } from './redline-tree.ts';
import { describeReshaped } from './reshaped-words.ts';
import { alignChange, columnsChange } from './table-mark-words.ts';
import { em, item, list, note, numberedList, p, para, strong, table, term } from './testing/clause-builder.ts';

const termName = (id: string): string => `the ${id}`;
const labelOf = (id: string): string => id.toUpperCase();

describe('the words for a mark', () => {
  it('name what a list was and is', () => {
    const [bullets, numbers, fromFour] = [
      { ordered: false, start: 1 },
      { ordered: true, start: 1 },
      { ordered: true, start: 4 },
    ];
    expect(listChange(bullets, numbers)).toBe('numbers, previously bullets');
    expect(listChange(fromFour, bullets)).toBe('bullets, previously numbers from 4');
    expect(listChange(fromFour, numbers)).toBe('numbered from 1, previously from 4');
    const [letters, fromC, roman] = [
      { ordered: true, start: 1, format: '(a)' },
      { ordered: true, start: 3, format: '(a)' },
      { ordered: true, start: 1, format: 'i.' },
    ] as const;
    expect(listChange(numbers, letters)).toBe('labels from (a), previously numbers');
    expect(listChange(letters, fromC)).toBe('labelled from (c), previously from (a)');
    expect(listChange(letters, roman)).toBe('labels from i., previously labels from (a)');
    expect(listChange(roman, bullets)).toBe('bullets, previously labels from i.');
  });

  it('say that words are now bold, italic or defined, or no longer', () => {
    expect(onlyChange({ ...strong('must'), only: 'after' }, termName)).toBe('now bold');
    expect(onlyChange({ ...em('must'), only: 'before' }, termName)).toBe('no longer italic');
    expect(onlyChange({ ...term('agency', 'body'), only: 'after' }, termName)).toBe('now a defined term: the agency');
    expect(onlyChange(strong('must'), termName)).toBeUndefined();
  });

  it('name both meanings of a term that leads to another entry', () => {
    const led = { ...term('agency', 'body'), was: { id: 'force' } };
    expect(termChange(led, termName)).toBe('now means the agency, previously the force');
    expect(termChange(term('agency', 'body'), termName)).toBeUndefined();
  });

  it('count the pieces of a split and of a merge', () => {
    expect(describeSplit('listItem', 3)).toBe('one item before, now 3');
    expect(describeMerged('numbered', 2)).toBe('2 numbered paragraphs before, now one');
  });
});

describe('the words above reshaped text', () => {
  const became = (before: Parameters<typeof describeReshaped>[0]['before'], children: readonly RedlineBlock[]) =>
    describeReshaped({ type: 'reshaped', before, children });

  it('name the shape before and the shape after', () => {
    expect(became([p('One.')], [numberedList(1, 'One.')])).toBe('a paragraph became a numbered list');
    expect(became([p('One.'), p('Two.')], [list('One.', 'Two.')])).toBe('2 paragraphs became a list of 2 items');
    expect(became([p('One.')], [note('One.')])).toBe('a paragraph became a note');
    expect(became([table(['One.'])], [p('One'), list('Two.')])).toBe('a table became a paragraph and a list');
    expect(became([{ ...table(['One.']), align: [] }], [p('One.')])).toBe('a table row became a paragraph');
  });

  it('give the numbers that came or went', () => {
    expect(became([p('One.')], [para('x', '1', 'One.')])).toBe('a paragraph became numbered paragraph 1');
    expect(became([para('x', '1', 'One.')], [note('One.')])).toBe('numbered paragraph 1 became a note');
    expect(became([list('One.', 'Two.')], [para('x', '1', 'One.'), para('y', '2', 'Two.')])).toBe(
      'a list of 2 items became numbered paragraphs 1 and 2',
    );
  });

  it('count nested items, which are not gone', () => {
    const nested = list(item('One.', list('Two.')), 'Three.');
    expect(became([list('One.', 'Two.', 'Three.')], [nested])).toBe(
      'a list of 3 items became a list of 3 items (1 nested)',
    );
  });

  it('leave out what is on one side only', () => {
    const added: RedlineBlock = { type: 'insertion', children: [p('And more.')] };
    const items: RedlineBlock = {
      ...list('One.'),
      children: [item('One.'), { type: 'insertion', children: [item('Two.')] }],
    };
    expect(became([p('One.')], [added, items])).toBe('a paragraph became a list');
  });

  it('say so if the shapes have the same name', () => {
    expect(became([list('One.')], [list(item('One.'))])).toBe('a list, previously in a different arrangement');
  });
});

describe('the words above a table', () => {
  const years = table(['Paper', 'Who', 'Kept'], ['Lettings', 'clerks', 'six years']);
  const [header, ...rows] = years.children;

  it('name the columns that moved', () => {
    expect(columnsChange({ ...years, columns: [0, 2, 1] }, labelOf)).toBe(
      'columns in another order: “Who” was column 3, “Kept” was column 2',
    );
    expect(columnsChange(years, labelOf)).toBeUndefined();
  });

  it('do not count a column that was added', () => {
    const [paper, who, kept] = header?.children ?? [];
    if (paper === undefined || who === undefined || kept === undefined) throw new Error('The header has three cells.');
    const wider: RedlineTable = {
      ...years,
      columns: [1, 0],
      was: { align: ['right', null] },
      align: [null, null, 'center'],
      children: [{ type: 'tableRow', children: [paper, { type: 'insertion', children: [who] }, kept] }, ...rows],
    };
    expect(columnsChange(wider, labelOf)).toBe('columns in another order: “Paper” was column 2, “Kept” was column 1');
    expect(alignChange(wider)).toBe('alignment changed: column 3 centred, previously right');
  });

  it('say nothing of alignment if each column is aligned as before', () => {
    expect(alignChange({ ...years, was: { align: years.align } })).toBeUndefined();
    expect(alignChange(years)).toBeUndefined();
  });
});
