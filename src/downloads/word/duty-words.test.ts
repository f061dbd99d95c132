import type { Element } from 'xast';
import { expect, it } from 'vitest';
import { findElements, readPart, textIn, unpackWord } from '../../drafting/import/word/word-xml.ts';
import { readContent } from '../../content/read-content.ts';
import { markedWord } from './marked-word.ts';
import { markedCopyInputsFor } from './testing/copy-inputs.ts';
import { pairOf } from './testing/differences-from-clean.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content of this project has problems.');
const { settings } = content;
const source = { settings, glossary: [], code: { revisions: [], standing: { events: [] } } };

/** The paragraphs of the duty watch, with the words of each style in brackets. */
async function dutyWatchOf(before: readonly string[], after: readonly string[]): Promise<readonly string[]> {
  const { from, to } = pairOf({ a: { text: before } }, { a: { text: after } });
  const document = readPart(unpackWord(await markedWord(markedCopyInputsFor(source, from, to))), 'word/document.xml');
  const lines = findElements(document, 'w:p').map((one) => findElements([one], 'w:r').map(runWords).join(''));
  // The first of each name is in the contents.
  return lines.slice(lines.lastIndexOf('Duty watch') + 1, lines.lastIndexOf('List of changes'));
}

function runWords(run: Element): string {
  const words = textIn([run]);
  const [style] = findElements([run], 'w:rStyle').map(({ attributes }) => attributes['w:val']);
  return style === 'InsertedWords' || style === 'DeletedWords' ? `[${style}: ${words}]` : words;
}

it('shows the sentence of a changed duty once in Word, with its words struck and underlined', async () => {
  expect(await dutyWatchOf(['A force must keep a log.'], ['A force should keep a full log.'])).toEqual([
    expect.stringContaining('not legal advice'),
    expect.any(String),
    'In this list, [InsertedWords: inserted words] are underlined and [DeletedWords: deleted words] are struck through. They are not tracked changes.',
    expect.stringMatching(/^Partly weaker, partly stronger: must became should, in /),
    'A force [DeletedWords: must] [InsertedWords: should] keep a [InsertedWords: full ]log.',
  ]);
});

it('leaves a duty that went as a whole easy to read, since its title says so', async () => {
  expect((await dutyWatchOf(['A force must keep a log.', 'It stays.'], ['It stays.'])).slice(-2)).toEqual([
    expect.stringMatching(/^Duty removed, in /),
    'A force must keep a log.',
  ]);
});
