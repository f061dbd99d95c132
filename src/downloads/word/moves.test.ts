import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { findElements, readPart, unpackWord, textIn } from '../../drafting/import/word/word-xml.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { call, footnote, list, note, p, table } from '../../redline/testing/clause-builder.ts';
import { markedWord } from './marked-word.ts';
import { smallSource } from './testing/copies-of-redlines.ts';
import { differencesFromClean, pairOf } from './testing/differences-from-clean.ts';
import { markedCopyInputsFor } from './testing/copy-inputs.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const words = 'Every organisation that uses the system must keep a record of each search for five years.';
const head = ['Paper', 'Kept'];
const cells = ['Lettings of plots on the site', 'for six years after the letting has come to its end'];
const [from, to] = smallCode([
  {
    clauses: {
      a: { text: [words, 'The first rule is short.', 'The second rule is about something else.'] },
      b: {
        text: ['A clause that goes to another place with one word.', 'Here is an item, and here is another item.'],
      },
      c: { text: ['The third clause stays where it was.', table(head, ['Maps', 'for ever'], cells)] },
      d: { text: ['The fourth clause stays, too.'] },
    },
  },
  {
    clauses: {
      a: { text: ['The first rule is short.', 'The second rule is about something else.', words] },
      c: { text: ['The third clause stays where it was.', table(head, ['Maps', 'for ever'])] },
      d: { text: ['The fourth clause stays, too.', cells.join(' ')] },
      b: {
        text: [
          'A clause that goes to another place with one more word.',
          list('Here is an item,', 'and here is another item.'),
        ],
      },
    },
  },
]).revisions;
if (from === undefined || to === undefined) throw new Error('Missing revision.');
const marked = await markedWord(markedCopyInputsFor(smallSource(content), from, to));
const document = readPart(unpackWord(marked), 'word/document.xml');

const wordsIn = (name: string): readonly string[] =>
  findElements(document, name)
    .flatMap((element) => textIn([element]).split(/\s+/))
    .filter((word) => word !== '');

it('strikes no word that stayed where text moved or got another shape', () => {
  expect(wordsIn('w:del')).toEqual([]);
  expect(wordsIn('w:ins')).toEqual(['more']);
  expect(wordsIn('w:moveTo')).toEqual(expect.arrayContaining([...words.split(' '), ...cells.join(' ').split(' ')]));
  expect(wordsIn('w:moveTo').toSorted()).toEqual(wordsIn('w:moveFrom').toSorted());
});

it('names both ends of each move alike', () => {
  const names = (name: string) => findElements(document, name).map(({ attributes }) => attributes['w:name'] ?? '');
  expect(names('w:moveFromRangeStart').length).toBeGreaterThan(1);
  expect(names('w:moveToRangeStart').toSorted()).toEqual(names('w:moveFromRangeStart').toSorted());
});

it('ends a move at its table, since LibreOffice crashes where the small paragraph after it belongs to the move', async () => {
  const [kept, paid] = [
    'Papers about the letting of plots: six years.',
    'Papers about complaints of adults: ten years.',
  ];
  const rows = [
    ['Papers about the letting of plots', 'six years'],
    ['Papers about complaints of adults', 'ten years'],
  ];
  const [old, now] = smallCode([
    { clauses: { a: { text: [kept, paid] } } },
    { clauses: { a: { text: [table(['Papers', 'Kept'], ...rows)] } } },
  ]).revisions;
  if (old === undefined || now === undefined) throw new Error('Missing revision.');
  const copy = await markedWord(markedCopyInputsFor(smallSource(content), old, now));
  const body = findElements(readPart(unpackWord(copy), 'word/document.xml'), 'w:body')[0]?.children ?? [];
  const elements = body.flatMap((node) => (node.type === 'element' ? [node] : []));
  const at = elements.findIndex(
    ({ name }, index) => name === 'w:moveToRangeEnd' && elements[index - 1]?.name === 'w:tbl',
  );
  expect(at).toBeGreaterThan(0);
  expect(elements[at + 1]?.name).toBe('w:p');
});

it('contains both texts where words left a note, a table or a footnote that is gone, or came into a new one', async () => {
  const [open, dogs, fee] = [
    'The hut is open to all walkers in summer.',
    'Dogs sleep in the shed by the stream.',
    'A walker must pay the fee on the first night.',
  ];
  const rows = table(['Kind of guest', 'Bed'], [fee, 'Six beds'], ['A guide', 'Two beds']);
  const fewer = table(['Kind of guest', 'Bed'], ['A guide', 'Two beds']);
  const pairs = [
    [
      [open, dogs, note(`${fee} The hut is cold.`)],
      [`${open} ${fee}`, dogs],
    ],
    [
      [open, dogs, rows],
      [`${open} ${fee}`, dogs],
    ],
    [
      [open, rows, dogs],
      [`${open} ${fee}`, fewer, dogs],
    ],
    [
      [p(open, call('1')), dogs, footnote('1', fee)],
      [`${open} ${fee}`, dogs],
    ],
    [
      [open, dogs, rows, dogs],
      [dogs, open, fee, 'Six beds', 'A guide', 'Two beds'],
    ],
  ] as const;
  for (const [one, other] of pairs) {
    for (const [before, after] of [
      [one, other],
      [other, one],
    ] as const) {
      const revisions = pairOf({ a: { text: [...before] } }, { a: { text: [...after] } });
      expect(await differencesFromClean(smallSource(content), revisions.from, revisions.to)).toEqual([]);
    }
  }
});
