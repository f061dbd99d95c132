import type { ParagraphChild } from 'docx';
import { partialExtent } from '../../model/clause-front-matter.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import type { Clause } from '../../model/code.ts';
import { findMovedNodes } from '../../redline/moved-nodes.ts';
import { redline } from '../../redline/redline.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import type { CopyInputs } from '../copy-inputs.ts';
import type { BodyElement } from './body-element.ts';
import { noFootnoteReferences } from './footnote-references.ts';
import { newLine } from './line.ts';
import { RunWriter } from './run-writer.ts';
import { sameOnBoth, sideOf, type Track } from './side.ts';
import { headingStyles, styles } from './styles.ts';
import type { WordContext } from './word-context.ts';
import { carriedIn, unmarked, writeText } from './write-text.ts';
import { say } from '../../words/say.ts';

/** A clause without changes, on one side or both: heading, plain-English note and text. */
export function clauseSection(
  clause: Clause,
  { removals }: Pick<CopyInputs, 'removals'>,
  document: WordContext,
  track: Track,
  text: Redline = unmarked(clause.text.tree),
): readonly BodyElement[] {
  const context = carriedIn(clause.id, document);
  queueAnswers(clause.id, context);
  const title = clauseHeading(clause);
  return [
    ...plainLine(title, headingStyles[2], context, track, headingBookmarks(clause.id, title, context, track)),
    ...plainLine(removals.get(clause.id) ?? '', styles.notice, context, track),
    ...plainLine(plainOf(clause), styles.plain, context, track),
    ...plainLine(extentOf(clause, context), styles.fact, context, track),
    ...writeText(clause.id, text, context, track),
  ];
}

/**
 * A clause that is in both texts, with tracked changes of its heading, its notes and its text: in one place, or at one
 * end of its move.
 */
export function changedSection(
  { before, after }: { readonly before: Clause; readonly after: Clause },
  text: Redline,
  document: WordContext,
  track: Track = 'both',
): readonly BodyElement[] {
  const context = carriedIn(after.id, document);
  queueAnswers(after.id, context);
  const title = clauseHeading(after);
  const bookmarks = headingBookmarks(after.id, title, context, track);
  return [
    ...changedLine(clauseHeading(before), title, headingStyles[2], context, track, bookmarks),
    ...changedLine(plainOf(before), plainOf(after), styles.plain, context, track),
    ...changedLine(extentOf(before, context), extentOf(after, context), styles.fact, context, track),
    ...writeText(after.id, text, context, track),
  ];
}

/** Answers to comments in an earlier file, as one comment on the heading of the clause. */
function queueAnswers(clause: string, { comments, answers }: WordContext): void {
  for (const lines of answers.get(clause) ?? []) comments.queue(...lines);
}

/** The heading of a part. */
export function partHeading(title: string, context: WordContext, track: Track): readonly BodyElement[] {
  const bookmarks = sideOf(track) === 'before' ? [] : [context.contents.add(title, 1)];
  return plainLine(title, headingStyles[1], context, track, bookmarks);
}

/** The heading of a part that is in both texts: in one place, or at one end of its move. */
export function changedPartHeading(
  before: string,
  after: string,
  context: WordContext,
  track: Track = 'both',
): readonly BodyElement[] {
  const bookmarks = sideOf(track) === 'before' ? [] : [context.contents.add(after, 1)];
  return changedLine(before, after, headingStyles[1], context, track, bookmarks);
}

function headingBookmarks(
  id: string,
  title: string,
  { contents, anchors }: WordContext,
  track: Track,
): readonly ParagraphChild[] {
  const side = sideOf(track);
  return [...(side === 'before' ? [] : [contents.add(title, 2)]), ...anchors.claim(id, side)];
}

function plainOf({ text: { front } }: Clause): string {
  return say.word.clauseSection.inPlainEnglish({ plain: front.plain });
}

/** Empty where the clause applies everywhere. */
function extentOf({ text: { front } }: Clause, { places }: WordContext): string {
  return partialExtent(front, places) ?? '';
}

function textOf(value: string): ClauseTree {
  return { type: 'clause', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** A line of text, with bookmarks. */
function plainLine(
  words: string,
  style: string,
  context: WordContext,
  track: Track,
  bookmarks: readonly ParagraphChild[] = [],
): readonly BodyElement[] {
  if (words === '') return [];
  const children = [...bookmarks, ...context.carry([plainRuns(context).text(words, track)], track)];
  return [newLine({ children, track, end: track, format: sameOnBoth({ style, left: 0 }) }, context)];
}

/** The old and the new line as one paragraph, which stays even where they have nothing in common. */
function changedLine(
  before: string,
  after: string,
  style: string,
  context: WordContext,
  track: Track,
  bookmarks: readonly ParagraphChild[] = [],
): readonly BodyElement[] {
  if (before === after) return plainLine(after, style, context, track, bookmarks);
  if (before === '' || after === '') {
    const [words, side] = before === '' ? ([after, 'after'] as const) : ([before, 'before'] as const);
    const on = track === 'both' ? side : sideOf(track) === side ? track : undefined;
    return on === undefined ? [] : plainLine(words, style, context, on, bookmarks);
  }
  const text = redline(textOf(before), textOf(after));
  const runs = plainRuns(context, text);
  const [block, ...others] = text.children;
  const children =
    block?.type === 'paragraph' && others.length === 0
      ? runs.line(block.children, track)
      : runs.inlines(
          [
            { type: 'deletion', children: [{ type: 'text', value: before }] },
            { type: 'insertion', children: [{ type: 'text', value: after }] },
          ],
          track,
        );
  const format = sameOnBoth({ style, left: 0 });
  const carried = context.carry(children, track);
  return [newLine({ children: [...bookmarks, ...carried], track, end: track, format }, context)];
}

/** Writes the runs of text without footnotes. */
function plainRuns(context: WordContext, text: Redline = { type: 'redline', children: [] }): RunWriter {
  const key = context.moves.unique();
  return new RunWriter(context, noFootnoteReferences, { ...findMovedNodes(text), keyOf: (move) => `${key} ${move}` });
}
