import { describe, expect, it } from 'vitest';
import type { Block } from '../../model/clause-tree.ts';
import { redline } from '../redline.ts';
import { list, note, p, table, term } from '../testing/clause-builder.ts';
import { sentencesOf } from './duty-watch.ts';
import type { Sentence } from './read-sentences.ts';
import { watchSentences } from './watch-sentences.ts';
import { type WatchedStatement } from './watched-statement.ts';

const sentences = (blocks: readonly Block[]): readonly Sentence[] =>
  sentencesOf('a', { type: 'clause', children: blocks });
const watch = (before: readonly Block[], after: readonly Block[]): readonly WatchedStatement[] =>
  watchSentences(sentences(before), sentences(after));
/** The kind of each statement that changed, with its words. */
const reported = (before: readonly Block[], after: readonly Block[]): readonly string[] =>
  watch(before, after).map(({ kind, changes }) => [kind ?? 'folded', ...changes.map(({ words }) => words)].join(', '));

describe('the duty watch of one clause', () => {
  it.each([
    ['has no legal force', 'This Code has no legal force of its own.'],
    ['comes into force', 'This Code comes into force on a day that the board has published.'],
    ['is enough', 'Where it draws data often, one report a year is enough.'],
    ['ends nothing by itself', 'An appeal does not by itself end the suspension.'],
    ['runs from a day', 'The month begins on the day on which the clerk receives the request.'],
  ])('tells where it comes or goes what %s, although nobody must do anything', (_, sentence) => {
    expect(reported([], [p(sentence)])).toEqual([expect.stringMatching(/^changed, new: /u)]);
    expect(reported([p(sentence)], [])).toEqual([expect.stringMatching(/^changed, lost: /u)]);
  });

  it('reads as forbidden what nobody of some kind may do', () => {
    expect(reported([], [p('Nobody without a licence may drive a bus.')])).toEqual(['duty added']);
  });

  it('calls a prohibition weaker that forbids only what is above a limit', () => {
    expect(
      reported([p('Schools must not charge for entry.')], [p('Schools must not charge more than £20 for entry.')]),
    ).toEqual(['weaker, new: more than £20']);
  });

  it('has one entry for a sentence, with all its changes', () => {
    expect(reported([p('Users must answer within 28 days.')], [p('Members should answer within 40 days.')])).toEqual([
      'changed, must → should, within 28 days → within 40 days, Users → Members',
    ]);
  });

  it('has one entry for a new list under its lead-in', () => {
    expect(reported([], [p('A force must:'), list('keep a log;', 'name an officer; and', 'train each user.')])).toEqual(
      ['duty added'],
    );
  });

  it('has one entry for a list of which several items changed', () => {
    const lead = p('A force must:');

    expect(
      reported(
        [lead, list('keep a log for 6 years;', 'name an officer.')],
        [lead, list('keep a log for 2 years;', 'publish its policy.')],
      ),
    ).toEqual(['changed, 6 years → 2 years, lost: name an officer, new: publish its policy']);
  });

  it('reads what goes on after a list with the lead-in of the list', () => {
    const [lead, items] = [p('A force must:'), list('keep a log;', 'train each user,')];

    expect(reported([lead, items, p('and publish both.')], [lead, items])).toEqual(['duty removed']);
    expect(reported([lead, items, p('and must not sublet.')], [lead, items, p('and may sublet.')])).toEqual([
      'weaker, must not → may',
    ]);
    // It is an entry of its own, so that an item that went is still counted.
    expect(
      reported([lead, items, p('and may sublet.')], [lead, list('train each user,'), p('and must not sublet.')]),
    ).toEqual(['duty removed', 'stronger, may → must not']);
    expect(reported([lead, items, p('unless the chief officer agrees.')], [lead, items])).not.toContain('duty removed');
  });

  it('reports a new list that names rights, and does not say that it gives them', () => {
    expect(
      reported(
        [],
        [
          p('These matter most here:'),
          list('the right to respect for private life;', 'the freedoms of thought and religion.'),
        ],
      ),
    ).toEqual(['changed, new: has the right to']);
  });

  it('counts no condition as a duty', () => {
    const lead = p('The body must also review the Code after:');

    expect(reported([], [lead, list('a report by an inspector;', 'a change in the law;', 'a new use.')])).toEqual([
      'duty added',
    ]);
    expect(reported([lead, list('a new use.')], [lead, list('a change in the law;', 'a new use.')])).toEqual([
      'changed, new: condition',
    ]);
    expect(reported([], [p('If a force must share a record, the user may ask why.')])).toEqual(['changed, new: may']);
  });

  it('is silent about a sentence that only moved', () => {
    expect(reported([p('Keep a log. Users must check.')], [p('Users must check. Keep a log.')])).toEqual([]);
  });

  it('folds a sentence that was split or made a list, if its words stayed', () => {
    expect(
      reported(
        [p('A force must keep a log of searches and must name an officer.')],
        [p('A force must keep a log of searches. It must name an officer.')],
      ),
    ).toEqual(['folded']);
    expect(
      reported(
        [p('A force must keep a log of searches and name an officer.')],
        [p('A force must:'), list('keep a log of searches; and', 'name an officer.')],
      ),
    ).toEqual(['folded']);
  });

  it('finds what changed in a sentence that was made a list', () => {
    expect(
      reported(
        [p('A force must keep a log of searches and name an officer.')],
        [p('A force must:'), list('keep a log of searches; or', 'name an officer.')],
      ),
    ).toEqual(['weaker, and → or']);
  });

  it('compares the cells of a table one by one, under the head of their column', () => {
    const retention = (years: string): Block =>
      table(['Record', 'Must be kept for'], ['Searches', years], ['Images', '1 year']);

    expect(reported([retention('6 years')], [retention('2 years')])).toEqual(['changed, 6 years → 2 years']);
    expect(watch([retention('6 years')], [retention('2 years')])[0]?.force).toBe('duty');
  });

  it('reports that a word has another defined meaning', () => {
    const using = (id: string): readonly Block[] => [p('A ', term(id, 'body'), ' must keep a log.')];

    expect(reported(using('force'), using('agency'))).toEqual(['changed, force → agency']);
  });

  it('tells that a note no longer says must, but not that a duty is weaker, because a note binds nobody', () => {
    expect(watch([note('Users must check.')], [note('Users may check.')])).toMatchObject([
      { kind: 'changed', changes: [{ kind: 'changed', words: 'must → may' }] },
    ]);
  });

  it('folds what else changed in a note', () => {
    expect(reported([note('Users must check logs.')], [note('Users must check all logs.')])).toEqual(['folded']);
  });

  it('counts a new sentence that allows one thing and forbids another as a duty, and tells both', () => {
    expect(watch([], [p('Courses may support classes but must not replace them.')])).toMatchObject([
      { kind: 'duty added', force: 'prohibition', changes: [{ words: 'new: may' }] },
    ]);
  });

  it('reports a sentence with force whose words changed otherwise, as other words', () => {
    expect(reported([p('Users must keep seperate logs.')], [p('Users must keep separate logs.')])).toEqual([
      'other words',
    ]);
  });

  it('folds a sentence without force', () => {
    expect(reported([p('The system holds records.')], [p('The system holds images.')])).toEqual(['folded']);
  });

  it.each([
    ['Users of 18F must log in.', 'Users of 10x must log in.', 'how much'],
    ['Certificates must follow X.509.', 'Certificates must follow X.510.', 'how much'],
    ['Keys must meet SP 800-57.', 'Keys must meet SP 800-131.', 'how much'],
  ])('reads the digits of a name as no quantity: %s', (before, after, what) => {
    expect(watch([p(before)], [p(after)]).flatMap(({ changes }) => changes.map((change) => change.what))).not.toContain(
      what,
    );
  });

  it('keeps the sign of money', () => {
    expect(reported([p('A body must pay £20.')], [p('A body must pay £200.')])).toEqual(['changed, £20 → £200']);
  });
});

it('takes time in proportion to that of the redline, also for a long paragraph', () => {
  const sentence = (index: number, force: string): string =>
    `A force of kind ${index} ${force} keep record ${index * 7} for ${index % 9} years and tell person ${index * 3} unless it has closed.`;
  const text = (force: string): Block => p(Array.from({ length: 400 }, (_, index) => sentence(index, force)).join(' '));
  const tree = (force: string) => ({ type: 'clause' as const, children: [text(force)] });
  const cpuTime = (run: () => unknown): number => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user;
  };
  const [before, after] = [tree('must'), tree('should')];
  const marking = cpuTime(() => redline(before, after));
  const watching = cpuTime(() => {
    expect(watch(before.children, after.children)).toHaveLength(400);
  });

  // About ten times, because each sentence is read word by word. Comparing all with all would take hundreds of times.
  expect(watching).toBeLessThan(60 * marking);
});
