import type { RedlineBlock, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import { isPlainBlock } from './block-elements.ts';
import type { ElementIds } from './element-ids.ts';
import { placed } from './placed.ts';
import type { WrittenFootnote, Writing } from './writing.ts';

/** The `eId` of each footnote of a clause by its label, as its calls name it after the change and before it. */
export function footnotesOf(blocks: readonly RedlineBlock[], parent: string, ids: ElementIds): Writing['footnotes'] {
  const after = new Map<string, WrittenFootnote>();
  const before = new Map<string, WrittenFootnote>();
  for (const { node, mark } of placed<RedlinePlainBlock>(blocks, isPlainBlock, undefined)) {
    if (node?.type !== 'footnoteDefinition') continue;
    const eId = ids.next(parent, 'fn');
    if (mark !== 'del') after.set(node.label, { eId, marker: String(after.size + 1) });
    if (mark !== 'ins') before.set(node.was?.label ?? node.label, { eId, marker: String(before.size + 1) });
  }
  return { after, before };
}
