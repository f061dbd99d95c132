import { describe, expect, it } from 'vitest';
import type { Block, ClauseTree } from '../../model/clause-tree.ts';
import type { Clause, Revision } from '../../model/code.ts';
import { list, note, p as paragraph, para, table } from '../testing/clause-builder.ts';
import { dutyWatch, type DutyChange } from './duty-watch.ts';

/** A revision with the clauses given, each as its paragraphs. */
function revisionOf(clauses: Readonly<Record<string, readonly Block[]>>): Revision {
  const all = Object.entries(clauses).map(([id, children]): Clause => {
    const tree: ClauseTree = { type: 'clause', children };
    const front = { id, title: id, plain: id, extent: ['England' as const] };
    return { id, unit: 'clause', part: 'part', file: `${id}.mdx`, text: { hash: JSON.stringify(tree), front, tree } };
  });
  return {
    label: '0.1',
    draft: false,
    record: { label: '0.1', date: '2018', status: 'paper', summary: 'A summary.', basis: [], outline: [], changes: [] },
    parts: [{ id: 'part', title: 'Part', clauses: all }],
    file: { path: 'revision.yaml', at: () => ({ line: 1, column: 1 }) },
  };
}

const watch = (
  before: Readonly<Record<string, readonly Block[]>>,
  after: Readonly<Record<string, readonly Block[]>>,
): readonly DutyChange[] => dutyWatch(revisionOf(before), revisionOf(after), (_, id) => id).changes;

describe('the duty watch', () => {
  it('lists what became weaker first, then what was removed, and what was added last', () => {
    const changes = watch(
      { a: [paragraph('Forces must keep a log. Users should check each record before they act on it.')] },
      { a: [paragraph('Users may check each record before they act on it. Inspectors must be told of every breach.')] },
    );

    expect(changes.map(({ kind, words }) => [kind, words])).toEqual([
      ['weaker', 'should → may'],
      ['duty removed', ''],
      ['duty added', ''],
    ]);
  });

  it('lists what stands above a clause as words without force, where both revisions have the clause', () => {
    const [before, after] = [
      revisionOf({ a: [] }),
      revisionOf({ a: [paragraph('New.')], b: [paragraph('Also new.')] }),
    ];
    const [changed, added] = after.parts[0]?.clauses ?? [];
    if (changed === undefined || added === undefined) throw new Error('missing clause');
    const front = { ...changed.text.front, title: 'What users may do', extent: ['Wales' as const] };
    const part = { id: 'part', title: 'Part', clauses: [{ ...changed, text: { ...changed.text, front } }, added] };

    expect(dutyWatch(before, { ...after, parts: [part] }, (_, id) => id)).toEqual({
      changes: [],
      reworded: [],
      others: [
        { clause: 'a', after: 'New.' },
        { clause: 'b', after: 'Also new.' },
        { clause: 'a', before: 'Title: a', after: 'Title: What users may do' },
        { clause: 'a', before: 'Where it applies: England', after: 'Where it applies: Wales' },
      ],
    });
  });

  it('tells that the duties of a clause apply in other nations', () => {
    const inNations = (...extent: readonly string[]): Revision => {
      const revision = revisionOf({ a: [paragraph('Forces must keep a log.')] });
      const [part] = revision.parts;
      const clauses = (part?.clauses ?? []).map((clause) => {
        const front = { ...clause.text.front, extent: [...extent] };
        return { ...clause, text: { ...clause.text, front, hash: extent.join(' ') } };
      });
      return { ...revision, parts: [{ id: 'part', title: 'Part', clauses }] };
    };
    const compared = dutyWatch(inNations('England'), inNations('England', 'Scotland'), (_, id) => id);

    expect(compared.changes.map(({ kind, words, after }) => [kind, words, after])).toEqual([
      ['changed', 'new: Scotland', 'Where it applies: England, Scotland'],
    ]);
    expect(compared.others).toEqual([]);
    const back = dutyWatch(inNations('England', 'Scotland'), inNations('England'), (_, id) => id);
    expect(back.changes.map(({ kind, words }) => [kind, words])).toEqual([['changed', 'lost: Scotland']]);
  });

  it.each([
    ['This does not apply where the tenant asks for it.', 'weaker'],
    ['This also does not apply where the tenant asks for it.', 'weaker'],
    ['Nor does the duty apply where the tenant asks for it.', 'weaker'],
    ['This does not oblige it to keep a copy.', 'changed'],
    ['A suspension that it has not confirmed by then ends.', 'changed'],
    ['Care is needed with old maps.', 'duty added'],
    ['If the bill is lost, send another one.', 'duty added'],
    ['Access to the bills is restricted to staff.', 'duty added'],
    ['Passing the request on does not make the month longer.', 'changed'],
    ['These exceptions are made once, and not again.', 'changed'],
    ['The register is also there so that bills can be found.', 'changed'],
    ['This gives nobody a power that they did not have before.', 'changed'],
    ['That line is not part of this Code.', 'changed'],
  ])('tells that a sentence came which limits a duty or makes one: %s', (sentence, kind) => {
    const duty = paragraph('The clerk must send the bill.');

    expect(watch({ a: [duty] }, { a: [duty, paragraph(sentence)] }).map((change) => change.kind)).toEqual([kind]);
    expect(watch({ a: [duty, paragraph(sentence)] }, { a: [duty] })).toHaveLength(1);
  });

  it('takes words that are only named for no duty, and an approval that is only told for no condition', () => {
    const before = [paragraph('The clerk must send the bill.')];
    const words = [
      paragraph('These words carry the force:'),
      list('must not marks what is forbidden;', 'must marks a duty.'),
    ];

    const kinds = watch({ a: before }, { a: [...before, ...words] }).map(({ kind, force }) => [kind, force]);
    expect(kinds).toEqual([['changed', 'definition']]);
    const written = paragraph('It is written to be issued by the college, with the approval of the minister.');
    expect(watch({ a: before }, { a: [...before, written] })).toEqual([]);
  });

  it('takes a list under another lead-in for weaker, and not for removed', () => {
    const items = list('keep a log of searches;', 'count the keys.');
    const changes = watch({ a: [paragraph('Everyone must:'), items] }, { a: [paragraph('Wardens should:'), items] });

    expect(changes.map(({ kind, words }) => [kind, words])).toEqual([['weaker', 'must → should']]);
    const more = list('keep a log of searches;', 'lock the gate at night;', 'count the keys.');
    const fewer = watch({ a: [paragraph('Everyone must:'), more] }, { a: [paragraph('Wardens should:'), items] });
    expect(fewer.map(({ kind }) => kind)).toEqual(['duty removed']);
  });

  it('finds the duties of a removed clause', () => {
    expect(
      watch({ a: [paragraph('Nothing.')], b: [paragraph('Forces must keep a log.')] }, { a: [paragraph('Nothing.')] }),
    ).toEqual([
      { kind: 'duty removed', force: 'duty', clause: 'b', words: '', changes: [], before: 'Forces must keep a log.' },
    ]);
  });

  it('does not list a duty that only moved, within its clause or to another', () => {
    const [log, check] = [paragraph('Forces must keep a log.'), paragraph('Users must check each record.')];

    expect(watch({ a: [log, check] }, { a: [check, log] })).toEqual([]);
    expect(watch({ a: [log, check], b: [] }, { a: [check], b: [log] })).toEqual([]);
  });

  it('lists a weaker duty although another clause now says what this one said', () => {
    const [must, should] = [paragraph('Forces must keep a log.'), paragraph('Forces should keep a log.')];
    const told = (...sides: Parameters<typeof watch>): readonly unknown[] =>
      watch(...sides).map(({ clause, kind, words }) => [clause, kind, words]);

    expect(told({ a: [must], b: [] }, { a: [should], b: [must] })).toEqual([
      ['a', 'weaker', 'must → should'],
      ['b', 'duty added', ''],
    ]);
    expect(told({ a: [must], b: [should] }, { a: [should], b: [] })).toEqual([
      ['a', 'weaker', 'must → should'],
      ['b', 'duty removed', ''],
    ]);
    expect(told({ a: [must], b: [should] }, { a: [should], b: [must] })).toEqual([
      ['a', 'weaker', 'must → should'],
      ['b', 'stronger', 'should → must'],
    ]);
  });

  it('leaves an item to the sentence of its own clause that became a list', () => {
    const log = paragraph('The body must keep a list of every plot that it lets.');
    const sentence =
      'The body must keep a list of every plot, name a warden and publish the number of plots every year.';
    const items = list(
      'keep a list of every plot;',
      'name a warden; and',
      'should publish the number of plots every year.',
    );
    const changes = watch({ a: [paragraph(sentence)], b: [log] }, { a: [paragraph('The body must:'), items], b: [] });

    expect(changes.map(({ clause, kind, before }) => [clause, kind, before])).toEqual([
      ['a', 'weaker', sentence],
      ['b', 'duty removed', 'The body must keep a list of every plot that it lets.'],
    ]);
  });

  it('finds a time limit that changed in a row of a table that became a list item', () => {
    const rows = table(['Paper', 'Kept'], ['Complaints of adults', 'ten years after the complaint']);
    const changes = watch({ a: [rows] }, { a: [list('Complaints of adults: five years after the complaint.')] });

    expect(changes.map(({ words }) => words)).toEqual(['ten years → five years']);
  });

  it('treats a list item as a duty if its lead-in is binding', () => {
    expect(
      watch(
        { a: [paragraph('A force must:'), list('keep a log;', 'name an officer.')] },
        { a: [paragraph('A force must:'), list('keep a log;')] },
      ),
    ).toEqual([
      {
        kind: 'duty removed',
        force: 'duty',
        clause: 'a',
        words: '',
        changes: [],
        before: 'A force must: name an officer.',
      },
    ]);
  });

  it('does not take a duty for weaker if items were put in with letters of their own', () => {
    const items = (start: number, ...words: string[]) => ({
      ...list(...words),
      ordered: true,
      format: '(a)' as const,
      start,
    });
    const [lead, rest] = [paragraph('A force must:'), paragraph('and must not share it.')];

    expect(
      watch(
        { a: [lead, items(1, 'keep a log;', 'name an officer,'), rest] },
        { a: [lead, items(1, 'keep a log;'), items(27, 'tell users;'), items(2, 'name an officer,'), rest] },
      ),
    ).toMatchObject([{ kind: 'duty added', after: 'A force must: tell users;' }]);
  });

  it('does not treat a following paragraph as part of a sentence', () => {
    const lead = paragraph('Forces must keep a log.');

    expect(watch({ a: [lead, paragraph('The log is long.')] }, { a: [lead] })).toEqual([]);
  });

  it('reports an amended lead-in once, and not for each item', () => {
    const items = list('keep a log;', 'name an officer.');

    expect(
      watch({ a: [paragraph('A force must:'), items] }, { a: [paragraph('A force should:'), items] }).map(
        ({ kind, words }) => [kind, words],
      ),
    ).toEqual([['weaker', 'must → should']]);
  });

  it('finds an item that moved from what must be done to what may be done', () => {
    const [must, may] = [paragraph('A force must:'), paragraph('A force may:')];
    const changes = watch(
      { a: [must, list('keep a log;', 'name an officer.'), may, list('charge a fee.')] },
      { a: [must, list('keep a log;'), may, list('charge a fee.', 'name an officer.')] },
    );

    expect(changes).toEqual([
      {
        kind: 'weaker',
        force: 'permission',
        words: 'must → may',
        changes: [{ kind: 'weaker', what: 'force', words: 'must → may' }],
        clause: 'a',
        before: 'A force must: name an officer.',
        after: 'A force may: name an officer.',
      },
    ]);
  });

  it('treats a duty that moved into guidance as removed, because guidance binds nobody', () => {
    const log = paragraph('Forces must keep a log.');

    expect(watch({ a: [log] }, { a: [note(log)] }).map(({ kind, words }) => [kind, words])).toEqual([
      ['duty removed', 'a note or heading says it now, which binds nobody'],
    ]);
  });

  it('finds a duty that was replaced by another duty of the same person', () => {
    expect(
      watch(
        { a: [para('logs', '16', 'Users must keep a log of searches.')] },
        { a: [para('logs', '16', 'Users must report every breach.')] },
      ).map(({ kind, paragraph: place, before, after }) => [kind, place, before ?? after]),
    ).toEqual([
      ['duty removed', 'logs', 'Users must keep a log of searches.'],
      ['duty added', 'logs', 'Users must report every breach.'],
    ]);
  });

  it('lists a permission that was removed or added with its sentence', () => {
    expect(watch({ a: [paragraph('People may ask for a review.')] }, { a: [] })).toEqual([
      {
        kind: 'changed',
        force: 'permission',
        clause: 'a',
        words: 'lost: may',
        changes: [{ kind: 'changed', what: 'force', words: 'lost: may' }],
        before: 'People may ask for a review.',
      },
    ]);
  });

  it('finds nothing where nothing changed', () => {
    const clauses = { a: [paragraph('Forces must keep a log for at least 6 years.')] };

    expect(watch(clauses, clauses)).toEqual([]);
  });
});
