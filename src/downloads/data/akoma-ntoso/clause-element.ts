import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { RedlineBlock, RedlineNodeOf, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import type { FrontMatterChange } from '../../../redline/front-matter-changes.ts';
import { charactersChanged } from '../../../redline/mark-words.ts';
import { hasChangedCharacters } from '../../../redline/marks.ts';
import {
  blockElement,
  blockElements,
  classes,
  footnoteElement,
  noteElements,
  numElement,
  subheadingWords,
  unwrapBlocks,
} from './block-elements.ts';
import { withData } from './element-ids.ts';
import { AknFootnotes } from './footnotes.ts';
import { markedInlines, remark } from './inline-elements.ts';
import type { Note, UnwrappedNode } from './unwrap-marks.ts';
import { withWrapUps } from './wrap-up.ts';
import type { AknContext } from './akn-context.ts';
import type { DocumentContext, Mark } from './document-context.ts';

/** A clause, with or without marked changes. */
export interface AknClause {
  readonly id: string;
  readonly number: PrintedText;
  readonly title: PrintedText;
  /** The text, or its redline. */
  readonly blocks: readonly RedlineBlock[];
  /** Set where the whole clause was inserted or deleted. */
  readonly mark?: Mark;
  /** Whether it moved. */
  readonly moved?: boolean;
  /** Notes that this clause moved here, or that others next to it moved away. */
  readonly placeNotes?: readonly string[];
  /** What changed, in a sentence. */
  readonly sentence?: string;
  /** What changed outside the text. */
  readonly frontMatter?: readonly FrontMatterChange[];
}

/** A number or title as printed now, and as printed before. */
export interface PrintedText {
  readonly current: string | undefined;
  /** Absent where nothing is marked. */
  readonly previous?: string | undefined;
}

/**
 * A clause as an element. Its numbered paragraphs are hierarchical elements too. What is before, between and after them
 * has no number.
 */
export function clauseElement(clause: AknClause, documentContext: DocumentContext): ElementContent {
  const blocks = unwrapBlocks(clause.blocks, undefined, documentContext.labelOf);
  const footnotes = new AknFootnotes(clause.id, clause.blocks, blocks);
  const context: AknContext = {
    ...documentContext,
    labelOf: (id, side) => documentContext.labelOf(id, side, clause.id),
    footnotes,
    footnoteElement: (footnote, mark) =>
      footnoteElement(footnote, undefined, mark === undefined ? context : { ...context, inside: mark }),
  };
  const notes = clauseNotes(clause, context).map((note) => ({ attributes: { class: 'mark-note' }, notes: [note] }));
  const heading = [...sidesElement('num', clause.number, clause.mark), ...headingElement(clause, context)];
  const content = contentElements(runsOf([...notes, ...blocks]), context);
  const element = x('clause', clause.moved === true ? { class: 'moved' } : {}, [...heading, ...content]);
  return withData(element, { permanent: clause.id, key: clause.id });
}

function contentElements(runs: readonly Run[], context: AknContext): readonly ElementContent[] {
  const elements = runs.flatMap((run): readonly RunElement[] => {
    const [first] = run;
    if (first?.node?.type === 'numbered') return [{ own: paragraphElement(first, first.node, context) }];
    if (first?.node?.type === 'subheading') return [{ own: subheadingElement(first, first.node, context) }];
    const text = withWrapUps(run, (block) => blockElement(block, context));
    return text.length === 0 ? [] : [{ text }];
  });
  if (elements.every(({ own }) => own === undefined))
    return [
      x(
        'content',
        elements.flatMap(({ text = [] }) => text),
      ),
    ];
  return elements.map(({ own, text = [] }, index) => {
    if (own !== undefined) return own;
    if (index === 0) return x('intro', [...text]);
    const isLast = index === elements.length - 1 && runs.every(([first]) => first?.node?.type !== 'subheading');
    return isLast ? x('wrapUp', [...text]) : x('paragraph', [x('content', [...text])]);
  });
}

/** A numbered paragraph or sub-heading, or the text between two. */
interface RunElement {
  readonly own?: ElementContent;
  readonly text?: readonly ElementContent[];
}

/** The title, compared word by word where it changed. */
function headingElement({ title, mark, frontMatter = [] }: AknClause, context: AknContext): ElementContent[] {
  const change = frontMatter.find(({ what }) => what === 'Title');
  return change === undefined
    ? sidesElement('heading', title, mark)
    : [x('heading', markedInlines(change.words, undefined, context))];
}

/** What is said of the whole clause: what changed in a sentence, and what changed in neither number, title nor text. */
function clauseNotes(
  { blocks, placeNotes = [], sentence, frontMatter = [] }: AknClause,
  context: AknContext,
): readonly Note[] {
  return [
    ...placeNotes,
    ...(sentence === undefined || sentence === '' ? [] : [sentence]),
    ...frontMatter
      .filter(({ what }) => what !== 'Number' && what !== 'Title')
      .map(({ name, words }): Note => [
        { type: 'text', value: `${name}: ` },
        ...markedInlines(words, undefined, context),
      ]),
    ...(hasChangedCharacters({ type: 'redline', children: blocks }) ? [charactersChanged] : []),
  ];
}

/** A number or heading, with the previous one where it changed. */
export function sidesElement(name: 'num' | 'heading', sides: PrintedText, mark: Mark | undefined): Element[] {
  const { current, previous } = sides;
  if (mark !== undefined) return current === undefined ? [] : [x(name, [x(mark, current)])];
  if (!('previous' in sides) || previous === current) return current === undefined ? [] : [x(name, current)];
  const children = [
    ...(previous === undefined ? [] : [x('del', previous)]),
    ...(current === undefined ? [] : [x('ins', current)]),
  ];
  return [
    x(
      name,
      children.flatMap((child, index) => (index === 0 ? [child] : [' ', child])),
    ),
  ];
}

type Run = readonly UnwrappedNode<RedlinePlainBlock>[];

/** Groups blocks: each numbered paragraph or sub-heading alone, and the blocks between two of them together. */
function runsOf(blocks: Run): readonly Run[] {
  const runs: UnwrappedNode<RedlinePlainBlock>[][] = [];
  let open = false;
  for (const block of blocks) {
    const isAlone = block.node?.type === 'numbered' || block.node?.type === 'subheading';
    const last = runs.at(-1);
    if (open && !isAlone && last !== undefined) last.push(block);
    else runs.push([block]);
    open = !isAlone;
  }
  return runs;
}

function subheadingElement(
  { mark, attributes, notes }: Run[number],
  node: RedlineNodeOf<'subheading'>,
  context: AknContext,
): ElementContent {
  const remarks = notes.flatMap((note): ElementContent[] => [remark(note), { type: 'text', value: ' ' }]);
  const names = { class: classes(`subheading-${node.depth}`, attributes.class) };
  return x('crossHeading', names, [...remarks, ...subheadingWords(node, mark, context)]);
}

function paragraphElement(
  { mark, attributes, notes, reshaped, hasNewNumber }: Run[number],
  node: RedlineNodeOf<'numbered'>,
  context: AknContext,
): ElementContent {
  const inside = reshaped === undefined ? context : { ...context, reshaped };
  const element = x('paragraph', attributes, [
    numElement(node.number, node.was?.number, hasNewNumber === true ? 'ins' : mark),
    x('content', [...noteElements(notes), ...blockElements(node.children, mark, inside)]),
  ]);
  return withData(element, { permanent: node.id, key: node.id });
}
