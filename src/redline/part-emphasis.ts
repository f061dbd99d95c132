import { isTextStyle, type TextStyleType } from '../model/nodes.ts';
import type { RedlineInline, RedlineNodeOf } from './redline-tree.ts';

type Emphasis = RedlineNodeOf<TextStyleType | 'term'>;

/**
 * Inline nodes as printers say them: where emphasis or a glossary link covers fewer or more words than before, the
 * words that have it on both sides are next to those that have it on one. In the tree one is nested inside the other,
 * so both would be reported as changed even for words that kept the emphasis.
 */
export function partEmphasis(nodes: readonly RedlineInline[]): readonly RedlineInline[] {
  return nodes.some(hasOther) ? nodes.flatMap((node) => (isEmphasis(node) ? partOne(node) : [node])) : nodes;
}

function partOne(node: Emphasis): readonly RedlineInline[] {
  if (!hasOther(node)) return [node];
  const parts: RedlineInline[] = [];
  let run: RedlineInline[] = [];
  const closeRun = (): void => {
    const [before, words, after] = withoutEdgeSpaces(run);
    parts.push(...before, ...(words.length === 0 ? [] : [{ ...node, children: words }]), ...after);
    run = [];
  };
  for (const child of node.children) {
    if (!isOther(node, child)) {
      run.push(child);
      continue;
    }
    closeRun();
    const { only: _, ...both } = child;
    parts.push(both);
  }
  closeRun();
  return parts;
}

function hasOther(node: RedlineInline): boolean {
  return isEmphasis(node) && node.only !== undefined && node.children.some((child) => isOther(node, child));
}

/** Whether a child has the same emphasis on the other side only. */
function isOther(node: Emphasis, child: RedlineInline): child is Emphasis {
  if (!isEmphasis(child) || child.type !== node.type) return false;
  if (child.only === undefined || child.only === node.only) return false;
  return child.type !== 'term' || (node.type === 'term' && child.id === node.id);
}

function isEmphasis(node: RedlineInline): node is Emphasis {
  return isTextStyle(node) || node.type === 'term';
}

type Nodes = readonly RedlineInline[];

/** Separates the spaces at both ends, so that a note does not come between a space and the next word. */
function withoutEdgeSpaces(nodes: Nodes): readonly [Nodes, Nodes, Nodes] {
  const [first, ...others] = nodes;
  const leading = startsWithSpace(first);
  const rest = first?.type === 'text' && leading ? withText(first.value.slice(1), others) : nodes;
  const last = rest.at(-1);
  const trailing = last?.type === 'text' && last.was === undefined && last.value.endsWith(' ');
  const words = last?.type === 'text' && trailing ? [...rest.slice(0, -1), ...withText(last.value.slice(0, -1))] : rest;
  return [leading ? [space] : [], words, trailing ? [space] : []];
}

const space: RedlineInline = { type: 'text', value: ' ' };

function startsWithSpace(node: RedlineInline | undefined): boolean {
  return node?.type === 'text' && node.was === undefined && node.value.startsWith(' ');
}

function withText(value: string, others: Nodes = []): Nodes {
  return value === '' ? others : [{ type: 'text', value }, ...others];
}
