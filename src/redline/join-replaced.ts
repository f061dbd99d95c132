import type { Block, ListItem } from '../model/clause-tree.ts';
import { isAside, isParentOf } from '../model/nodes.ts';
import type { Reader } from './reader.ts';
import { redlineBlock, redlineItem } from './redline-blocks.ts';
import type { RedlineBlock, RedlineItem } from './redline-tree.ts';
import { hasWholeMark } from './reshape.ts';
import { wordNumbers } from './unit-of-node.ts';

/** Text of at most this many words is too short to tell by its words whether it was amended. */
const maxWords = 7;

/**
 * Joins a single node with the single one that was put in its place: a sub-heading that was given another name, or a few
 * words, such as those before a list. A reader sees one node with other words, not one that went and one that came.
 */
export function joinReplaced(blocks: readonly RedlineBlock[], reader: Reader): readonly RedlineBlock[] {
  if (!blocks.some(hasWholeMark)) return blocks;
  const joined = joinPairs(blocks, (from, to) => {
    if (from.type !== 'deletion' || to.type !== 'insertion') return undefined;
    const [before, after] = [onlyOne(from.children), onlyOne(to.children)];
    return before && after && isRenamed(before, after, reader) ? redlineBlock(before, after, reader) : undefined;
  });
  return joined.map((block) => joinInside(block, reader));
}

function joinInside(block: RedlineBlock, reader: Reader): RedlineBlock {
  if (block.type === 'insertion' || block.type === 'deletion' || !hasWholeMark(block)) return block;
  if (isParentOf(block, 'block')) return { ...block, children: joinReplaced(block.children, reader) };
  if (!isParentOf(block, 'item')) return block;
  const items = joinPairs<RedlineItem>(block.children, (from, to) => {
    if (from.type !== 'deletion' || to.type !== 'insertion') return undefined;
    const [before, after] = [onlyOne(from.children), onlyOne(to.children)];
    return before && after && areShort(before, after, reader) ? redlineItem(before, after, reader) : undefined;
  });
  const inside = (item: RedlineItem): RedlineItem =>
    item.type === 'listItem' ? { ...item, children: joinReplaced(item.children, reader) } : item;
  return { ...block, children: items.map(inside) };
}

/** Nodes with each mark and the next one as one node, if they may be. With another mark beside them, more was replaced. */
function joinPairs<Node extends { readonly type: string }>(
  nodes: readonly Node[],
  join: (from: Node, to: Node) => Node | undefined,
): readonly Node[] {
  const isMark = (index: number): boolean => nodes[index]?.type === 'deletion' || nodes[index]?.type === 'insertion';
  const joined: Node[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const [from, to] = [nodes[index], nodes[index + 1]];
    if (from === undefined) continue;
    const one = to === undefined || isMark(index - 1) || isMark(index + 2) ? undefined : join(from, to);
    joined.push(one ?? from);
    if (one !== undefined) index += 1;
  }
  return joined;
}

function onlyOne<Node>(nodes: readonly Node[]): Node | undefined {
  return nodes.length === 1 ? nodes[0] : undefined;
}

function isRenamed(before: Block, after: Block, reader: Reader): boolean {
  if (before.type !== after.type) return false;
  if (before.type === 'subheading') return true;
  return (before.type === 'paragraph' || isAside(before)) && areShort(before, after, reader);
}

function areShort(before: Block | ListItem, after: Block | ListItem, reader: Reader): boolean {
  return [before, after].every((node) => wordNumbers(node, reader).length <= maxWords);
}
