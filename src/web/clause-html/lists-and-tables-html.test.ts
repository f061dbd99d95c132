import { describe, expect, it } from 'vitest';
import type { RedlineBlock, RedlineItem } from '../../redline/redline-tree.ts';
import { clause, item, list, numberedList, table } from '../../redline/testing/clause-builder.ts';
import { html, htmlOf, seen } from './testing/print-redline.ts';

describe('a list', () => {
  const numbered = (start: number, ...children: RedlineItem[]): RedlineBlock => {
    return { type: 'list', ordered: true, start, children };
  };
  /** Each item with its number: the one it is given, or the next. */
  const items = (page: string): readonly string[] => {
    let next = Number(/<ol start="(\d+)"/.exec(page)?.[1] ?? 1);
    return [...page.matchAll(/<li([^>]*)>(.*?)<\/li>/gs)].map(([, attributes = '', contents = '']) => {
      const number = Number(/value="(\d+)"/.exec(attributes)?.[1] ?? next);
      next = number + 1;
      return `${number}${attributes.includes('gone') ? ' gone' : ''}: ${seen(contents)}`;
    });
  };

  it('says that it has numbers now, or another start', () => {
    expect(seen(html(clause(list('Coffee', 'Tea')), clause(numberedList(1, 'Coffee', 'Tea'))))).toBe(
      '[numbers, previously bullets]CoffeeTea',
    );
    expect(seen(html(clause(numberedList(4, 'Coffee', 'Tea')), clause(numberedList(1, 'Coffee', 'Tea'))))).toBe(
      '[numbered from 1, previously from 4][was 4] Coffee[was 5] Tea',
    );
  });

  it('has one item for each item, with the numbers of the text after', () => {
    const [two, four] = [
      ['keep a log;', 'name a warden.'],
      ['keep a log;', 'train each user;', 'tell the council;', 'name a warden.'],
    ];
    expect(items(html(clause(numberedList(1, ...two)), clause(numberedList(1, ...four))))).toEqual([
      '1: keep a log;',
      '2: train each user;',
      '3: tell the council;',
      '4: [was 2] name a warden.',
    ]);
  });

  it('leaves deleted items outside the counting, with the numbers they had', () => {
    const three = ['keep a log;', 'train each user;', 'name a warden.'];
    expect(items(html(clause(numberedList(1, ...three)), clause(numberedList(1, 'name a warden.'))))).toEqual([
      '1 gone: keep a log;',
      '2 gone: train each user;',
      '1: [was 3] name a warden.',
    ]);
  });

  it('joins the ends of an item that moved, and of one in another clause', () => {
    const page = htmlOf(
      numbered(
        1,
        { type: 'movedAway', key: 2 },
        item('keep a log;'),
        { type: 'moved', key: 2, children: [item('name a warden;')] },
        { type: 'movedFromClause', clause: 'scope', key: 7, children: [item('tell the council.')] },
        { type: 'movedToClause', clause: 'scope', key: 8, children: [item('never seen')] },
      ),
    );
    expect(items(page)).toEqual([
      '1 gone: [moved from here (move 2)] ',
      '1: [was 2] keep a log;',
      '2: [was 1] [moved here (move 2)] name a warden;',
      '3: [from scope (passage 7)] tell the council.',
      '3 gone: [now in scope (passage 8)] ',
    ]);
    for (const [from, to] of [
      ['moved-records-2', 'move-records-2'],
      ['move-records-2', 'moved-records-2'],
      ['move-7', 'moved-7'],
      ['moved-8', 'move-8'],
    ]) {
      expect(page).toContain(`<span class="mark-note" id="${from}">[<a href="#${to}">`);
    }
  });

  it('says which items were one, or became one', () => {
    const page = htmlOf(
      numbered(
        1,
        { type: 'split', children: [item('a.'), item('b.')] },
        { type: 'merged', children: [item('c.'), item('d.')] },
      ),
    );
    expect(items(page)).toEqual([
      '1: [one item before, now 2] a.',
      '2: [part of the one above before] b.',
      '3: [was 2] [2 items before, now one] c.',
      '3 gone: [now part of the one above] d.',
    ]);
  });
});

describe('a table', () => {
  const paper = table(['Paper', 'Kept'], ['Lettings', 'six years'], ['Complaints', 'ten years'], ['Fees', 'two years']);
  const [header, lettings, complaints, fees] = paper.children;

  it('says from where and to where a row moved', () => {
    const after = { ...paper, children: [header, complaints, fees, lettings].flatMap((row) => row ?? []) };
    const page = html(clause(paper), clause(after));
    expect(
      [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => seen(row.replaceAll('</td><td', '</td> <td'))),
    ).toEqual([
      'PaperKept',
      '[moved from here (move 1)]',
      'Complaints ten years',
      'Fees two years',
      '[moved here (move 1)] Lettings six years',
    ]);
    expect(page).toContain('<td colspan="2">');
  });

  it('says which columns moved, and what is aligned otherwise', () => {
    expect(seen(htmlOf({ ...paper, columns: [1, 0], was: { align: ['right', null] } }))).toMatch(
      /^\[columns in another order: “Paper” was column 2, “Kept” was column 1\]\[alignment changed: column 2 as usual, previously right\]Paper/,
    );
  });

  it('has a cell of its own for each cell of a mark', () => {
    const cells = lettings?.children ?? [];
    const page = htmlOf({
      ...paper,
      children: [{ type: 'tableRow', children: [{ type: 'insertion', children: cells }] }],
    });
    expect(page.match(/<th /g)).toHaveLength(2);
  });
});
