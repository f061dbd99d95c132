import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { appendEntry } from './append-entry.ts';
import { setParagraphNumber, setTitle } from './clause-file.ts';
import { splitHeadingNumber } from './import/split-at-headings.ts';
import { numberSeries } from './number-series.ts';
import { addToOutline, moveInOutline, outlineEntries, setClauseNumber } from './edit-outline.ts';
import { cases } from '../../tests/long-check.ts';

const record = `label: draft # keep
outline:
  - part: about
    clauses:
      - clause: a
      # before b
      - clause: b # on b
        number: "1"
  - part: rights
    clauses:
      - { clause: c, number: "A" }
changes: []
`;

const order = (text: string) => outlineEntries(text).map(({ clause, part }) => `${part}/${clause}`);

test('a clause is added at the requested place, and nothing else changes', () => {
  expect(addToOutline(record, { clause: 'd' }, { after: 'a' })).toBe(
    record.replace('      - clause: a\n', '      - clause: a\n      - clause: d\n'),
  );
  expect(order(addToOutline(record, { clause: 'd', number: 'B' }, { part: 'rights' }))).toEqual([
    'about/a',
    'about/b',
    'rights/c',
    'rights/d',
  ]);
  expect(() => addToOutline(record, { clause: 'd' }, { part: 'x' })).toThrow('the parts are about, rights');
});

test('a clause that is added where all others have a number gets the next one', () => {
  const numbers = (text: string) =>
    outlineEntries(text).map(({ clause, number }) => [clause, number].filter(Boolean).join(' '));
  expect(numbers(addToOutline(record, { clause: 'e' }, { before: 'c' }))).toEqual(['a', 'b 1', 'e B', 'c A']);
  expect(numbers(addToOutline(record, { clause: 'e' }, { after: 'b' }))).toEqual(['a', 'b 1', 'e', 'c A']);
});

test('a clause is moved with its number and the comment on its line', () => {
  const moved = moveInOutline(record, 'b', { before: 'c' });
  expect(order(moved)).toEqual(['about/a', 'rights/b', 'rights/c']);
  expect(moved).toContain('      - clause: b # on b\n        number: "1"\n');
  expect(() => moveInOutline(record, 'c', { after: 'a' })).toThrow('cannot be empty');
});

test('wherever clauses are moved, each is still there once and comments stay', () => {
  const clauses = ['a', 'b', 'c', 'd', 'e'];
  const start = ['d', 'e'].reduce((text, clause) => addToOutline(text, { clause }, { part: 'rights' }), record);
  const moves = fc.array(fc.tuple(fc.constantFrom(...clauses), fc.constantFrom(...clauses), fc.boolean()));
  fc.assert(
    fc.property(moves, (steps) => {
      let text = start;
      for (const [clause, beside, before] of steps) {
        if (clause === beside) continue;
        try {
          text = moveInOutline(text, clause, before ? { before: beside } : { after: beside });
        } catch (error) {
          expect(String(error)).toContain('cannot be empty');
        }
      }
      expect(
        outlineEntries(text)
          .map(({ clause }) => clause)
          .sort(),
      ).toEqual(clauses);
      for (const comment of ['# keep', '# before b', '# on b']) expect(text).toContain(comment);
    }),
    cases(30, 100),
  );
});

test('a number is changed, or added if there was none', () => {
  expect(setClauseNumber(record, 'c', 'Z')).toBe(record.replace('"A"', '"Z"'));
  expect(outlineEntries(setClauseNumber(record, 'a', '7'))[0]).toMatchObject({ clause: 'a', number: '7' });
});

test('a title is changed without touching the rest of a file', () => {
  const file = '---\nid: a\ntitle: Old # why\nplain: It is.\n---\n\nText: title: Old\n';
  expect(setTitle(file, 'New: "one"')).toBe(file.replace('title: Old # why', 'title: "New: \\"one\\"" # why'));
});

test('the number of one numbered paragraph is changed', () => {
  const file = '<Para id="a" number="1">\n\nSee 1.\n\n</Para>\n\n<Para number="2" id="b">\n';
  expect(setParagraphNumber(file, 'b', '3')).toBe(file.replace('number="2"', 'number="3"'));
});

test('a series continues from its first number or letter', () => {
  expect(numberSeries('Y', 4)).toEqual(['Y', 'Z', 'AA', 'AB']);
  expect(numberSeries('16', 3)).toEqual(['16', '17', '18']);
  expect(numberSeries('1.9', 2)).toEqual(['1.9', '1.10']);
  expect(numberSeries('Article 9', 2)).toEqual(['Article 9', 'Article 10']);
  expect(numberSeries('Section 3A', 2)).toEqual(['Section 3A', 'Section 3B']);
  expect(() => numberSeries('first', 2)).toThrow('cannot start a series');
});

test.each([
  ['1. Purpose', { number: '1', title: 'Purpose' }],
  ['1.2 Keeping records', { number: '1.2', title: 'Keeping records' }],
  ['G. The system', { number: 'G', title: 'The system' }],
  ['Commitment G: The system', { number: 'G', title: 'The system' }],
  ['Article 5. Plots', { number: 'Article 5', title: 'Plots' }],
  ['Section 3A Rent', { number: 'Section 3A', title: 'Rent' }],
  ['A.1. The plan', { number: 'A.1', title: 'The plan' }],
  ['A.1 The plan', { number: 'A.1', title: 'The plan' }],
  ['B2.1. The plan', { number: 'B2.1', title: 'The plan' }],
  ['LX. Long rules', { number: 'LX', title: 'Long rules' }],
  ['AB. After Z', { number: 'AB', title: 'After Z' }],
  ['Byelaw 5. Dogs', { number: 'Byelaw 5', title: 'Dogs' }],
  ['Bye-law 5A: Dogs', { number: 'Bye-law 5A', title: 'Dogs' }],
  ['Clause 5. Dogs', { number: '5', title: 'Dogs' }],
  ['Covid 19 and us', { title: 'Covid 19 and us' }],
  ['Mix. And more', { title: 'Mix. And more' }],
  ['Articles of faith', { title: 'Articles of faith' }],
  ['A clear purpose', { title: 'A clear purpose' }],
  ['Records', { title: 'Records' }],
])('the heading “%s” is read as %j', (heading, read) => {
  expect(splitHeadingNumber(heading)).toEqual(read);
});

test('an entry is added to the end of a list, even an empty one', () => {
  expect(appendEntry('# a\nevents:\n  - x: 1 # b\n# c\n', 'events', '- x: 2\n')).toBe(
    '# a\nevents:\n  - x: 1 # b\n  - x: 2\n# c\n',
  );
  expect(parse(appendEntry('events: []\n', 'events', '- x: 2\n'))).toEqual({ events: [{ x: 2 }] });
});
