import fc from 'fast-check';
import type { ClauseTree } from '../../model/clause-tree.ts';
import { textStyles, type NodeLevel } from '../../model/nodes.ts';
import { redline } from '../redline.ts';
import { accept, reject } from '../resolve.ts';
import type { Redline, RedlineBlock, RedlineNode } from '../redline-tree.ts';
import { wordyClause } from './arbitrary-clause.ts';
import { call, footnote, p } from './clause-builder.ts';
import { editedClause } from './edit-clause.ts';
import { markedNodes } from './mark-samples.ts';
import { asRedline, levelIn, type AnyNode } from './without-mark.ts';

/** A clause with two footnotes, since a footnote without its call is not printed by all outputs. */
const withFootnotes: fc.Arbitrary<ClauseTree> = wordyClause.map(({ type, children }) => ({
  type,
  children: [
    p('As the law says', call('a'), ' and as it said', call('b'), '.'),
    ...children,
    footnote('a', 'A law of another year.'),
    footnote('b', 'The law before it.'),
  ],
}));

/** A mark to put into a redline: where, and which, from 0 to 9999. */
interface Addition {
  readonly slot: number;
  readonly choice: number;
}

const share = fc.noBias(fc.integer({ min: 0, max: 9999 }));
const addition: fc.Arbitrary<Addition> = fc.record({ slot: share, choice: share });

/**
 * The redline of a clause that was edited, with marks of any kind put in anywhere, including those that comparing two
 * texts of one clause never makes.
 */
export const anyRedline: fc.Arbitrary<Redline> = redlineOf(withFootnotes);

/**
 * The redline of a clause without footnotes that was edited, with the marks that comparing makes and no others, for an
 * output that has no form for every combination of marks.
 */
export const comparedRedline: fc.Arbitrary<Redline> = redlineOf(wordyClause, 0).filter(
  (tree) => !JSON.stringify(tree).includes('"footnote'),
);

function redlineOf(clause: fc.Arbitrary<ClauseTree>, additions = 4): fc.Arbitrary<Redline> {
  return fc
    .tuple(editedClause(clause), fc.array(addition, { maxLength: additions }))
    .map(([[before, after], additions]) => additions.reduce(withMark, redline(before, after)))
    .filter((tree) => [accept(tree), reject(tree)].every(hasSoundFootnotes) && !tree.children.some(isMovedFootnote))
    .filter((tree) => !hasNested(tree, []));
}

/**
 * Whether a style is inside the same style. Words that are strong twice look as words that are strong once, so that a
 * mark on one of the two has no trace: what is strong in both revisions has not changed.
 */
function hasNested({ type, children = [] }: AnyNode, outer: readonly string[]): boolean {
  const isStyle = Object.hasOwn(textStyles, type) || type === 'term';
  if (isStyle && outer.includes(type)) return true;
  return children.some((child) => hasNested(child, isStyle ? [...outer, type] : outer));
}

/** Footnotes are in the order of their references, which show what moved. */
function isMovedFootnote(block: RedlineBlock): boolean {
  return block.type === 'moved' && block.children[0].type === 'footnoteDefinition';
}

/** Whether all footnotes are directly in the clause, each with its own label. */
function hasSoundFootnotes(tree: ClauseTree): boolean {
  const labels = tree.children.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.label] : []));
  const all = JSON.stringify(tree).split('"footnoteDefinition"').length - 1;
  return new Set(labels).size === all;
}

/** Puts one more mark into a redline: in the slot of that number, in printed order. */
function withMark(tree: Redline, { slot, choice }: Addition, index: number): Redline {
  const count = slotsIn(tree, { level: 'block', isPiece: false });
  let left = Math.floor((slot * count) / 10_000);
  const visit = (node: AnyNode, place: Place): AnyNode => {
    const inside = placeInside(node, place);
    if (inside === undefined || node.children === undefined) return node;
    const children: AnyNode[] = [];
    for (const child of [...node.children, undefined]) {
      if (isOpen(node, inside)) {
        if (left === 0) children.push(...markAt(inside.level, choice, index));
        left -= 1;
      }
      if (child !== undefined) children.push(visit(child, inside));
    }
    return { ...node, children };
  };
  return asRedline(visit(tree, { level: 'block', isPiece: false }));
}

/** The number of places where there can be a mark. */
function slotsIn(node: AnyNode, place: Place): number {
  const inside = placeInside(node, place);
  if (inside === undefined || node.children === undefined) return 0;
  const own = isOpen(node, inside) ? node.children.length + 1 : 0;
  return node.children.reduce((sum, child) => sum + slotsIn(child, inside), own);
}

/** Where a node is: at which level, and whether in a piece of a split or merge, which is one paragraph. */
interface Place {
  readonly level: NodeLevel;
  readonly isPiece: boolean;
}

const whole: ReadonlySet<string> = new Set<RedlineNode['type']>(['insertion', 'deletion', 'movedToClause', 'link']);
const single: ReadonlySet<string> = new Set<RedlineNode['type']>(['moved', 'split', 'merged']);

/** Where the children of a node are; undefined if no mark may be inside it. */
function placeInside(node: AnyNode, { level, isPiece }: Place): Place | undefined {
  if (whole.has(node.type)) return undefined;
  return { level: levelIn(node) ?? level, isPiece: isPiece || node.type === 'split' || node.type === 'merged' };
}

/** Whether marks may be directly inside a node, between its children. */
function isOpen({ type }: AnyNode, { level, isPiece }: Place): boolean {
  return !single.has(type) && !(isPiece && level !== 'inline');
}

function markAt(level: NodeLevel, choice: number, index: number): readonly AnyNode[] {
  const samples: readonly (readonly (AnyNode & { readonly key?: number })[])[] = markedNodes[level];
  const chosen = samples[Math.floor((choice * samples.length) / 10_000)] ?? [];
  // Keys are unique in a redline; those that are found in texts are small.
  return chosen.map((node) => (node.key === undefined ? node : { ...node, key: 100 + index }));
}
