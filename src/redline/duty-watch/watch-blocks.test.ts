import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/clause-tree.ts';
import { definitions, footnote, item, list, note, p, subheading, table, term } from '../testing/clause-builder.ts';
import { sentencesOf } from './duty-watch.ts';
import { watchSentences } from './watch-sentences.ts';

const sentences = (blocks: readonly Block[]) => sentencesOf('a', { type: 'clause', children: blocks });

/** The kind of each statement that differs, with its words and its texts on both sides. */
const reported = (before: readonly Block[], after: readonly Block[]): readonly string[] =>
  watchSentences(sentences(before), sentences(after)).map(({ kind, changes, ...sides }) => {
    const text = [sides.before, sides.after].map((some) => some.map((one) => one.text).join(' | '));
    return `${[kind ?? 'folded', ...changes.map(({ words }) => words)].join(', ')}: ${text.join(' → ')}`;
  });

describe('the duty watch of headings, tables and lists', () => {
  it('tells that a heading no longer says must, although it binds nobody', () => {
    expect(
      reported([subheading(1, 'What users must do'), p('Logs.')], [subheading(1, 'What users may do'), p('Logs.')]),
    ).toEqual(['changed, must → may: What users must do → What users may do']);
    expect(reported([subheading(1, 'Users must sign in')], [p('Users must sign in.')])).toEqual([
      'folded: Users must sign in → ',
      'duty added, a note or heading said it before, which bound nobody:  → Users must sign in.',
    ]);
  });

  it('does not say that a note forbade before what it only told', () => {
    const told = note(p('If the office cannot answer, it passes your request to another office.'));
    expect(reported([told], [p('The office must not pass the request on.')])).toEqual([
      'folded: If the office cannot answer, it passes your request to another office. → ',
      'duty added:  → The office must not pass the request on.',
    ]);
  });

  it('tells a changed first cell of a row once, and what it changes in the cells beside it', () => {
    const duties = (who: string): readonly Block[] => [
      table(
        ['Who', 'What they must do', 'When'],
        [who, 'Keep the log', 'Daily'],
        ['Warden', 'Check the log', 'Weekly'],
      ),
    ];
    expect(reported(duties('Clerk'), duties('Head clerk'))).toEqual(['changed, new: Head: Clerk → Head clerk']);
    const limits = (what: string): readonly Block[] => [
      p('Records must be kept as follows.'),
      table(['Record', 'Kept for', 'By'], [what, '6 years', 'Clerk']),
    ];
    expect(reported(limits('Searches'), limits('Search logs'))).toEqual(['changed, new: logs: Searches → Search logs']);
  });

  it('compares a sentence that became a row of a table with that row', () => {
    const asTable = (days: string): readonly Block[] => [
      p('The time limits are as follows.'),
      table(['Who', 'What', 'Within'], ['Clerk', 'reply to a request', days], ['Panel', 'decide an appeal', '30 days']),
    ];
    const before = [
      p('The clerk must reply to a request within 10 days.'),
      p('The panel must decide an appeal within 30 days.'),
    ];
    expect(reported(before, asTable('20 days')).filter((one) => !one.startsWith('folded'))).toEqual([
      'weaker, within 10 days → within 20 days: The clerk must reply to a request within 10 days. → Clerk | reply to a request | 20 days',
    ]);
    expect(reported(before, asTable('10 days')).filter((one) => !one.startsWith('folded'))).toEqual([]);
    expect(reported(asTable('20 days'), before).filter((one) => !one.startsWith('folded'))).toEqual([
      'stronger, within 20 days → within 10 days: Clerk | reply to a request | 20 days → The clerk must reply to a request within 10 days.',
    ]);
  });

  it('joins no cell or note to the sentence beside it that became another', () => {
    expect(
      reported(
        [p('Users must report misuse to the Home Office.')],
        [p('Users should report misuse to the police.'), table(['Home Office', 'Searches'])],
      ),
    ).toContainEqual(
      'weaker, must → should, Home Office → police: Users must report misuse to the Home Office. → Users should report misuse to the police.',
    );
    expect(
      reported([p('Users must keep a log and hide it.')], [p('Users must keep a log.'), note(p('Users hide it.'))]),
    ).toContainEqual('folded:  → Users hide it.');
  });

  it('knows “May” at the start of a cell from the month', () => {
    const rights = (...cells: string[]) => [table(['Who', 'Rights'], ['User', ...cells])];

    expect(reported(rights('May see the log'), rights('May see and correct the log'))).toEqual([
      'changed, new: correct: May see the log → May see and correct the log',
    ]);
    expect(reported(rights('May 2020'), rights('March 2020'))).toEqual([
      expect.stringContaining('May 2020 → March 2020'),
    ]);
  });

  it('reads the cells below “Who may see it” as what may be seen', () => {
    expect(
      reported(
        [table(['Kind', 'Who may see it'], ['Images', 'Supervisors'])],
        [table(['Kind', 'Who may see it'], ['Images', 'Users'])],
      ),
    ).toEqual(['changed, Supervisors → Users: Supervisors → Users']);
  });

  it('reads a number with the unit and the limit in the head of its column', () => {
    const kept = (head: string) => [table(['Kind', head], ['Images', '12'])];

    expect(reported(kept('Kept at most, in months'), kept('Kept at most, in years'))).toContainEqual(
      'weaker, at most 12 months → at most 12 years: 12 → 12',
    );
  });

  it('gives a row the force of the sentence that introduces the table', () => {
    const rows = (...more: string[][]) => [
      p('Data must be deleted as follows.'),
      table(['Kind', 'When'], ['Images', 'On request'], ...more),
    ];

    expect(reported(rows(['Logs', 'On appeal']), rows())).toEqual(['duty removed: Logs | On appeal → ']);
    // Without it, a time limit is told still, for nobody keeps data by a mere name.
    expect(
      reported([table(['Kind', 'Kept']), p('More.')], [table(['Kind', 'Kept'], ['Images', '2 years']), p('More.')]),
    ).toContainEqual('changed, new: 2 years:  → 2 years');
  });

  it('tells that an item moved to a list with another force, whatever punctuation follows it', () => {
    expect(
      reported(
        [p('A force must:'), list('keep a log;', 'publish a plan.'), p('A force should:'), list('train users.')],
        [p('A force must:'), list('keep a log.'), p('A force should:'), list('publish a plan;', 'train users.')],
      ),
    ).toEqual(['folded: keep a log; → keep a log.', 'weaker, must → should: publish a plan. → publish a plan;']);
  });

  it('reads an item or a cell that became a sentence with the words above it', () => {
    const sentence = (words: string) => [p('It is so.'), p(words)];
    const items = [p('It is so.'), p('A club must:'), list('tell members of each change;', 'keep a list.')];
    const rest = [p('It is so.'), p('A club must:'), list('keep a list.')];

    expect(reported(items, [...rest, p('A club may tell members of each change.')])).toEqual([
      expect.stringMatching(/^weaker, must → may: /),
    ]);
    expect(
      reported(
        [table(['Who', 'Must'], ['Driver', 'Wear a belt'])],
        sentence('A driver must wear a belt.').slice(1),
      ).filter((one) => !one.startsWith('folded')),
    ).toEqual([]);
  });

  it('knows the effect of one more case from the kind of list', () => {
    const cases = (lead: string, ...items: string[]) => [p(lead), list(...items)];
    const kindOf = (lead: string, before: readonly string[], after: readonly string[]) =>
      reported(cases(lead, ...before), cases(lead, ...after)).map((one) => one.split(',')[0]);

    const unless = 'A force must tell the person unless:';
    expect(kindOf(unless, ['it is unsafe.'], ['it is unsafe; or', 'it costs too much.'])).toEqual(['weaker']);
    expect(kindOf(unless, ['it is unsafe; and', 'a judge agrees.'], ['it is unsafe.'])).toEqual(['weaker']);
    const deleted = 'A force must delete an image if:';
    expect(kindOf(deleted, ['it is old; or', 'it is wrong.'], ['it is old.'])).toEqual(['weaker']);
    expect(kindOf(deleted, ['it is old; and', 'it is wrong.'], ['it is old; or', 'it is wrong.'])).toEqual([
      'stronger',
    ]);
    expect(kindOf('Users may search only if:', ['it is urgent; and', 'a judge agrees.'], ['it is urgent.'])).toEqual([
      'weaker',
    ]);
    expect(kindOf('Nobody may enter except:', ['the crew.'], ['the crew; and', 'a pilot.'])).toEqual(['weaker']);
    expect(reported([p('Trains must stop.')], [p('Trains must stop.'), footnote('n', 'Except on Sundays.')])).toEqual([
      expect.stringMatching(/^weaker, /),
    ]);
  });

  it('has one entry for a list under a lead-in that stayed, in which one item took the place of another', () => {
    const form = (item: string) => [p('A form must show the:'), list('name;', `${item};`, 'age.')];

    expect(reported(form('address'), form('nationality'))).toEqual([
      'changed, lost: address, new: nationality: address; → nationality;',
    ]);
  });

  it('pairs the cells of a row whose first cell is paired, though other rows have the same words', () => {
    const fees = (limit: string, fee: string) => [
      table(['Boat', 'Fee'], [`Up to ${limit} metres`, 'None'], [`More than ${limit} metres`, fee]),
    ];

    expect(reported(fees('10', '£30'), fees('12', '£45'))).toContainEqual('changed, £30 → £45: £30 → £45');
  });

  it('pairs short items that say when or how by their place', () => {
    const told = (when: string) => [
      p('A force must:'),
      list(item(p('tell people:'), list(`${when}; and`, 'in writing;')), 'keep records.'),
    ];

    expect(reported(told('at once'), told('in due course'))).toEqual([
      'weaker, at once → in due course: at once; and → in due course; and',
    ]);
  });

  it('reads each entry of a list of definitions as one, with or without “means”', () => {
    const user = (words: string) => [definitions(list(item(p(term('user', 'User'), `: ${words}`))))];

    expect(reported(user('a person with a card'), user('a person with access'))).toEqual([
      expect.stringMatching(/^changed, card → access: /),
    ]);
  });

  it('reads footnotes as text of the Code', () => {
    expect(
      reported([footnote('n', 'A user must not share a key.')], [footnote('n', 'A user should not share a key.')]),
    ).toEqual([expect.stringMatching(/^weaker, must not → should not: /)]);
  });

  it('is silent about a sentence that became a list of the same words', () => {
    const sentence = [p('An officer must tell the person who it is, why it is calling and how to complain.')];
    const listed = [
      p('An officer must tell the person:'),
      list('who it is;', 'why it is calling; and', 'how to complain.'),
    ];

    expect(reported(sentence, listed)).toEqual([expect.stringMatching(/^folded: /)]);
    expect(reported(listed, sentence)).toEqual([expect.stringMatching(/^folded: /)]);
  });

  it('counts a table and the sentence that introduces it once', () => {
    const rows = [p('Data must be deleted as follows.'), table(['What', 'When'], ['Maps', 'after two years'])];
    const kinds = reported([], rows).map((entry) => entry.split(':')[0]);

    expect(kinds.filter((kind) => kind !== 'folded')).toEqual(['duty added']);
    expect(reported(rows, []).filter((entry) => entry.startsWith('duty removed'))).toHaveLength(1);
  });
});
