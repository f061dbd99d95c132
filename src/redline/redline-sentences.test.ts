import { expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { br, call, clause, footnote, list, note, p, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function show(before: ClauseTree, after: ClauseTree): string {
  const marked = redline(before, after);
  expect([accept(marked), reject(marked)]).toEqual([after, before]);
  return notation(marked);
}

const open = 'The hut is open to all walkers in summer.';
const fee = 'A walker must pay the fee on the first night.';
const less = 'A walker should pay the fee on the first night.';
const dogs = 'Dogs sleep in the shed by the stream.';

it('shows a sentence that moved within its paragraph, with its change', () => {
  expect(show(clause(`${open} ${fee} ${dogs}`), clause(`${open} ${dogs} ${less}`))).toBe(
    `${open} away#1 ${dogs} moved#1(A walker [-must-]{+should+} pay the fee on the first night.)`,
  );
});

it('leaves the sentence with the same words in place, and shows the changed one as moved', () => {
  expect(show(clause(`${dogs} ${fee}`), clause(`${less} ${dogs}`))).toBe(
    `moved#1(A walker [-must-]{+should+} pay the fee on the first night.) ${dogs} away#1`,
  );
});

it('shows a sentence that moved to another paragraph, item or cell', () => {
  expect(show(clause(`${open} ${fee}`, dogs), clause(open, `${dogs} ${less}`))).toBe(
    `${open} away#1 | ${dogs} moved#1(A walker [-must-]{+should+} pay the fee on the first night.)`,
  );
  expect(
    show(clause(`${open} ${fee}`, list(dogs, 'Boots off.')), clause(open, list(`${fee} ${dogs}`, 'Boots off.'))),
  ).toBe(`${open} away#1 | list-(moved#1(${fee}) ${dogs} | Boots off.)`);
  expect(show(clause(`${open} ${fee}`, table(['Dogs', dogs])), clause(open, table(['Dogs', `${dogs} ${fee}`])))).toBe(
    `${open} away#1 | table(Dogs ; ${dogs} moved#1(${fee}))`,
  );
});

it('shows a sentence that moved to a paragraph of its own or out of one that is gone, with its change', () => {
  const moved = 'A walker [-must-]{+should+} pay the fee on the first night.';
  const [end, other] = ['Here the rules end.', 'Quite another matter is dealt with here.'];
  expect(show(clause(`${open} ${fee}`, end), clause(open, end, less))).toBe(
    `${open} away#1 | ${end} | moved#1(${moved})`,
  );
  expect(show(clause(fee, end, `${open} ${dogs}`), clause(end, `${open} ${less} ${dogs}`))).toBe(
    `away#1 | ${end} | ${open} moved#1(${moved}) ${dogs}`,
  );
  expect(show(clause(`${other} ${fee}`, end, open, 'New.'), clause(end, `${open} ${less}`, 'New.', 'Added.'))).toBe(
    `[-${other} -] | away#1 | ${end} | ${open} moved#1(${moved}) | New. | {+Added.+}`,
  );
});

it('shows a sentence that moved to or from an item of its own, with its change', () => {
  const moved = 'A walker [-must-]{+should+} pay the fee on the first night.';
  const end = 'Here the rules end.';
  expect(show(clause(list(open, fee), end, dogs), clause(list(open), end, dogs, less))).toBe(
    `list-(${open} | away#1) | ${end} | ${dogs} | moved#1(${moved})`,
  );
  expect(
    show(clause(`${dogs} ${fee}`, end, list(open, 'Boots off.')), clause(dogs, end, list(open, less, 'Boots off.'))),
  ).toBe(`${dogs} away#1 | ${end} | list-(${open} | moved#1(${moved}) | Boots off.)`);
});

it('numbers all moves of a clause in printed order', () => {
  const [first, second] = ['The warden counts the beds each night.', 'The stove is lit at five in winter.'];
  expect(show(clause(`${open} ${fee}`, first, second, dogs), clause(`${fee} ${open}`, second, dogs, first))).toBe(
    `away#1 ${fee} moved#1(${open}) | away#2 | ${second} | ${dogs} | moved#2(${first})`,
  );
});

it('keeps the marks of what was deleted or inserted beside it', () => {
  expect(
    show(clause(`${open} Gone for good now. ${fee} Lost too. ${dogs}`), clause(`${open} ${dogs} New here. ${less}`)),
  ).toBe(
    `${open} [-Gone for good now. -]away#1[- Lost too. -]${dogs}{+ New here. +}` +
      'moved#1(A walker [-must-]{+should+} pay the fee on the first night.)',
  );
});

it('moves in and out of text that was reshaped', () => {
  expect(
    show(clause(`${open} ${fee}`, 'Between the two.', dogs), clause(open, 'Between the two.', list(`${dogs} ${less}`))),
  ).toBe(
    `${open} away#1 | Between the two. | reshaped(${dogs} => list-(${dogs} ` +
      'moved#1(A walker [-must-]{+should+} pay the fee on the first night.)))',
  );
});

it('leaves text of fewer than four words, and words of another sentence, as they are', () => {
  expect(show(clause(`Pay it now. ${open}`), clause(`${open} Pay it now.`))).toBe(
    `[-Pay it now. -]${open}{+ Pay it now.+}`,
  );
  expect(show(clause(`By noon each day, ${open}`), clause(`${open} By noon each day`))).toBe(
    `[-By noon each day, -]${open}{+ By noon each day+}`,
  );
});

it('leaves a sentence as deleted and inserted where white space does not allow it to move', () => {
  expect(show(clause(p(open, br, fee, br, dogs)), clause(p(open, br, `${dogs} ${fee}`)))).toContain('{+');
});

it('keeps paragraphs in place whose words do not fit into one in their order', () => {
  const bees = 'Bees may be kept on the north side.';
  const hens = 'Hens may be kept anywhere on the site. Their runs must be cleaned weekly.';
  const hives = 'Hives must be three metres from a path.';

  expect(show(clause(`${bees} ${hives}`, hens), clause(bees, `${hens} ${hives.replace('three', 'four')}`))).toBe(
    `${bees} away#1 | ${hens} moved#1(Hives must be [-three-]{+four+} metres from a path.)`,
  );
});

it('keeps a sentence in place where the number of a footnote went to the next one', () => {
  const [water, sheds] = ['Water is free.', 'Sheds are not.'];

  expect(show(clause(p(water, call('a'), ` ${sheds}`)), clause(p(`${water} ${sheds}`, call('b'))))).toBe(
    `${water}[-[^a]-] ${sheds}{+[^b]+}`,
  );
});

it('shows a footnote that became a sentence as moved, with its change, and the other way round', () => {
  const noted = clause(p(open, call('1')), dogs, footnote('1', fee));
  expect(show(noted, clause(`${open} ${less}`, dogs))).toBe(
    `${open}[-[^1]-] moved#1(A walker [-must-]{+should+} pay the fee on the first night.) | ${dogs} | [^1](away#1)`,
  );
  expect(show(clause(`${open} ${less}`, dogs), noted)).toBe(
    `${open}[- A -]away#1{+[^1]+} | ${dogs} | ` +
      '[^1](moved#1({+A +}walker [-should-]{+must+} pay the fee on the first night.))',
  );
});

it('shows a sentence of a note that is gone as moved, and the other way round', () => {
  const [noted, plain] = [clause(open, dogs, note(`${fee} The hut is cold.`)), clause(`${open} ${fee}`, dogs)];
  expect(show(noted, plain)).toBe(`${open} moved#1(${fee}) | ${dogs} | note(away#1 | [- The hut is cold.-])`);
  expect(show(plain, noted)).toBe(`${open} away#1 | ${dogs} | note(moved#1(${fee}) | {+ The hut is cold.+})`);
});

it('shows a sentence that left a table as moved, and strikes no header that stayed', () => {
  const head = ['Kind of guest', 'Bed'];
  const between = ['Boots stay in the hall.', 'Lamps go out at ten.'];
  const rows = table(head, [fee, 'Six beds'], ['A guide', 'Two beds']);
  const others = between.join(' | ');
  expect(
    show(clause(open, rows, ...between), clause(`${open} ${fee}`, table(head, ['A guide', 'Two beds']), ...between)),
  ).toBe(
    `${open} moved#1(${fee}) | table(Kind of guest ; Bed | away#1 ; [-Six beds-] | A guide ; Two beds) | ${others}`,
  );
  expect(show(clause(open, ...between, table(head, [fee, 'Six beds'])), clause(`${open} ${fee}`, ...between))).toBe(
    `${open} moved#1(${fee}) | ${others} | table([-Kind of guest ; Bed-] | away#1 ; [-Six beds-])`,
  );
  expect(show(clause(`${open} ${fee}`, ...between), clause(open, ...between, table(head, [fee, 'Six beds'])))).toBe(
    `${open} away#1 | ${others} | table({+Kind of guest ; Bed+} | moved#1(${fee}) ; {+Six beds+})`,
  );
});
