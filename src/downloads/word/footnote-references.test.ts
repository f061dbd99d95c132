import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { findElements, readPart, textIn, unpackWord } from '../../drafting/import/word/word-xml.ts';
import type { Block } from '../../model/clause-tree.ts';
import { call, em, footnote, p } from '../../redline/testing/clause-builder.ts';
import { markedWord } from './marked-word.ts';
import { smallSource } from './testing/copies-of-redlines.ts';
import { markedCopyInputsFor } from './testing/copy-inputs.ts';
import { differencesFromClean, pairOf } from './testing/differences-from-clean.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const source = smallSource(content);

const [kept, other] = ['The words of a note that stays.', 'Quite another note, about data.'];
const [long, moved] = ['A user must keep a log of each search.', 'Nobody may sell what a search shows to them'];

it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
  [
    'another was added before it',
    [p('Users log out', call('1'), ' each day.'), footnote('1', kept)],
    [p('Ask', call('1'), ' first. Users log out', call('2'), ' each day.'), footnote('1', other), footnote('2', kept)],
    [`inserted: ${other}`],
  ],
  [
    'another was taken out before it',
    [p('Ask', call('1'), ' first. Users log out', call('2'), ' each day.'), footnote('1', other), footnote('2', kept)],
    [p('Users log out', call('1'), ' each day.'), footnote('1', kept)],
    [`deleted: ${other}`],
  ],
  [
    'the words around it changed too',
    [p('Users log', em('out', call('1')), ' each day.'), footnote('1', kept)],
    [
      p('Ask', call('1'), ' it. Users log', em('off', call('2')), ' each day.'),
      footnote('1', other),
      footnote('2', kept),
    ],
    [`inserted: ${other}`],
  ],
  [
    'another took its number and place',
    [p('Users', call('1'), ' log out', call('2'), '.'), footnote('1', 'The first.'), footnote('2', kept)],
    [
      p('Users', call('1'), ' log out', call('2'), call('3'), '.'),
      footnote('1', 'The first.'),
      footnote('2', other),
      footnote('3', kept),
    ],
    [`inserted: ${other}`],
  ],
  [
    'its own words changed too',
    [p('Users log out', call('1'), ' each day.'), footnote('1', kept)],
    [
      p('Ask', call('1'), ' first. Users log out', call('2'), ' each day.'),
      footnote('1', other),
      footnote('2', kept.replace('words', 'first words')),
    ],
    [`inserted: ${other}`, 'inserted in a note: first '],
  ],
  [
    'its sentence moved',
    [p(moved, call('1'), `. ${long} It is short.`), footnote('1', kept)],
    [p(`${long} It is short`, call('1'), `. ${moved}`, call('2'), '.'), footnote('1', other), footnote('2', kept)],
    [`inserted: ${other}`, `moved: ${kept}`, `moved here: ${kept}`],
  ],
])('a footnote stays, unmarked, where %s', async (_, before, after, expected) => {
  const { from, to } = pairOf({ a: { text: before } }, { a: { text: after } });
  expect(trackedNotes(await markedWord(markedCopyInputsFor(source, from, to)))).toEqual([...expected].sort());
  expect(await differencesFromClean(source, from, to)).toEqual([]);
});

const kinds = { 'w:ins': 'inserted', 'w:del': 'deleted', 'w:moveFrom': 'moved', 'w:moveTo': 'moved here' };

/** The notes whose reference is tracked, and the tracked words in those whose reference is not. */
function trackedNotes(bytes: Uint8Array): readonly string[] {
  const parts = unpackWord(bytes);
  const notes = findElements(readPart(parts, 'word/footnotes.xml'), 'w:footnote');
  const tracked = Object.entries(kinds).flatMap(([name, kind]) =>
    findElements(readPart(parts, 'word/document.xml'), name).flatMap((mark) =>
      findElements([mark], 'w:footnoteReference').map(({ attributes }) => ({ kind, id: attributes['w:id'] })),
    ),
  );
  return [
    ...tracked.map(
      ({ kind, id }) => `${kind}: ${wordsOf(notes.filter(({ attributes }) => attributes['w:id'] === id))}`,
    ),
    ...Object.entries(kinds).flatMap(([name, kind]) =>
      notes
        .filter(({ attributes }) => !tracked.some(({ id }) => id === attributes['w:id']))
        .flatMap((note) => findElements([note], name).map((mark) => `${kind} in a note: ${wordsOf([mark])}`)),
    ),
  ].sort();
}

const wordsOf = (nodes: Parameters<typeof textIn>[0]): string =>
  findElements(nodes, 'w:t', 'w:delText')
    .map((text) => textIn(text.children))
    .join('');

it('a footnote keeps its words where one that came from another clause has its old label', async () => {
  const law = footnote('1', 'See the act of 1998 on such things.');
  const words = 'The chair reads the log of each visit to the site';
  const before = {
    a: { text: [p(long, call('1'), call('2')), law, footnote('2', kept)] },
    b: { text: [p(words, call('1')), footnote('1', other)] },
  };
  const after = {
    a: { text: [p(long, call('1')), footnote('1', kept)] },
    b: { text: [p(words, call('2'), call('1')), law, footnote('2', other)] },
  };
  const { from, to } = pairOf(before, after);
  expect(await differencesFromClean(source, from, to)).toEqual([]);
});
