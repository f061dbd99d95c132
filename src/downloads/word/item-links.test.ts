import { expect, test } from 'vitest';
import { findElements, readPart, textIn, unpackWord } from '../../drafting/import/word/word-xml.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { item, p, ref } from '../../redline/testing/clause-builder.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { cleanWord } from './clean-word.ts';
import { brokenLinksIn } from './testing/broken-links.ts';
import { copyInputsFor } from './testing/copy-inputs.ts';

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
