import { Paragraph, type ParagraphChild } from 'docx';
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
import { styles } from './styles.ts';
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
  const line = (words: string, style: string, children: readonly ParagraphChild[] = []) =>
    markedLine(unmarked(textOf(words)), style, surroundings, side, children);
  const removal = removals.get(clause.id);
  return [
    ...line(clauseHeading(clause), styles.clause, surroundings.anchors.claim(clause.id, side)),
    ...(removal === undefined ? [] : line(removal, styles.notice)),
    ...line(plainOf(clause), styles.plain),
    ...line(extentOf(clause), styles.text),
    ...writeText(unmarked(clause.text.tree), surroundings, side),
  ];
}

/** A clause that stands on both sides, with the changes of its heading, its notes and its text tracked. */
export function changedSection(
  { before, after }: { readonly before: Clause; readonly after: Clause },
  text: Redline,
  surroundings: Surroundings,
): readonly BodyElement[] {
  const line = (was: string, is: string, style: string, children: readonly ParagraphChild[] = []) =>
    markedLine(redline(textOf(was), textOf(is)), style, surroundings, 'both', children);
  return [
    ...line(clauseHeading(before), clauseHeading(after), styles.clause, surroundings.anchors.claim(after.id, 'both')),
    ...line(plainOf(before), plainOf(after), styles.plain),
    ...line(extentOf(before), extentOf(after), styles.text),
    ...writeText(text, surroundings),
  ];
}

/** The heading of a part. */
export function partHeading(title: string, surroundings: Surroundings, side: Side): Paragraph {
  const runs = new RunWriter(surroundings, () => []);
  const format = alike({ style: styles.part, left: 0 });
  return writeLine({ children: [runs.text(title, side)], side, end: side, format }, surroundings);
}

/** The heading of a part that has another title than before. */
export function changedPartHeading(before: string, after: string, surroundings: Surroundings): readonly Paragraph[] {
  return markedLine(redline(textOf(before), textOf(after)), styles.part, surroundings, 'both', []);
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

/** One line with its changes: words before or after it that stand in a paragraph of their own are on its side alone. */
function markedLine(
  text: Redline,
  style: string,
  surroundings: Surroundings,
  side: Side,
  children: readonly ParagraphChild[],
): readonly Paragraph[] {
  const runs = new RunWriter(surroundings, () => []);
  const format = alike({ style, left: 0 });
  let first = children;
  return text.children.flatMap((block) => {
    const on = block.type === 'insertion' ? 'after' : block.type === 'deletion' ? 'before' : side;
    const paragraphs = block.type === 'insertion' || block.type === 'deletion' ? block.children : [block];
    return paragraphs.flatMap((one) => {
      if (one.type !== 'paragraph') return [];
      const words = [...first, ...runs.inlines(one.children, on)];
      first = [];
      return [writeLine({ children: words, side: on, end: on, format }, surroundings)];
    });
  });
}
