import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import {
  clause,
  example,
  footnote,
  item,
  list,
  note,
  numberedList,
  p,
  para,
  strong,
  table,
} from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function show(before: ClauseTree | undefined, after: ClauseTree | undefined): string {
  return notation(redline(before, after));
}

describe('paragraphs', () => {
  const logs = 'Users must keep a log of every access.';
  const open = 'The log is open to inspection by the body.';

  it('marks an added or removed paragraph', () => {
    expect(show(clause(logs), clause(logs, open))).toBe(`${logs} | {+${open}+}`);
    expect(show(clause(logs, open), clause(open))).toBe(`[-${logs}-] | ${open}`);
  });

  it('marks a moved paragraph at both places, with its changes', () => {
    const third = 'Forces report to the inspectorate every year.';
    expect(show(clause(logs, open, third), clause(open, third, logs))).toBe(
      `away#1 | ${open} | ${third} | moved#1(${logs})`,
    );
    expect(show(clause(logs, open, third), clause(open, third, 'Users must keep a log of each access.'))).toBe(
      `away#1 | ${open} | ${third} | moved#1(Users must keep a log of [-every-]{+each+} access.)`,
    );
  });

  it('shows that a paragraph was split, or that several were merged', () => {
    expect(show(clause(`${logs} ${open}`), clause(logs, open))).toBe(`split(${logs} | ${open})`);
    expect(show(clause(logs, open), clause(`${logs} ${open}`))).toBe(`merged(${logs} | ${open})`);
    expect(show(clause(`${logs} ${open}`), clause(logs, 'The log is open to inspection by anyone.'))).toBe(
      `split(${logs} | The log is open to inspection by [-the body-]{+anyone+}.)`,
    );
  });

  it('does not treat a paragraph divided inside emphasis as a split', () => {
    expect(
      show(
        clause(p(strong('Users must keep a log of every access. The log is open to inspection by the body.'))),
        clause(p(strong(logs)), p(strong(open))),
      ),
    ).toBe(`reshaped(**${logs} ${open}** => **${logs}** | **${open}**)`);
  });

  it('shows a replaced paragraph as deleted and inserted', () => {
    expect(show(clause(logs), clause('Nobody is asked to pay for a copy.'))).toBe(
      `[-${logs}-] | {+Nobody is asked to pay for a copy.+}`,
    );
  });
});

describe('numbered paragraphs', () => {
  it('are identified by id, and show when their number changed', () => {
    expect(
      show(
        clause(para('logs', '16', 'Users must log.'), para('audit', '17', 'Forces audit.')),
        clause(
          para('new', '16', 'Users must log.'),
          para('logs', '17', 'Users may log.'),
          para('audit', '18', 'Forces audit.'),
        ),
      ),
    ).toBe('{+new#16(Users must log.)+} | logs#17<16(Users [-must-]{+may+} log.) | audit#18<17(Forces audit.)');
  });

  it('can be split, and the first piece keeps the id', () => {
    expect(
      show(
        clause(para('logs', '16', 'Users must keep a log of every access. The log is open to inspection by the body.')),
        clause(
          para('logs', '16', 'Users must keep a log of every access.'),
          para('open', '17', 'The log is open to inspection by the body.'),
        ),
      ),
    ).toBe(
      'split(logs#16(Users must keep a log of every access.) | open#17(The log is open to inspection by the body.))',
    );
  });
});

describe('lists', () => {
  it('marks an item inserted in the middle', () => {
    expect(show(clause(list('the name', 'the address')), clause(list('the name', 'the reason', 'the address')))).toBe(
      'list-(the name | {+the reason+} | the address)',
    );
  });

  it('marks an item that moved', () => {
    expect(show(clause(list('one name', 'two', 'three')), clause(list('two', 'three', 'one name')))).toBe(
      'list-(away#1 | two | three | moved#1(one name))',
    );
  });

  it('marks an item that moved to another list', () => {
    expect(
      show(
        clause('You must keep', list('the name', 'the date'), 'You may keep', list('the photograph')),
        clause('You must keep', list('the name'), 'You may keep', list('the photograph', 'the date')),
      ),
    ).toBe('You must keep | list-(the name | away#1) | You may keep | list-(the photograph | moved#1(the date))');
  });

  it('marks an item that moved out of a list that was removed, or into one that was added', () => {
    const before = clause(list('keep a log of visits', 'Gone.'), 'Stays.', list('a name', 'a date'));
    const after = clause('Stays.', list('a name', 'a date', 'keep a log of all visits'));
    expect(show(before, after)).toBe(
      'list-(away#1 | [-Gone.-]) | Stays. | list-(a name | a date | moved#1(keep a log of {+all +}visits))',
    );
    expect(show(after, before)).toBe(
      'list-(moved#1(keep a log of [-all -]visits) | {+Gone.+}) | Stays. | list-(a name | a date | away#1)',
    );
    expect(accept(redline(before, after))).toEqual(after);
    expect(reject(redline(before, after))).toEqual(before);
  });

  it('marks a change in a nested list where it is', () => {
    expect(
      show(
        clause(list(item('Keep', list('names', 'dates')), 'Delete')),
        clause(list(item('Keep', list('names', 'times', 'dates')), 'Delete')),
      ),
    ).toBe('list-(Keep | list-(names | {+times+} | dates) | Delete)');
  });

  it('shows that a list became numbered', () => {
    expect(show(clause(list('one', 'two')), clause(numberedList(3, 'one', 'two')))).toBe('list3.<-(one | two)');
  });

  it('shows that an item was split', () => {
    expect(
      show(
        clause(list('keep a log of every access. Tell the owner about each breach.', 'delete')),
        clause(list('keep a log of every access.', 'Tell the owner about each breach.', 'delete')),
      ),
    ).toBe('list-(split(keep a log of every access. | Tell the owner about each breach.) | delete)');
  });
});

describe('tables', () => {
  const head = ['Risk', 'Time'];

  it('marks a row that was added, and a word in a cell', () => {
    expect(
      show(
        clause(table(head, ['High', '28 days'], ['Low', '90 days'])),
        clause(table(head, ['High', '14 days'], ['Medium', '60 days'], ['Low', '90 days'])),
      ),
    ).toBe('table(Risk ; Time | High ; [-28-]{+14+} days | {+Medium ; 60 days+} | Low ; 90 days)');
  });

  it('marks an added column cell by cell', () => {
    expect(
      show(
        clause(table(head, ['High', '28 days'], ['Low', '90 days'])),
        clause(table(['Risk', 'Who', 'Time'], ['High', 'owner', '28 days'], ['Low', '', '90 days'])),
      ),
    ).toBe('table[,,<,](Risk ; {+Who+} ; Time | High ; {+owner+} ; 28 days | Low ; {++} ; 90 days)');
  });

  it('marks a row that moved', () => {
    expect(
      show(
        clause(table(head, ['High', '28 days'], ['Low', '90 days'], ['None', 'never'])),
        clause(table(head, ['Low', '90 days'], ['None', 'never'], ['High', '28 days'])),
      ),
    ).toBe('table(Risk ; Time | away#1 | Low ; 90 days | None ; never | moved#1(High ; 28 days))');
  });

  it('marks what changed in a short row that moved, by its first cell, if half of its words stayed', () => {
    const moved = (row: string[], now: string[]): string =>
      show(
        clause(table(head, row, ['Low', '90 days'], ['None', 'never'])),
        clause(table(head, ['Low', '90 days'], ['None', 'never'], now)),
      );
    expect(moved(['High', '28 days'], ['High', '14 days'])).toBe(
      'table(Risk ; Time | away#1 | Low ; 90 days | None ; never | moved#1(High ; [-28-]{+14+} days))',
    );
    expect(moved(['High', '28 days'], ['High', 'a full year'])).toContain('[-High ; 28 days-]');
    expect(moved(['High', '28 days'], ['Higher', '28 weeks'])).toContain('[-High ; 28 days-]');
  });
});

describe('text that grew, or of which a part is left', () => {
  const [short, long] = [
    'Rangers open the hut.',
    'They close it again as soon as the last climber of the day is back.',
  ];

  it('keeps a paragraph to which longer sentences were added', () => {
    expect(show(clause(short), clause(`${short} ${long}`))).toBe(`${short}{+ ${long}+}`);
    expect(show(clause(short), clause(`${long} ${short}`))).toBe(`{+${long} +}${short}`);
    expect(show(clause(`${short} ${long}`), clause(short))).toBe(`${short}[- ${long}-]`);
  });

  it('keeps an item to which more words were added than it had', () => {
    const more = ' of each climb on the north side, and of whoever was on the rope and came back late';
    expect(
      show(clause(list('keep a log;', 'shut the gate.')), clause(list(`keep a log${more};`, 'shut the gate.'))),
    ).toBe(`list-(keep a log{+${more}+}; | shut the gate.)`);
  });

  it('takes a single word for a coincidence', () => {
    expect(show(clause('Rangers'), clause(`${short} ${long}`))).toBe(`[-Rangers-] | {+${short} ${long}+}`);
  });
});

describe('notes, examples and footnotes', () => {
  it('marks a change inside them where it is', () => {
    expect(
      show(
        clause(note('Ask the owner first.'), example('A clerk looks up a name.'), footnote('a', 'The 2018 Act.')),
        clause(note('Ask the owner last.'), example('A clerk looks up a plate.'), footnote('a', 'The 2019 Act.')),
      ),
    ).toBe(
      'note(Ask the owner [-first-]{+last+}.) | example(A clerk looks up a [-name-]{+plate+}.) | ' +
        '[^a](The [-2018-]{+2019+} Act.)',
    );
  });

  it('keeps the words of a footnote that has another number because one was added or removed', () => {
    const [act, duty] = ['Section 26 of the Limitation Act.', 'Most forces read such a log every week.'];
    const [one, both] = [clause(footnote('1', duty)), clause(footnote('1', act), footnote('2', duty))];
    expect(show(one, both)).toBe(`{+[^1](${act})+} | [^2<1](${duty})`);
    expect(show(both, one)).toBe(`[-[^1](${act})-] | [^1<2](${duty})`);
  });

  it('identifies a footnote by its words, or else by its label', () => {
    expect(show(clause(footnote('a', 'See the Act.')), clause(footnote('a', 'Repealed in June.')))).toBe(
      '[^a]([-See the Act-]{+Repealed in June+}.)',
    );
    expect(show(clause(footnote('a', 'See the Act.')), clause(footnote('b', 'See the Act.')))).toBe(
      '[^b<a](See the Act.)',
    );
  });
});

describe('whole clauses', () => {
  it('inserts a clause that was added and deletes one that was removed', () => {
    expect(show(undefined, clause('Users must log.', list('a')))).toBe('{+Users must log. | list-(a)+}');
    expect(show(clause('Users must log.'), undefined)).toBe('[-Users must log.-]');
  });
});
