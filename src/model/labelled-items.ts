import type { Block, ClauseTree } from './clause-tree.ts';
import { itemLabel, joinLabels } from './list-labels.ts';
import { isParentOf } from './nodes.ts';
import { say } from '../words/say.ts';

/** A list item with an id. */
export interface LabelledItem {
  readonly id: string;
  /** Its label with those of the items around it, such as `(b)(ii)`. */
  readonly label: string;
  /** Id of the numbered paragraph that it is in. */
  readonly paragraph?: string;
}

/** The items of a clause that have an id, in order. */
export function labelledItems(tree: ClauseTree): readonly LabelledItem[] {
  return tree.children.flatMap((block) => [
    ...visit(block, [], block.type === 'numbered' ? { paragraph: block.id } : {}),
  ]);
}

function* visit(
  node: Block,
  labels: readonly string[],
  within: Pick<LabelledItem, 'paragraph'>,
): Generator<LabelledItem> {
  if (node.type === 'list') {
    for (const [index, { id, children }] of node.children.entries()) {
      const own = node.ordered ? [...labels, itemLabel(node.format, node.start + index)] : labels;
      if (id !== undefined)
        yield { id, label: joinLabels(own) || say.model.labelledItems.item({ index: index + 1 }), ...within };
      for (const block of children) yield* visit(block, own, within);
    }
  } else if (isParentOf(node, 'block')) {
    for (const child of node.children) yield* visit(child, labels, within);
  }
}
