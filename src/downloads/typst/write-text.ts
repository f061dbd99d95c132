import { footnoteNumbers } from '../../model/footnote-numbers.ts';
import { separateFootnotes, type RedlineFootnote } from '../../redline/separate-footnotes.ts';
import { charactersChanged, wasNumber } from '../../redline/mark-words.ts';
import { reject } from '../../redline/resolve.ts';
import { hasChangedCharacters, hasMarks } from '../../redline/marks.ts';
import type { RedlineBlock, RedlineInline } from '../../redline/redline-tree.ts';
import { call, content, type TypstCode } from './code.ts';
import { newFootnotes } from './footnotes.ts';
import { InlineWriter, type SidesOfFootnotes } from './inline-writer.ts';
import type { TextContext } from './text-context.ts';
import { noteAbove, noteInText } from './mark-notes.ts';
import { TextWriter } from './text-writer.ts';

/**
 * The text of a clause or its redline, without the heading; an unchanged text is a redline without marks. Each mark is
 * labelled in words, and every block with a mark has a bar in the margin.
 */
export function writeText(children: readonly RedlineBlock[], context: TextContext): TypstCode {
  const redline = { type: 'redline', children } as const;
  const { text, footnotes } = separateFootnotes(redline);
  // A footnote that was deleted may have the label of another.
  const sides = { after: newFootnotes(context.clause), before: newFootnotes(`${context.clause} before`, true) };
  const words = new InlineWriter(context, sides);
  const writer = new TextWriter(words);
  const numbersBefore = footnotes.some(isRelabelled) ? footnoteNumbers(reject(redline)) : new Map<string, number>();
  const definitions = footnotes.map((footnote) => define(footnote, sides, writer, numbersBefore));
  const written = writer.text(text);
  const uncalled = definitions.filter(({ isMarked, isCalled }) => isMarked && !isCalled());
  if (!hasChangedCharacters(redline) && uncalled.length === 0) return written;
  return content([
    ...(hasChangedCharacters(redline) ? [noteAbove({ words: charactersChanged })] : []),
    written,
    ...uncalled.map(({ text: footnote }) => call('paragraph', {}, content(['Footnote: ', footnote()]))),
  ]);
}

/** Words that have changes marked and no footnotes, such as a title. */
export function writeWords(words: readonly RedlineInline[], context: TextContext): TypstCode {
  const footnotes = newFootnotes(context.clause);
  return new InlineWriter(context, { after: footnotes, before: footnotes }).line(words);
}

/** A footnote. One without a reference is not printed, unless its change would be lost: then it is below the text. */
interface Definition {
  readonly isMarked: boolean;
  readonly text: () => TypstCode;
  readonly isCalled: () => boolean;
}

const isRelabelled = ({ side, note }: RedlineFootnote): boolean => side === 'both' && note.was !== undefined;

/** @param numbersBefore the printed numbers of the old text, by label: a footnote prints only that of its place now */
function define(
  footnote: RedlineFootnote,
  { after, before }: SidesOfFootnotes,
  writer: TextWriter,
  numbersBefore: ReadonlyMap<string, number>,
): Definition {
  const { side, note, blocks } = footnote;
  switch (side) {
    case 'both': {
      const was = footnote.note.was?.label ?? note.label;
      const number = isRelabelled(footnote) ? numbersBefore.get(was) : undefined;
      const words = () => writer.footnote(blocks);
      const text = () =>
        number === undefined ? words() : content([noteInText({ words: wasNumber(number) }), ' ', words()]);
      after.define(note.label, text);
      before.define(was, words);
      return {
        isMarked: hasMarks(footnote.note),
        text,
        isCalled: () => after.isCalled(note.label) || before.isCalled(was),
      };
    }
    case 'after':
    case 'before': {
      const footnotes = side === 'after' ? after : before;
      const text = () => writer.footnote(blocks);
      footnotes.define(note.label, text);
      return { isMarked: true, text, isCalled: () => footnotes.isCalled(note.label) };
    }
    default:
      return side satisfies never;
  }
}
