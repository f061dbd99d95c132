import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { footnoteNumbers } from '../../model/footnote-numbers.ts';
import { spokenEnds } from '../../redline/mark-words.ts';
import { keepSide } from '../../redline/keep-side.ts';
import { findMovedNodes } from '../../redline/moved-nodes.ts';
import type { Redline, RedlineSide } from '../../redline/redline-tree.ts';
import { reject } from '../../redline/resolve.ts';
import { separateFootnotes } from '../../redline/separate-footnotes.ts';
import type { OuterBlock } from '../../redline/side-row.ts';
import { sideRows } from '../../redline/side-rows.ts';
import { blockElements } from './block-elements.ts';
import type { ClauseContext } from './clause-context.ts';
import * as element from './elements.ts';
import { footnoteKey, FootnoteNumbering } from './footnote-numbering.ts';
import { readAloud, type MarkNote } from './mark-elements.ts';
import { fromClauseNote } from './move-notes.ts';
import type { NodeContext } from './node-context.ts';

/** The elements of both sides; one side may be empty. */
export interface PrintedRow {
  readonly before: ElementContent[];
  readonly after: ElementContent[];
  readonly same: boolean;
  /** What is said above the row. */
  readonly notes?: readonly MarkNote[];
  /** Whether its text came from another clause. */
  readonly isPassage?: boolean;
  /** Whether the next row continues the same list or table. */
  readonly continued?: true;
  /** Whether each side begins with a row of a table below its header, which is in a row above. */
  readonly isBelowHead?: Readonly<Record<RedlineSide, boolean>>;
}

/** A redline as rows of what was and what is, with the deleted words marked on one side and the inserted on the other. */
export function printedRows(redline: Redline, before: ClauseContext, after: ClauseContext): readonly PrintedRow[] {
  const { text, footnotes } = separateFootnotes(redline);
  const numbersBefore = footnotes.length === 0 ? new Map<string, number>() : footnoteNumbers(reject(redline));
  const left: NodeContext = {
    ...before,
    footnotes: new FootnoteNumbering(numbersBefore, numbersBefore),
    position: 'redline',
  };
  const right: NodeContext = { ...after, footnotes: new FootnoteNumbering(), position: 'redline' };
  const all = sideRows({ children: text });
  const rows = all.map(({ note, passage, same, continued, isBelowHead, within, ...row }, index): PrintedRow => {
    const begins = passage !== undefined && passage.key !== all[index - 1]?.passage?.key;
    const ends = passage !== undefined && passage.key !== all[index + 1]?.passage?.key;
    const notes = [
      ...(begins ? [fromClauseNote(passage, after)] : []),
      ...(note === undefined ? [] : [{ words: note }]),
    ];
    return {
      same,
      notes,
      isPassage: passage !== undefined,
      ...(continued === true ? { continued } : {}),
      ...(isBelowHead === undefined ? {} : { isBelowHead }),
      before: goingOn(within?.before, blockElements(row.before, left)),
      after: [
        ...goingOn(within?.after, blockElements(row.after, right)),
        ...(ends ? [readAloud(`[${spokenEnds.movedFromClause}]`)] : []),
      ],
    };
  });
  const notes = { before: footnotesOn('before', redline, left), after: footnotesOn('after', redline, right) };
  return notes.before.length + notes.after.length === 0 ? rows : [...rows, { ...notes, same: false }];
}

/** The continuation of an item or numbered paragraph that began in a row above, at the same indent. */
function goingOn(within: readonly OuterBlock[] = [], contents: ElementContent[]): ElementContent[] {
  if (contents.length === 0) return contents;
  return within.reduceRight((inside, one) => [h('div', { className: classOfBlock[one] }, inside)], contents);
}

const classOfBlock: Readonly<Record<OuterBlock, string>> = { numbered: 'in-numbered', listItem: 'in-item' };

/** The footnotes of one side, in the order of their numbers there. */
function footnotesOn(side: RedlineSide, redline: Redline, context: NodeContext): ElementContent[] {
  const moved = findMovedNodes(redline);
  const printed = separateFootnotes(redline).footnotes.flatMap(({ side: on, note, blocks }) => {
    if (on !== 'both' && on !== side) return [];
    const label = (side === 'before' ? note.was?.label : undefined) ?? note.label;
    const number = context.footnotes.numberNow(label);
    if (number === undefined) return [];
    const marked = keepSide(blocks, side, moved);
    return [{ number, element: element.footnote(footnoteKey(context.clause, label), blockElements(marked, context)) }];
  });
  if (printed.length === 0) return [];
  return [element.footnotes(printed.sort((a, b) => a.number - b.number).map((one) => one.element))];
}
