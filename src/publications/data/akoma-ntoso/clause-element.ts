import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { RedlineBlock, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import { blockElements, isPlainBlock, numElement, placedBlock } from './block-elements.ts';
import { elementId } from './element-ids.ts';
import { footnotesOf } from './footnotes.ts';
import { placed, type Placed } from './placed.ts';
import type { Mark, Writing } from './writing.ts';

/** A clause to be written: with its changes marked, or as it is. */
export interface WrittenClause {
  readonly id: string;
  readonly number: Sides;
  readonly title: Sides;
  /** The text, or its redline. */
  readonly blocks: readonly RedlineBlock[];
  /** Whether the clause as a whole is on one side alone. */
  readonly mark?: Mark;
  /** Whether it stood elsewhere before. */
  readonly moved?: boolean;
}

/** What is printed. */
export interface Sides {
  readonly is: string | undefined;
  /** What was printed before; absent where nothing is marked. */
  readonly was?: string | undefined;
}

/** A clause as an element; its numbered paragraphs are elements of the hierarchy too, whatever stands between them has no number. */
export function clauseElement(
  clause: WrittenClause,
  around: Pick<Writing, 'ids' | 'labelOf' | 'targetOf'>,
): ElementContent {
  const parent = around.ids.take(elementId.clause(clause.id));
  const writing: Writing = { ...around, parent, footnotes: footnotesOf(clause.blocks, parent, around.ids) };
  const runs = runsOf(placed<RedlinePlainBlock>(clause.blocks, isPlainBlock, undefined));
  const [only] = runs;
  const content =
    runs.length === 1 && only !== undefined && only[0]?.node?.type !== 'numbered'
      ? [contentElement(parent, only, writing)]
      : runs.map((run) => paragraphElement(run, writing));
  const attributes = { eId: parent, ...(clause.moved === true ? { class: 'moved' } : {}) };
  return x('clause', attributes, [
    ...sidesElement('num', clause.number, clause.mark),
    ...sidesElement('heading', clause.title, clause.mark),
    ...content,
  ]);
}

/** A number or a heading, with what it was before. */
export function sidesElement(name: 'num' | 'heading', sides: Sides, mark: Mark | undefined): Element[] {
  const { is, was } = sides;
  if (mark !== undefined) return is === undefined ? [] : [x(name, [x(mark, is)])];
  if (!('was' in sides) || was === is) return is === undefined ? [] : [x(name, is)];
  const words = [...(was === undefined ? [] : [x('del', was)]), ...(is === undefined ? [] : [x('ins', is)])];
  return [
    x(
      name,
      words.flatMap((word, place) => (place === 0 ? [word] : [' ', word])),
    ),
  ];
}

type Run = readonly Placed<RedlinePlainBlock>[];

/** Each numbered paragraph by itself, and what stands between them together. */
function runsOf(blocks: Run): readonly Run[] {
  const runs: Placed<RedlinePlainBlock>[][] = [];
  let open = false;
  for (const block of blocks) {
    const isNumbered = block.node?.type === 'numbered';
    const last = runs.at(-1);
    if (open && !isNumbered && last !== undefined) last.push(block);
    else runs.push([block]);
    open = !isNumbered;
  }
  return runs;
}

function paragraphElement(run: Run, writing: Writing): ElementContent {
  const [first] = run;
  if (first?.node?.type !== 'numbered') {
    const eId = writing.ids.next(writing.parent, 'para');
    return x('paragraph', { eId }, [contentElement(eId, run, { ...writing, parent: eId })]);
  }
  const { node, mark, look } = first;
  const eId = writing.ids.take(elementId.paragraph(node.id));
  const inside = { ...writing, parent: eId };
  return x('paragraph', { eId, ...look }, [
    numElement(node.number, node.was?.number, mark),
    x('content', { eId: writing.ids.next(eId, 'content') }, blockElements(node.children, mark, inside)),
  ]);
}

function contentElement(parent: string, run: Run, writing: Writing): ElementContent {
  const eId = writing.ids.next(parent, 'content');
  return x(
    'content',
    { eId },
    run.map((block) => placedBlock(block, writing)),
  );
}
