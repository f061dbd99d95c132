/**
 * The words in which every output says what a mark means, so that all outputs say the same.
 *
 * They are notes without capital or full stop, which printers put in brackets: `[moved here (move 2)]`.
 */
import type { Figure } from '../model/clause-tree.ts';
import { itemLabel, type ListKind } from '../model/list-labels.ts';
import { isTextStyle, textStyles, type TextStyleType } from '../model/nodes.ts';
import { nameOfLabel } from './item-numbers.ts';
import type { RedlineNodeOf } from './redline-tree.ts';

/** The words before and after what a mark is around, for readers who cannot see where it begins and ends. */
export const spoken = {
  insertion: { start: 'inserted', end: 'end of insertion' },
  deletion: { start: 'deleted', end: 'end of deletion' },
} as const;

/** The ends of marks that begin with a note. */
export const spokenEnds = {
  moved: 'end of move',
  movedFromClause: 'end of passage',
  reshaped: 'end of new shape',
  split: 'end of split',
  merged: 'end of merge',
  style: 'end of change of style',
  term: 'end of term',
} as const;

/** In a mark around nothing that is read out, such as a blank cell or a line break. */
export const nothing = { blank: 'nothing', lineBreak: 'line break' } as const;

/** At the new place of what moved within the clause. */
export const movedHere = (key: number): string => `moved here (move ${key})`;

/** At its old place. */
export const movedAway = (key: number): string => `moved from here (move ${key})`;

/** At the new place of a clause that moved. */
export const clauseMovedHere = (number: number): string => `moved here (clause move ${number})`;

/** At its old place, with its heading. */
export const clauseMovedAway = (heading: string, number: number): string =>
  `“${heading}” moved from here (clause move ${number})`;

/** At the new place of text from another clause; `label` is how a reference to that clause is printed. */
export const fromClause = (label: string, key: number): string => `from ${label} (passage ${key})`;

/** At the old place of what another clause has now. */
export const nowInClause = (label: string, key: number): string => `now in ${label} (passage ${key})`;

/** At an item or numbered paragraph whose number or label was another, or a footnote. */
export const wasNumber = (before: number | string): string => `was ${before}`;

/** Above the pieces that one node became: `describeSplit('paragraph', 2)`. */
export const describeSplit = (kind: DivisibleType, pieces: number): string =>
  `one ${kindNames[kind]} before, now ${pieces}`;

/** Above the nodes that became one. */
export const describeMerged = (kind: DivisibleType, pieces: number): string =>
  `${pieces} ${kindNames[kind]}s before, now one`;

/** At each further piece of a split that is printed by itself, such as a list item. */
export const splitFromAbove = 'part of the one above before';

/** At each further piece of a merge that is printed by itself. */
export const mergedWithAbove = 'now part of the one above';

/** The types of node that may be split or merged. */
export type DivisibleType = 'paragraph' | 'listItem' | 'numbered';

const kindNames: Readonly<Record<DivisibleType, string>> = {
  paragraph: 'paragraph',
  listItem: 'item',
  numbered: 'numbered paragraph',
};

/** Above a list whose bullets became numbers, or the reverse, or whose first label or kind of label was another. */
export function listChange(was: ListKind, is: ListKind): string {
  if (was.ordered && is.ordered && was.format === is.format) {
    const [now, before] = [nameOfLabel(is.format, is.start), nameOfLabel(was.format, was.start)];
    return `${is.format === undefined ? 'numbered' : 'labelled'} from ${now}, previously from ${before}`;
  }
  return `${kindInWords(is)}, previously ${kindInWords(was)}`;
}

function kindInWords({ ordered, start, format }: ListKind): string {
  if (!ordered) return 'bullets';
  if (format !== undefined) return `labels from ${itemLabel(format, start)}`;
  return start === 1 ? 'numbers' : `numbers from ${start}`;
}

/** At a sub-heading that was of the other level. */
export function subheadingChange(was: { readonly depth: 1 | 2 }, is: { readonly depth: 1 | 2 }): string {
  const level = ({ depth }: { readonly depth: 1 | 2 }): string => (depth === 1 ? 'first' : 'second');
  return `sub-heading of the ${level(is)} level, previously of the ${level(was)}`;
}

/** Above a figure whose picture or text alternative changed. */
export function figureChange(was: Pick<Figure, 'picture' | 'alt'>, is: Pick<Figure, 'picture' | 'alt'>): string {
  return [
    ...(was.picture.sha256 === is.picture.sha256 ? [] : ['a different picture from before']),
    ...(was.picture.sha256 === is.picture.sha256 && was.picture.file !== is.picture.file
      ? [`the picture is now the file ${is.picture.file}, previously ${was.picture.file}`]
      : []),
    ...(was.alt === is.alt ? [] : [`the picture is now described as “${is.alt}”, previously as “${was.alt}”`]),
  ].join('; ');
}

/**
 * Before words whose emphasis or glossary link is on one side only; `undefined` if it is on both.
 *
 * @param termName the term of a glossary entry, as printed
 */
export function onlyChange(
  node: RedlineNodeOf<TextStyleType | 'term'>,
  termName: (id: string) => string,
): string | undefined {
  if (node.only === undefined) return undefined;
  const now = node.only === 'after' ? 'now' : 'no longer';
  if (isTextStyle(node)) return `${now} ${textStyles[node.type].style}`;
  return `${now} a defined term: ${termName(node.id)}`;
}

/** Before words that lead to another entry of the glossary than before; `undefined` if they lead to the same. */
export function termChange({ id, was }: RedlineNodeOf<'term'>, termName: (id: string) => string): string | undefined {
  return was === undefined ? undefined : `now means ${termName(id)}, previously ${termName(was.id)}`;
}

/**
 * After a link or reference whose words stayed and whose target did not. `before` and `after` name the targets; each is
 * empty if the words led nowhere.
 */
export function targetChange(before: readonly string[], after: readonly string[]): string {
  if (before.length === 0) return `now leads to ${after.join(' and ')}`;
  if (after.length === 0) return `no longer leads to ${before.join(' and ')}`;
  return `now leads to ${after.join(' and ')}, previously to ${before.join(' and ')}`;
}

/** Once for a clause in which some words differ in their characters only. */
export const charactersChanged = 'characters such as quotation marks, dashes or spaces changed, but no word';
