import { footnoteNumbers } from '../../../model/footnote-numbers.ts';
import { asides, frames, isAside } from '../../../model/nodes.ts';
import { numberItems, type NumberedItem, type NumbersBefore } from '../../../redline/item-numbers.ts';
import {
  charactersChanged,
  describeMerged,
  describeSplit,
  figureChange,
  fromClause,
  listChange,
  subheadingChange,
  mergedWithAbove,
  movedAway,
  movedHere,
  nowInClause,
  splitFromAbove,
  spokenEnds,
  wasNumber,
} from '../../../redline/mark-words.ts';
import { hasChangedCharacters } from '../../../redline/marks.ts';
import type { RedlineBlock, RedlineInline, RedlineItem, RedlineList } from '../../../redline/redline-tree.ts';
import { numbersBefore } from '../../../redline/reshaped-numbers.ts';
import { describeReshaped } from '../../../redline/reshaped-words.ts';
import { accept, reject } from '../../../redline/resolve.ts';
import { separateFootnotes, type RedlineFootnote } from '../../../redline/separate-footnotes.ts';
import { footnoteNumber, inlinesText, marked, note, type InlineContext, type TextContext } from './inlines-text.ts';
import { tableText } from './table-text.ts';
import { say } from '../../../words/say.ts';

/**
 * The text of a clause or its redline as plain text, with a blank line between blocks; an unchanged text is a redline
 * without marks. Each mark is said in words, at its start and at its end, for readers who cannot see marks.
 */
export function clauseText(children: readonly RedlineBlock[], context: TextContext): string {
  const redline = { type: 'redline', children } as const;
  const { text, footnotes } = separateFootnotes(redline);
  const inside: BlockContext = {
    ...context,
    side: 'after',
    footnotes: { after: footnoteNumbers(accept(redline)), before: footnoteNumbers(reject(redline)) },
  };
  return [
    ...(hasChangedCharacters(redline) ? [note(charactersChanged)] : []),
    ...text.flatMap((block) => blockTexts(block, inside)),
    ...footnotes.map((footnote) => footnoteText(footnote, inside)),
  ].join('\n\n');
}

/** Words that have changes marked and no footnotes, such as a title. */
export function wordsText(words: readonly RedlineInline[], context: TextContext): string {
  return inlinesText(words, { ...context, side: 'after', footnotes: { after: new Map(), before: new Map() } });
}

interface BlockContext extends InlineContext {
  /** The mark around all of it, which each paragraph has for itself. */
  readonly mark?: 'insertion' | 'deletion';
  /** In reshaped text: the numbers that its items had. */
  readonly reshaped?: NumbersBefore;
}

const insideMark = (mark: 'insertion' | 'deletion', context: BlockContext): BlockContext => ({
  ...context,
  mark,
  side: mark === 'insertion' ? 'after' : 'before',
});

function blocksText(blocks: readonly RedlineBlock[], context: BlockContext): string {
  return blocks.flatMap((block) => blockTexts(block, context)).join('\n\n');
}

function blockTexts(block: RedlineBlock, context: BlockContext): readonly string[] {
  const { labelOf } = context;
  const all = (blocks: readonly RedlineBlock[], inside = context) =>
    blocks.flatMap((child) => blockTexts(child, inside));
  if (isAside(block)) return [withMarker(`${asides[block.type].label}: `, blocksText(block.children, context))];
  switch (block.type) {
    case 'paragraph': {
      const words = inlinesText(block.children, context);
      return [context.mark === undefined ? words : marked(context.mark, words)];
    }
    case 'subheading': {
      const words = inlinesText(block.children, context);
      const heading = `${block.depth === 1 ? '==' : '--'} ${context.mark === undefined ? words : marked(context.mark, words)}`;
      return [block.was === undefined ? heading : `${heading} ${note(subheadingChange(block.was, block))}`];
    }
    case 'list':
      return [listText(block, context)];
    case 'table':
      return [tableText(block, context, context.mark)];
    case 'numbered':
      return [
        withMarker(
          `${block.number}. `,
          `${was(block.number, block.was?.number)}${blocksText(block.children, context)}`,
        ),
      ];
    case 'footnoteDefinition':
      return [
        withMarker(`${note(footnoteNumber(block.label, context.side, context))} `, blocksText(block.children, context)),
      ];
    case 'quotation':
      return [indented(blocksText(block.children, context))];
    case 'source':
      return [withMarker(`${frames.source.label}: `, blocksText(block.children, context))];
    case 'figure': {
      const change = block.was === undefined ? [] : [note(figureChange(block.was, block))];
      const picture = say.dataFiles.clauseText.figure({ alt: block.alt });
      return [...change, context.mark === undefined ? picture : marked(context.mark, picture), ...all(block.children)];
    }
    case 'definitions':
      return all(block.children);
    case 'insertion':
    case 'deletion':
      return all(block.children, insideMark(block.type, context));
    case 'moved':
      return [note(movedHere(block.key)), ...all(block.children)];
    case 'movedAway':
      return [note(movedAway(block.key))];
    case 'movedFromClause':
      return underNote(
        fromClause(labelOf(block.clause, 'before'), block.key),
        all(block.children),
        spokenEnds.movedFromClause,
      );
    case 'movedToClause':
      return [note(nowInClause(labelOf(block.clause, 'after'), block.key))];
    case 'reshaped':
      return underNote(
        describeReshaped(block),
        all(block.children, { ...context, reshaped: numbersBefore(block) }),
        spokenEnds.reshaped,
      );
    case 'split':
      return underNote(describeSplit(kindOf(block), block.children.length), all(block.children), spokenEnds.split);
    case 'merged':
      return underNote(describeMerged(kindOf(block), block.children.length), all(block.children), spokenEnds.merged);
    default:
      return block satisfies never;
  }
}

/** Texts under a note; the end of several is said too. */
function underNote(words: string, texts: readonly string[], end: string): readonly string[] {
  return [note(words), ...texts, ...(texts.length > 1 ? [note(end)] : [])];
}

function kindOf({ children: [first] }: { readonly children: readonly { readonly type: 'paragraph' | 'numbered' }[] }) {
  return first?.type ?? 'paragraph';
}

function listText(list: RedlineList, context: BlockContext): string {
  const items = numberItems(list, context.reshaped).map((item) => itemText(item, context));
  return [...(list.was === undefined ? [] : [note(listChange(list.was, list))]), ...items].join('\n');
}

/** An item after its bullet or number: that of the new text, or that of the old text where it is only there. */
function itemText(numbered: NumberedItem, context: BlockContext): string {
  const { labels, was: had } = numbered;
  const marker = `${labels.after ?? labels.before ?? '-'} `;
  const notes = [
    ...(had === undefined ? [] : [`${note(wasNumber(had))} `]),
    ...itemNotes(numbered, context).map((one) => `${note(one)} `),
  ];
  return withMarker(marker, `${notes.join('')}${itemBlocks(numbered.item, context)}`.trimEnd());
}

/** What the marks around an item say, from the outside in. */
function itemNotes({ item, piece }: Pick<NumberedItem, 'item' | 'piece'>, context: BlockContext): readonly string[] {
  const { labelOf } = context;
  switch (item.type) {
    case 'listItem':
    case 'insertion':
    case 'deletion':
      return [];
    case 'moved':
      return [movedHere(item.key)];
    case 'movedAway':
      return [movedAway(item.key)];
    case 'movedFromClause': {
      const inner = item.children.flatMap((child) => itemNotes({ item: child, ...(piece && { piece }) }, context));
      return [fromClause(labelOf(item.clause, 'before'), item.key), ...inner];
    }
    case 'movedToClause':
      return [nowInClause(labelOf(item.clause, 'after'), item.key)];
    case 'split':
      return [piece === undefined || piece.index === 0 ? describeSplit('listItem', piece?.of ?? 1) : splitFromAbove];
    case 'merged':
      return [piece === undefined || piece.index === 0 ? describeMerged('listItem', piece?.of ?? 1) : mergedWithAbove];
    default:
      return item satisfies never;
  }
}

function itemBlocks(item: RedlineItem, context: BlockContext): string {
  switch (item.type) {
    case 'listItem':
      return blocksText(item.children, context);
    case 'insertion':
    case 'deletion':
      return item.children.map(({ children }) => blocksText(children, insideMark(item.type, context))).join('\n\n');
    case 'moved':
    case 'movedFromClause':
    case 'split':
    case 'merged':
      return item.children.map((child) => itemBlocks(child, context)).join('\n\n');
    case 'movedAway':
    case 'movedToClause':
      return '';
    default:
      return item satisfies never;
  }
}

function was(number: number | string, before: number | string | undefined): string {
  return before === undefined || before === number ? '' : `${note(wasNumber(before))} `;
}

function footnoteText({ side, note: footnote, blocks }: RedlineFootnote, context: BlockContext): string {
  const number = footnoteNumber(footnote.label, side === 'before' ? 'before' : 'after', context);
  const before = side === 'both' ? footnoteNumber(footnote.was?.label ?? footnote.label, 'before', context) : undefined;
  return withMarker(`[${number}] `, `${was(number, before)}${blocksText(blocks, context)}`);
}

/** A text set apart from the text around it. */
function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '    ');
}

/** A text after its marker, with the following lines indented by the width of the marker. */
function withMarker(mark: string, text: string): string {
  return mark + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}
