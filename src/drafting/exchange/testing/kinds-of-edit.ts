import type { Element } from 'xast';
import { x } from 'xastscript';
import { cutRun, find, settingsOf, plainRuns, printedWords, replaceIn, runOf, textOf } from './edit-word.ts';
import {
  aWord,
  addParagraph,
  changeOf,
  deleteAt,
  deletion,
  dropParagraph,
  end,
  insertAt,
  insertion,
  isBody,
  isFixedLine,
  isHeading,
  isInTable,
  isItem,
  join,
  moveParagraph,
  replaceAt,
  row,
  set,
  splitAt,
  styleOf,
  untrackedAt,
  type Edit,
} from './make-edits.ts';

/** Every kind of edit. An edit that does not fit a place returns nothing there. */
export const kindsOfEdit: Readonly<Record<string, Edit>> = {
  'insert a word in the middle': (spot) => insertAt(spot, aWord(spot)[0], 'newly '),
  'insert a word at the start': (spot) => insertAt(spot, 0, 'Now '),
  'insert a word at the end': (spot) => insertAt(spot, end(spot), ' again'),
  'insert letters in a word': (spot) => insertAt(spot, aWord(spot)[0] + 1, 'xx'),
  'insert a sentence': (spot) => insertAt(spot, end(spot), ' Nobody may do this twice.'),
  'insert characters of Markdown': (spot) => insertAt(spot, aWord(spot)[0], '*a* _b_ [c] {d} <e> '),
  'insert an ampersand and quotation marks': (spot) => insertAt(spot, aWord(spot)[0], '“A & B” '),
  'insert a dash and an accent': (spot) => insertAt(spot, aWord(spot)[0], 'café – '),
  'insert two runs as one': (spot) => {
    const [at] = aWord(spot);
    const [first, , rest] = cutRun(spot.run, at, at);
    replaceIn(spot.paragraph, spot.run, [first, insertion(spot, runOf('one ')), insertion(spot, runOf('two ')), rest]);
    return { author: spot.author, ...changeOf('', 'one two ') };
  },
  'insert bold words': (spot) => {
    if (!isBody(spot)) return undefined;
    const at = aWord(spot)[0];
    const [before, , after] = cutRun(spot.run, at, at);
    const made = x('w:r', {}, [x('w:rPr', {}, [x('w:b')]), x('w:t', { 'xml:space': 'preserve' }, ['strongly'])]);
    replaceIn(spot.paragraph, spot.run, [before, insertion(spot, made, runOf(' ', spot.run)), after]);
    return { author: spot.author, ...changeOf('', 'strongly ') };
  },
  'delete a word': (spot) => deleteAt(spot, ...aWord(spot)),
  'delete the first word': (spot) => deleteAt(spot, 0, aWord(spot, 'first')[1]),
  'delete the last word': (spot) => deleteAt(spot, ...aWord(spot, 'last')),
  'delete a letter of a word': (spot) => {
    const [from] = aWord(spot);
    return deleteAt(spot, from, from + 1);
  },
  'delete a word and the space before it': (spot) => {
    const [from, to] = aWord(spot, 'last');
    return from < 1 ? undefined : deleteAt(spot, from - 1, to);
  },
  'delete all words of a run': (spot) =>
    isHeading(spot) || isFixedLine(spot) || plainRuns(spot.paragraph).length < 2
      ? undefined
      : deleteAt(spot, 0, end(spot)),
  'replace a word': (spot) => replaceAt(spot, ...aWord(spot), 'other', 'delete first'),
  'replace a word, inserted before it': (spot) => replaceAt(spot, ...aWord(spot), 'other', 'insert first'),
  'replace the first word': (spot) => replaceAt(spot, 0, aWord(spot, 'first')[1], 'Whoever', 'delete first'),
  'replace the last word': (spot) => replaceAt(spot, ...aWord(spot, 'last'), 'others', 'delete first'),
  'replace a word by several': (spot) => replaceAt(spot, ...aWord(spot), 'any one of them', 'delete first'),
  'replace several words by one': (spot) => {
    const words = [...textOf(spot.run).matchAll(/[\p{L}\p{N}]+/gu)];
    const [first, , third] = words;
    if (first === undefined || third === undefined) return undefined;
    return replaceAt(spot, first.index, third.index + third[0].length, 'All', 'delete first');
  },
  'change a number or a mark at the end': (spot) => replaceAt(spot, end(spot) - 1, end(spot), '!', 'delete first'),
  'insert a word without tracking': (spot) => {
    const [at] = aWord(spot);
    return untrackedAt(spot, at, at, 'zebra ');
  },
  'replace a word without tracking': (spot) => untrackedAt(spot, ...aWord({ ...spot, random: () => 0.5 }), 'zebra'),
  'delete a word without tracking': (spot) => {
    const [from, to] = aWord({ ...spot, random: () => 0.5 });
    return untrackedAt(spot, from, to, '');
  },
  'add a paragraph': (spot) => addParagraph(spot, 'A paragraph that is wholly new.', true),
  'add a paragraph without tracking': (spot) => addParagraph(spot, 'Nobody tracked this new paragraph.', false),
  'delete a paragraph': dropParagraph,
  'divide a paragraph': (spot) => splitAt(spot, aWord(spot)[0], true),
  'divide a paragraph without tracking': (spot) => splitAt(spot, aWord({ ...spot, random: () => 0.5 })[0], false),
  'join two paragraphs': join,
  'move a paragraph as Word does': (spot) => moveParagraph(spot, true),
  'move a paragraph as LibreOffice does': (spot) => moveParagraph(spot, false),
  'insert a row': (spot) => row(spot, 'insert'),
  'delete a row': (spot) => row(spot, 'delete'),
  'make a word bold': (spot) => set(spot, [x('w:b')], true),
  'make a word italic': (spot) => set(spot, [x('w:i')], true),
  'raise a word': (spot) => set(spot, [x('w:vertAlign', { 'w:val': 'superscript' })], true),
  'lower a word': (spot) => set(spot, [x('w:vertAlign', { 'w:val': 'subscript' })], true),
  'make a word bold and italic': (spot) => set(spot, [x('w:b'), x('w:i')], true),
  'make a word bold without tracking': (spot) => set(spot, [x('w:b')], false),
  'make a word italic without tracking': (spot) => set(spot, [x('w:i')], false),
  'change only the colour of a word': (spot) => {
    const made = set(spot, [x('w:color', { 'w:val': 'FF0000' })], true);
    return made === undefined ? undefined : { author: spot.author, ...changeOf('', '') };
  },
  'insert words in an item of a list': (spot) => (isItem(spot) ? insertAt(spot, aWord(spot)[0], 'also ') : undefined),
  'insert words in a cell': (spot) => (isInTable(spot) ? insertAt(spot, end(spot), ' too') : undefined),
  'insert words in a heading': (spot) => (isHeading(spot) ? insertAt(spot, end(spot), ' today') : undefined),
  'insert words in the plain English': (spot) =>
    styleOf(spot.paragraph) === 'PlainEnglish' ? insertAt(spot, end(spot), ' So it is.') : undefined,
  'add an item': (spot) => (isItem(spot) ? addParagraph(spot, 'an item that is new;', true) : undefined),
  'put an item one level farther in': (spot) => {
    const level = find(settingsOf(spot.paragraph), 'w:ilvl')[0];
    const numbering = find(settingsOf(spot.paragraph), 'w:numPr')[0];
    if (level === undefined || numbering === undefined) return undefined;
    const before = x('w:pPr', {}, [structuredClone(numbering)]);
    level.attributes['w:val'] = String(Number(level.attributes['w:val']) + 1);
    settingsOf(spot.paragraph).children.push(x('w:pPrChange', spot.editor.attributes(spot.author), [before]));
    const words = printedWords(spot.paragraph);
    return { author: spot.author, before: words, after: words };
  },
  'delete a footnote': (spot) => {
    const run = spot.paragraph.children.find(
      (one): one is Element =>
        one.type === 'element' && one.name === 'w:r' && find(one, 'w:footnoteReference').length > 0,
    );
    if (run === undefined) return undefined;
    replaceIn(spot.paragraph, run, [deletion(spot, run)]);
    return { author: spot.author, before: '[footnote]', after: '' };
  },
  'delete an item': (spot) => (isItem(spot) ? dropParagraph(spot) : undefined),
};
