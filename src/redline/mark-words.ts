/**
 * The words in which every output says what a mark means, so that all outputs say the same.
 *
 * They are notes without capital or full stop, which printers put in brackets: `[moved here (move 2)]`.
 */
import type { Figure } from '../model/clause-tree.ts';
import { itemLabel, type ListKind } from '../model/list-labels.ts';
import { listed } from '../model/listed.ts';
import { isTextStyle, type TextStyleType } from '../model/nodes.ts';
import { nameOfLabel } from './item-numbers.ts';
import type { RedlineNodeOf } from './redline-tree.ts';
import { say } from '../words/say.ts';

/** The words before and after what a mark is around, for readers who cannot see where it begins and ends. */
export const spoken = {
  insertion: { start: say.redline.markWords.inserted, end: say.redline.markWords.endOfInsertion },
  deletion: { start: say.redline.markWords.deleted, end: say.redline.markWords.endOfDeletion },
} as const;

/** The ends of marks that begin with a note. */
export const spokenEnds = {
  moved: say.redline.markWords.endOfMove,
  movedFromClause: say.redline.markWords.endOfPassage,
  reshaped: say.redline.markWords.endOfNewShape,
  split: say.redline.markWords.endOfSplit,
  merged: say.redline.markWords.endOfMerge,
  style: say.redline.markWords.endOfChangeOfStyle,
  term: say.redline.markWords.endOfTerm,
} as const;

/** In a mark around nothing that is read out, such as a blank cell or a line break. */
export const nothing = { blank: say.redline.markWords.nothing, lineBreak: say.redline.markWords.lineBreak } as const;

/** At the new place of what moved within the clause. */
export const movedHere = (key: number): string => say.redline.markWords.movedHereMove({ key });

/** At its old place. */
export const movedAway = (key: number): string => say.redline.markWords.movedFromHereMove({ key });

/** At the new place of a clause that moved. */
export const clauseMovedHere = (number: number): string => say.redline.markWords.movedHereClauseMove({ number });

/** At its old place, with its heading. */
export const clauseMovedAway = (heading: string, number: number): string =>
  say.redline.markWords.movedFromHereClauseMove({ heading, number });

/** At the new place of text from another clause; `label` is how a reference to that clause is printed. */
export const fromClause = (label: string, key: number): string => say.redline.markWords.fromPassage({ label, key });

/** At the old place of what another clause has now. */
export const nowInClause = (label: string, key: number): string => say.redline.markWords.nowInPassage({ label, key });

/** At an item or numbered paragraph whose number or label was another, or a footnote. */
export const wasNumber = (before: number | string): string => say.redline.markWords.was({ before });

/** Above the pieces that one node became: `describeSplit('paragraph', 2)`. */
export const describeSplit = (kind: DivisibleType, pieces: number): string =>
  say.redline.markWords.split[kind]({ pieces });

/** Above the nodes that became one. */
export const describeMerged = (kind: DivisibleType, pieces: number): string =>
  say.redline.markWords.merged[kind]({ pieces });

/** At each further piece of a split that is printed by itself, such as a list item. */
export const splitFromAbove = say.redline.markWords.partOfOneAboveBefore;

/** At each further piece of a merge that is printed by itself. */
export const mergedWithAbove = say.redline.markWords.nowPartOfOneAbove;

/** The types of node that may be split or merged. */
export type DivisibleType = 'paragraph' | 'listItem' | 'numbered';

/** Above a list whose bullets became numbers, or the reverse, or whose first label or kind of label was another. */
export function listChange(was: ListKind, is: ListKind): string {
  if (was.ordered && is.ordered && was.format === is.format) {
    const [now, before] = [nameOfLabel(is.format, is.start), nameOfLabel(was.format, was.start)];
    return say.redline.markWords.numberedFromPreviouslyFrom({ isFormat: is.format === undefined, now, before });
  }
  return say.redline.markWords.previously({ is: kindInWords(is), was: kindInWords(was) });
}

function kindInWords({ ordered, start, format }: ListKind): string {
  if (!ordered) return say.redline.markWords.bullets;
  if (format !== undefined) return say.redline.markWords.labelsFrom({ format: itemLabel(format, start) });
  return say.redline.markWords.numbers({ start });
}

/** At a sub-heading that was of the other level. */
export function subheadingChange(was: { readonly depth: 1 | 2 }, is: { readonly depth: 1 | 2 }): string {
  return say.redline.markWords.levelOfSubheading({ isNow: is.depth, was: was.depth });
}

/** Above a figure whose picture or text alternative changed. */
export function figureChange(was: Pick<Figure, 'picture' | 'alt'>, is: Pick<Figure, 'picture' | 'alt'>): string {
  return [
    ...(was.picture.sha256 === is.picture.sha256 ? [] : [say.redline.markWords.differentPictureFromBefore]),
    ...(was.picture.sha256 === is.picture.sha256 && was.picture.file !== is.picture.file
      ? [say.redline.markWords.pictureIsNowFilePreviously({ file: is.picture.file, pictureFile: was.picture.file })]
      : []),
    ...(was.alt === is.alt ? [] : [say.redline.markWords.pictureIsNowDescribedAs({ alt: is.alt, wasAlt: was.alt })]),
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
  const isNow = node.only === 'after';
  if (isTextStyle(node)) return say.redline.markWords.style[node.type]({ isNow });
  return say.redline.markWords.definedTerm({ isNow, id: termName(node.id) });
}

/** Before words that lead to another entry of the glossary than before; `undefined` if they lead to the same. */
export function termChange({ id, was }: RedlineNodeOf<'term'>, termName: (id: string) => string): string | undefined {
  return was === undefined
    ? undefined
    : say.redline.markWords.nowMeansPreviously({ id: termName(id), wasId: termName(was.id) });
}

/**
 * After a link or reference whose words stayed and whose target did not. `before` and `after` name the targets; each is
 * empty if the words led nowhere.
 */
export function targetChange(before: readonly string[], after: readonly string[]): string {
  if (before.length === 0) return say.redline.markWords.nowLeadsTo({ after: listed(after) });
  if (after.length === 0) return say.redline.markWords.noLongerLeadsTo({ before: listed(before) });
  return say.redline.markWords.nowLeadsToPreviouslyTo({
    after: listed(after),
    before: listed(before),
  });
}

/** Once for a clause in which some words differ in their characters only. */
export const charactersChanged = say.redline.markWords.charactersSuchAsQuotationMarks;
