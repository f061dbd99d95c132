import type { Paragraph, ParagraphChild } from 'docx';
import { extentSchema } from '../../code/clause-front-matter.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import type { ClauseTree } from '../../code/clause-tree.ts';
import type { Clause } from '../../code/code.ts';
import { redline } from '../../redline/redline.ts';
import type { Redline } from '../../redline/redline-tree.ts';
import type { Copied } from '../copied.ts';
import { writeLine } from './line.ts';
import { RunWriter } from './run-writer.ts';
import { alike, type Side } from './side.ts';
import { headingStyles, styles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import type { BodyElement } from './text-writer.ts';
import { unmarked, writeText } from './write-text.ts';

/** A clause as it stands, on the sides on which it stands: heading, what it means in plain English, and its text. */
export function clauseSection(
  clause: Clause,
  { removals }: Pick<Copied, 'removals'>,
  surroundings: Surroundings,
  side: Side,
): readonly BodyElement[] {
  const title = clauseHeading(clause);
  const places = [
    ...(side === 'before' ? [] : [surroundings.contents.add(title, 2)]),
    ...surroundings.anchors.claim(clause.id, side),
  ];
  return [
    ...plainLine(title, headingStyles[2], surroundings, side, places),
    ...plainLine(removals.get(clause.id) ?? '', styles.notice, surroundings, side),
    ...plainLine(plainOf(clause), styles.plain, surroundings, side),
    ...plainLine(extentOf(clause), styles.text, surroundings, side),
    ...writeText(unmarked(clause.text.tree), surroundings, side),
  ];
}

/** A clause that stands on both sides, with the changes of its heading, its notes and its text tracked. */
export function changedSection(
  { before, after }: { readonly before: Clause; readonly after: Clause },
  text: Redline,
  surroundings: Surroundings,
): readonly BodyElement[] {
  const title = clauseHeading(after);
  const places = [surroundings.contents.add(title, 2), ...surroundings.anchors.claim(after.id, 'both')];
  return [
    ...changedLine(clauseHeading(before), title, headingStyles[2], surroundings, places),
    ...changedLine(plainOf(before), plainOf(after), styles.plain, surroundings),
    ...changedLine(extentOf(before), extentOf(after), styles.text, surroundings),
    ...writeText(text, surroundings),
  ];
}

/** The heading of a part. */
export function partHeading(title: string, surroundings: Surroundings, side: Side): readonly Paragraph[] {
  const places = side === 'before' ? [] : [surroundings.contents.add(title, 1)];
  return plainLine(title, headingStyles[1], surroundings, side, places);
}

/** The heading of a part that stands on both sides. */
export function changedPartHeading(before: string, after: string, surroundings: Surroundings): readonly Paragraph[] {
  return changedLine(before, after, headingStyles[1], surroundings, [surroundings.contents.add(after, 1)]);
}

function plainOf({ text: { front } }: Clause): string {
  return `In plain English: ${front.plain}`;
}

/** Nothing where the clause applies everywhere. */
function extentOf({ text: { front } }: Clause): string {
  return front.extent.length === extentSchema.options.length ? '' : `Applies in ${front.extent.join(', ')}.`;
}

function textOf(value: string): ClauseTree {
  return { type: 'clause', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** A line of words that stands on `side`, with places for links to it. */
function plainLine(
  words: string,
  style: string,
  surroundings: Surroundings,
  side: Side,
  places: readonly ParagraphChild[] = [],
): readonly Paragraph[] {
  if (words === '') return [];
  const children = [...places, new RunWriter(surroundings, () => []).text(words, side)];
  return [writeLine({ children, side, end: side, format: alike({ style, left: 0 }) }, surroundings)];
}

/** A line of words before and after as one paragraph, which stays where the words have nothing in common. */
function changedLine(
  before: string,
  after: string,
  style: string,
  surroundings: Surroundings,
  places: readonly ParagraphChild[] = [],
): readonly Paragraph[] {
  if (before === after) return plainLine(after, style, surroundings, 'both', places);
  if (before === '') return plainLine(after, style, surroundings, 'after', places);
  if (after === '') return plainLine(before, style, surroundings, 'before', places);
  const runs = new RunWriter(surroundings, () => []);
  const [block, ...others] = redline(textOf(before), textOf(after)).children;
  const words =
    block?.type === 'paragraph' && others.length === 0
      ? runs.inlines(block.children, 'both')
      : [runs.text(before, 'before'), runs.text(after, 'after')];
  const format = alike({ style, left: 0 });
  return [writeLine({ children: [...places, ...words], side: 'both', end: 'both', format }, surroundings)];
}
