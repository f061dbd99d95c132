import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { footnoteNumbers } from '../../model/footnote-numbers.ts';
import { charactersChanged, wasNumber } from '../../redline/mark-words.ts';
import { hasChangedCharacters, hasMarks } from '../../redline/marks.ts';
import { reject } from '../../redline/resolve.ts';
import { separateFootnotes, type RedlineFootnote } from '../../redline/separate-footnotes.ts';
import type { Redline, RedlineBlock, RedlineFootnoteDefinition } from '../../redline/redline-tree.ts';
import { endsOfPassages } from './redline-passages.ts';
import { blockElements } from './block-elements.ts';
import * as element from './elements.ts';
import { footnoteKey, FootnoteNumbering } from './footnote-numbering.ts';
import { noteAbove } from './mark-elements.ts';
import type { NotesAfterBlock } from './clause-html.ts';
import type { ClauseContext } from './clause-context.ts';
import type { NodeContext } from './node-context.ts';
import { say } from '../../words/say.ts';

/** The HTML of a redline. Each mark says in text what it is. */
export function redlineHtml(redline: Redline, context: ClauseContext): string {
  return toHtml(redlineElements(redline, context));
}

/**
 * The elements of a redline. Notes beside a block come after it.
 *
 * @param foldsUnchanged whether what did not change is folded away
 */
export function redlineElements(
  redline: Redline,
  context: ClauseContext,
  notesAfter: NotesAfterBlock = () => [],
  foldsUnchanged = false,
): ElementContent[] {
  const { text, footnotes } = separateFootnotes(redline);
  const before = footnotes.length === 0 ? undefined : footnoteNumbers(reject(redline));
  const nodeContext = { ...context, footnotes: new FootnoteNumbering(before), position: 'redline' } as const;
  const ends = endsOfPassages(text);
  const printed = [
    ...(hasChangedCharacters(redline) ? [noteAbove({ words: charactersChanged })] : []),
    ...runsOf(text, ends, foldsUnchanged).flatMap(({ first, blocks, isFolded }) => {
      const elements = blocks.flatMap((block, index) => [
        ...blockElements([block], nodeContext),
        ...notesAfter(first + index),
      ]);
      return isFolded ? [element.fold(countUnchanged(blocks.length), elements)] : elements;
    }),
  ];
  if (footnotes.length === 0) return printed;
  return [...printed, element.footnotes(footnoteElements(footnotes, nodeContext))];
}

/** Neighbouring blocks, and the index of the first of them. */
interface Run {
  readonly first: number;
  readonly blocks: readonly RedlineBlock[];
  readonly isFolded: boolean;
}

/** The blocks in runs that are folded or not. A block that introduces a change, or goes on after one, is not folded. */
function runsOf(text: readonly RedlineBlock[], ends: readonly number[], foldsUnchanged: boolean): readonly Run[] {
  // Where all or nothing changed, there is nothing to find.
  if (!foldsUnchanged || !text.some(hasMarks)) return [{ first: 0, blocks: text, isFolded: false }];
  const leadsOn = (index: number): boolean => {
    const next = text[index + 1];
    return next !== undefined && hasMarks(next) && (next.type === 'list' || next.type === 'table');
  };
  const changed = new Set(text.flatMap((block, index) => (hasMarks(block) ? [ends[index]] : [])));
  const runs: { first: number; blocks: RedlineBlock[]; isFolded: boolean }[] = [];
  text.forEach((block, index) => {
    const isFolded = !changed.has(ends[index]) && !leadsOn(index);
    const last = runs.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else runs.push({ first: index, blocks: [block], isFolded });
  });
  return runs;
}

const countUnchanged = (count: number): string => say.clauseText.redlineHtml.paragraphUnchanged({ count });

/** The footnotes with their numbers, after the text, whose references number them. */
function footnoteElements(footnotes: readonly RedlineFootnote[], context: NodeContext): ElementContent[] {
  let next = 1;
  return footnotes.map(({ side, note, blocks }) => {
    const { label } = note;
    const number =
      (side === 'before' ? context.footnotes.numberBefore(label) : context.footnotes.numberNow(label)) ?? next;
    const value = number === next ? undefined : number;
    next = number + 1;
    const key = footnoteKey(context.clause, label);
    switch (side) {
      case 'both':
        return element.footnote(key, [...oldNumber(note, context), ...blockElements(blocks, context)], value);
      case 'after':
        return element.footnote(key, blockElements(blocks, context), value);
      case 'before':
        // No anchor: its reference is plain text, and another footnote may have the same label.
        return h('li', { className: 'gone', value: number }, blockElements(blocks, context));
      default:
        return side satisfies never;
    }
  });
}

/** The number that a footnote had, if it was another. */
function oldNumber({ label, was }: RedlineFootnoteDefinition, { footnotes }: NodeContext): ElementContent[] {
  const [before, after] = [footnotes.numberBefore(was?.label ?? label), footnotes.numberNow(label)];
  return before === undefined || after === undefined || before === after
    ? []
    : [noteAbove({ words: wasNumber(before) })];
}
