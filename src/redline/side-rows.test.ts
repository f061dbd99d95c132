import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../tests/long-check.ts';
import type { ClauseTree } from '../model/clause-tree.ts';
import { redline } from './redline.ts';
import type { RedlineBlock, RedlineNode, RedlineSide } from './redline-tree.ts';
import { accept, reject } from './resolve.ts';
import type { SideRow } from './side-row.ts';
import { sideRows } from './side-rows.ts';
import { distinctClause, rearrangedClause } from './testing/reshape-clause.ts';
import { editedClause } from './testing/edit-clause.ts';
import { wordyClause } from './testing/arbitrary-clause.ts';
import { isWord, splitWords } from './words.ts';
import { clause, item, list, numberedList, p, para, strong, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const show = (blocks: readonly RedlineBlock[]): string => blocks.map(notation).join(' | ');
/** Each row as `before || after`, with an equals sign where both are the same. */
const rowsOf = (...children: RedlineBlock[]): readonly string[] =>
  sideRows({ children }).map(({ before, after, same, note }) =>
    same ? `= ${show(after)}` : `${show(before)} || ${show(after)}${note === undefined ? '' : ` (${note})`}`,
  );
const rows = (before: ClauseTree, after: ClauseTree) => rowsOf(...redline(before, after).children);

describe('a text before and after, side by side', () => {
  it('has on each side its own words with its own marks', () => {
    expect(rows(clause('Users must check.', 'Same.'), clause('Users should check.', 'Same.'))).toEqual([
      'Users [-must-] check. || Users {+should+} check.',
      '= Same.',
    ]);
    expect(rows(clause(p('Users ', strong('must'), ' log.')), clause('Users must log.'))).toEqual([
      'Users **must** log. || Users -**must** log.',
    ]);
  });

  it('puts replaced text beside what replaced it', () => {
    expect(
      rowsOf({ type: 'deletion', children: [p('One.')] }, { type: 'insertion', children: [p('Two.'), p('Three.')] }),
    ).toEqual(['[-One.-] || {+Two.+}', ' || {+Three.+}']);
  });

  it('has moved text at both places', () => {
    expect(
      rowsOf({ type: 'movedAway', key: 1 }, p('Same.'), { type: 'moved', key: 1, children: [p('Gate.')] }),
    ).toEqual(['moved#1(Gate.) || ', '= Same.', ' || moved#1(Gate.)']);
  });

  it('has the pieces of a split beside the whole', () => {
    expect(rowsOf({ type: 'split', children: [p('One.'), p('Two.')] })).toEqual([
      'One. Two. || One. | Two. (one paragraph before, now 2)',
    ]);
    expect(rowsOf({ type: 'merged', children: [para('a', '1', 'One.'), para('b', '2', 'Two.')] })).toEqual([
      'a#1(One.) | b#2(Two.) || a#1(One. Two.) (2 numbered paragraphs before, now one)',
    ]);
  });

  it('shows text of another clause as it was there, and text that left where it was', () => {
    const words: RedlineBlock = {
      type: 'paragraph',
      children: [
        { type: 'deletion', children: [{ type: 'text', value: 'A' }] },
        { type: 'text', value: ' rule.' },
      ],
    };
    expect(rowsOf({ type: 'movedFromClause', clause: 'scope', key: 1, children: [words] })).toEqual([
      '[-A-] rule. ||  rule.',
    ]);
    expect(rowsOf({ type: 'movedToClause', clause: 'scope', key: 1, children: [p('A rule.')] })).toEqual([
      'to scope#1(A rule.) || ',
    ]);
  });

  it('strikes what was deleted from reshaped text', () => {
    const [kept, gone] = [
      { type: 'text', value: 'Show who acted' },
      { type: 'text', value: ' and when' },
    ] as const;
    const items: RedlineBlock = {
      type: 'list',
      ordered: false,
      start: 1,
      children: [
        {
          type: 'listItem',
          children: [{ type: 'paragraph', children: [kept, { type: 'deletion', children: [gone] }] }],
        },
      ],
    };
    expect(rowsOf({ type: 'reshaped', before: [p('Show who acted and when')], children: [items] })).toEqual([
      'Show who acted [-and when-] || list-(Show who acted) (a paragraph became a list)',
    ]);
  });

  it('counts the items of each side by themselves', () => {
    expect(rows(clause(numberedList(1, 'a;', 'b;')), clause(numberedList(3, 'b;')))).toEqual([
      'list1.([-a;-]) || ',
      'list2.(b;) || list3.(b;)',
    ]);
    expect(
      rowsOf({
        type: 'list',
        ordered: true,
        start: 1,
        children: [{ type: 'split', children: [item('a.'), item('b.')] }],
      }),
    ).toEqual(['list1.(a. b.) || list1.(a. | b.) (one item before, now 2)']);
  });

  it('has the columns in the order of each side', () => {
    expect(rowsOf({ ...table(['Who', 'Kept']), columns: [1, 0] })).toEqual(['table(Kept ; Who) || table(Who ; Kept)']);
  });

  it('has a row for each item, with nested items beside one another', () => {
    const before = list('Keep a log.', 'Tell the council.', item('Ask:', list('the chair;', 'the clerk.')));
    const after = list('Keep a full log.', 'Tell all.', item('Ask:', list('the chair;', 'a visitor;', 'the clerk.')));
    expect(rows(clause(before), clause(after))).toEqual([
      'list-(Keep a log.) || list-(Keep a {+full +}log.)',
      'list-(Tell [-the council-].) || list-(Tell {+all+}.)',
      '= list-(Ask:)',
      '= list-(the chair;)',
      ' || list-({+a visitor;+})',
      '= list-(the clerk.)',
    ]);
  });

  it('puts items of a list that replaced another beside one another', () => {
    expect(
      rowsOf({ type: 'deletion', children: [list('One.', 'Two.')] }, { type: 'insertion', children: [list('Three.')] }),
    ).toEqual(['list-([-One.-]) || list-({+Three.+})', 'list-([-Two.-]) || ']);
  });

  it('has a row for each block of a numbered paragraph, the first with its number', () => {
    const [before, after] = [para('a', '1', 'Users:', list('log;', 'ask.')), para('a', '2', 'Users:', list('ask.'))];
    expect(rows(clause(before), clause(after))).toEqual([
      'a#2<1(Users:) || a#2<1(Users:)',
      'list-([-log;-]) || ',
      '= list-(ask.)',
    ]);
  });

  it('has a row for each row of a table, below the header', () => {
    const before = table(['Who', 'Kept'], ['Fees', 'two years'], ['Plots', 'six years']);
    const after = table(['Who', 'Held'], ['Fees', 'two years'], ['Sheds', 'a year'], ['Plots', 'ten years']);
    expect(rows(clause(before), clause(after))).toEqual([
      'table(Who ; [-Kept-]) || table(Who ; {+Held+})',
      '= table(Who ; Held | Fees ; two years)',
      ' || table(Who ; Held | {+Sheds ; a year+})',
      'table(Who ; Kept | Plots ; [-six-] years) || table(Who ; Held | Plots ; {+ten+} years)',
    ]);
  });

  it('has what each piece of reshaped text became beside it', () => {
    const [log, sale] = ['The body must keep a list of every plot.', 'The body must name a person who answers for it.'];
    expect(rows(clause(list(log, sale)), clause(log, 'Quite new.', sale.replace('must', 'may')))).toEqual([
      `list-(${log}) || ${log} (a list of 2 items became 2 paragraphs)`,
      ' || {+Quite new.+}',
      'list-(The body [-must-] name a person who answers for it.) || The body {+may+} name a person who answers for it.',
    ]);
  });

  it('has every word of each side once, in order', () => {
    fc.assert(
      fc.property(fc.oneof(editedClause(wordyClause), rearrangedClause(distinctClause)), ([before, after]) => {
        const tree = redline(before, after);
        const sides = sideRows(tree);
        expect(sides.flatMap((row) => wordsOn(row, 'before'))).toEqual(wordsIn(reject(tree).children));
        expect(sides.flatMap((row) => wordsOn(row, 'after'))).toEqual(wordsIn(accept(tree).children));
      }),
      cases(30, 1000),
    );
  });
});

/** The words of a row on a side, without the header of a table, which is in a row above. */
function wordsOn(row: SideRow, side: RedlineSide): readonly string[] {
  const blocks = row[side].map((block, index) =>
    row.isBelowHead?.[side] === true && index === 0 && block.type === 'table'
      ? { ...block, children: block.children.slice(1) }
      : block,
  );
  return wordsIn(blocks);
}

const wordsIn = (nodes: readonly RedlineNode[]): readonly string[] =>
  splitWords(nodes.map(textOf).join('')).filter(isWord);

function textOf(node: RedlineNode): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(textOf).join('') : ' ';
  return node.type === 'paragraph' || node.type === 'tableCell' ? `${inside} ` : inside;
}
