import { expect, test } from 'vitest';
import { findElements, readPart, textIn, unpackWord } from '../../drafting/import/word/word-xml.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { item, p, ref } from '../../redline/testing/clause-builder.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { cleanWord } from './clean-word.ts';
import { brokenLinksIn } from './testing/broken-links.ts';
import { markedWord } from './marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from './testing/copy-inputs.ts';

const keeping = (...before: string[]) => [
  {
    type: 'list',
    ordered: true,
    start: 1,
    format: '(a)',
    children: [
      ...before.map((words) => item(words)),
      { type: 'listItem', id: 'deputy', children: [p('keep a second copy.')] },
    ],
  } as const,
];

test('a reference to an item of another clause names both, and leads to the item', async () => {
  const other = { text: [p('See ', ref('keeping#deputy'), '.')] };
  const code = smallCode([{ clauses: { keeping: { text: keeping('keep records;') }, other } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is a revision.');
  const parts = unpackWord(await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary: [] }, revision)));
  const body = readPart(parts, 'word/document.xml');
  const [place] = findElements(body, 'w:p').filter(({ children }) => textIn(children).trim() === 'keep a second copy.');
  const [bookmark] = findElements(place?.children ?? [], 'w:bookmarkStart');
  const name = bookmark?.attributes['w:name'];
  expect(name).toBeDefined();
  const links = findElements(body, 'w:hyperlink').filter(({ attributes }) => attributes['w:anchor'] === name);
  expect(links.map(({ children }) => textIn(children))).toEqual(['clause “About keeping”, item (b)']);
  expect(brokenLinksIn(parts)).toEqual([]);
});

test('in a copy with its changes, too, a reference leads to the item, also if its list was reshaped or is new', async () => {
  const see = { text: [p('See ', ref('keeping#deputy'), '.')] };
  const listed = { text: keeping('keep records;') };
  const olds = [
    { text: keeping() },
    { text: [p('Users must keep records.')] },
    { text: [p('keep records;'), p('keep a second copy.')] },
    { text: [...listed.text].reverse() },
  ];
  for (const old of olds)
    for (const other of [{ text: [p('See the other clause.')] }, see]) {
      const hasItem = JSON.stringify(old).includes('"deputy"');
      const before = { clauses: { keeping: old, other: hasItem ? other : { text: [p('See.')] } } };
      const code = smallCode([before, { clauses: { keeping: listed, other: see } }]);
      const [from, to] = code.revisions;
      if (from === undefined || to === undefined) throw new Error('There are two revisions.');
      const inputs = markedCopyInputsFor({ settings: smallSettings, code, glossary: [] }, from, to);
      const parts = unpackWord(await markedWord(inputs));
      const body = readPart(parts, 'word/document.xml');
      const holders = findElements(body, 'w:p').filter(({ children }) =>
        textIn(children).trim().endsWith('keep a second copy.'),
      );
      const names = holders.flatMap(({ children }) =>
        findElements(children, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']),
      );
      const links = findElements(body, 'w:hyperlink').filter(({ children }) => textIn(children).endsWith('(b)'));
      expect(links.map(({ attributes }) => attributes['w:anchor'])).toEqual([names.at(-1)]);
      expect(brokenLinksIn(parts)).toEqual([]);
    }
});
