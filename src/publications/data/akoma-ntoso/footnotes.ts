import type { RedlineBlock, RedlinePlainBlock } from '../../../redline/redline-tree.ts';
import { isPlainBlock } from './block-elements.ts';
import type { ElementIds } from './element-ids.ts';
import { placed } from './placed.ts';
import type { Writing } from './writing.ts';

/** The `eId` of each footnote of a clause by its label, as its calls name it after the change and before it. */
export function footnotesOf(blocks: readonly RedlineBlock[], parent: string, ids: ElementIds): Writing['footnotes'] {
  const after = new Map<string, string>();
  const before = new Map<string, string>();
  for (const { node, mark } of placed<RedlinePlainBlock>(blocks, isPlainBlock, undefined)) {
    if (node?.type !== 'footnoteDefinition') continue;
    const eId = ids.next(parent, 'fn');
    if (mark !== 'del') after.set(node.label, eId);
    if (mark !== 'ins') before.set(node.was?.label ?? node.label, eId);
  }
  return { after, before };
}
