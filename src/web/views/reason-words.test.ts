import { expect, test } from 'vitest';
import { amended, asked, history } from '../../provenance/testing/credit-notation.ts';
import { decided, smallCode } from '../../provenance/testing/small-code.ts';
import { reasonWords } from './reason-words.ts';

const long = 'A user must keep a log of each search that they make.';

test('a reason shows what it added and took out, and what is left of that', () => {
  const code = history(
    ['A user may keep a log.'],
    ['A user must keep a full log.', asked('r1')],
    ['A user must keep a log.', asked('r2')],
  );
  expect(reasonWords(code, 'r1')).toMatchObject([
    {
      heading: { text: 'About log, revision 0.2', href: '/clauses/log/#in-0.2' },
      own: [
        {
          removed: ['may'],
          added: ['must', 'full'],
          remaining: [['Of the added words, these are still in the Code: “must”, in ', { text: 'About log' }]],
        },
      ],
      shared: [],
    },
  ]);
  expect(reasonWords(code, 'r2')).toMatchObject([{ own: [{ removed: ['full'], added: [], remaining: [] }] }]);
});

test('says nothing of words that are all still there, where only a comma next to them is older', () => {
  const code = history(
    ['It may ask for proof, and must answer.'],
    ['It may ask for proof only in doubt, and must answer.', asked('r1', 'only in doubt')],
  );
  expect(reasonWords(code, 'r1')).toMatchObject([{ own: [{ added: ['only in doubt'], remaining: [] }] }]);
});

test('says where its words went, and when a clause with them was removed', () => {
  const start = [
    { clauses: { log: 'Read it.', other: 'Sell nothing.' } },
    { clauses: { log: `Read it. ${long}`, other: 'Sell nothing.' }, changes: [amended([asked('r1')])] },
  ];
  const moved = {
    clauses: { log: 'Read it.', other: `Sell nothing. ${long}` },
    changes: [decided('amended', 'log', 'other')],
  };
  const removed = { clauses: { other: 'Sell nothing.' }, changes: [decided('removed', 'log')] };
  const textsOf = (code: Parameters<typeof reasonWords>[0]) =>
    reasonWords(code, 'r1').flatMap(({ own }) =>
      own.flatMap(({ remaining }) =>
        remaining.map((parts) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')),
      ),
    );
  expect(textsOf(smallCode(start))).toEqual([]);
  expect(textsOf(smallCode([...start, moved]))).toEqual(['All the added words are now in About other']);
  expect(textsOf(smallCode([...start, removed]))).toEqual(['All the added words were last in About log, revision 0.2']);
});

test('claims no words that changed for several reasons', () => {
  const code = history(
    ['Keep a log.'],
    ['Keep a full log. Read it. Burn it.', asked('r1', 'full'), asked('r2', 'Read it.')],
  );
  expect(reasonWords(code, 'r1')).toMatchObject([
    {
      own: [{ added: ['full'] }],
      shared: [
        {
          added: ['Burn it.'],
          why: 'Words that changed for 2 reasons, including this one. The record does not say which words belong to which reason',
        },
      ],
    },
  ]);
});

test('a comma that was added beside a word says nothing of its own', () => {
  const code = history(
    ['A clerk keeps a log of letters. Count it each week or month.'],
    ['A clerk keeps a full log of letters. Count it each week, or month.', asked('r1')],
  );
  const [change] = reasonWords(code, 'r1');
  expect(change?.own.map(({ added }) => added)).toEqual([['full']]);
  expect(JSON.stringify(change)).not.toContain('None of the added words');
});
