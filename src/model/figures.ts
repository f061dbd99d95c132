import type { ClauseNode, ClauseTree, Figure } from './clause-tree.ts';
import { clausesOf, type Revision } from './code.ts';
import type { Picture } from './picture.ts';

/** The figures in a text, in order. */
export function figuresIn(node: ClauseTree | ClauseNode): readonly Figure[] {
  const children: readonly ClauseNode[] = 'children' in node ? node.children : [];
  const inside = children.flatMap(figuresIn);
  return node.type === 'figure' ? [node, ...inside] : inside;
}

/** The pictures that a revision shows. */
export function picturesOf(revision: Revision): readonly Picture[] {
  return clausesOf(revision).flatMap(({ text }) => figuresIn(text.tree).map(({ picture }) => picture));
}
