import { isParentOf } from '../model/nodes.ts';
import type { Block, ClauseTree, ListItem } from '../model/clause-tree.ts';
import { normaliseToPrint } from './normalise.ts';
import type { Redline, RedlineBlock, RedlineItem, RedlineListItem, RedlineNode } from './redline-tree.ts';
import { accept } from './resolve.ts';

/**
 * A redline whose items have the ids of the new text, so that references lead to them. Texts are compared without them:
 * an id is not shown, and the label of a reference already says where it leads.
 */
export function withItemIds(redline: Redline, after: ClauseTree | undefined): Redline {
  const ids = after === undefined ? [] : idsIn(normaliseToPrint(after).children);
  // A text that is shown without a comparison may have other items.
  const isSame = ids.some((id) => id !== undefined) && ids.length === idsIn(accept(redline).children).length;
  return isSame ? { ...redline, children: new ItemNamer(ids).blocks(redline.children) } : redline;
}

/** The ids that the items of a text have, with or without marks. */
export function itemIdsIn(text: Redline | ClauseTree): readonly string[] {
  const found: string[] = [];
  const visit = (node: RedlineNode): void => {
    if (node.type === 'listItem' && node.id !== undefined) found.push(node.id);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const block of text.children) visit(block);
  return found;
}

/** The ids of all items of a text, in printed order. */
function idsIn(blocks: readonly Block[]): readonly (string | undefined)[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(({ id, children }) => [id, ...idsIn(children)]);
    return isParentOf(block, 'block') ? idsIn(block.children) : [];
  });
}

/** Whether something is left of an item: all of its text may have moved away. */
function isInNewText(item: RedlineListItem): boolean {
  return accept({ type: 'redline', children: item.children }).children.length > 0;
}

/** Gives out ids to the items that are in the new text. */
class ItemNamer {
  readonly #ids: readonly (string | undefined)[];
  #next = 0;

  constructor(ids: readonly (string | undefined)[]) {
    this.#ids = ids;
  }

  blocks<Node extends RedlineBlock>(blocks: readonly Node[]): readonly Node[];
  blocks(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: RedlineBlock): RedlineBlock {
    switch (block.type) {
      case 'deletion':
      case 'movedAway':
      case 'movedToClause':
      case 'split':
      case 'merged':
        return block;
      case 'insertion':
        return { ...block, children: this.blocks(block.children) };
      case 'moved': {
        const [child] = block.children;
        return { ...block, children: [this.blocks([child])[0] ?? child] };
      }
      case 'movedFromClause':
      case 'reshaped':
        return { ...block, children: this.blocks(block.children) };
      case 'list':
        return { ...block, children: block.children.map((item) => this.#item(item)) };
      default:
        return isParentOf(block, 'block') ? { ...block, children: this.blocks(block.children) } : block;
    }
  }

  #item(item: RedlineItem): RedlineItem {
    switch (item.type) {
      case 'deletion':
      case 'movedAway':
      case 'movedToClause':
        return item;
      case 'insertion':
        return { ...item, children: item.children.map((child) => this.#plain(child)) };
      case 'moved':
        return { ...item, children: [this.#listItem(item.children[0])] };
      case 'movedFromClause':
        return { ...item, children: item.children.map((child) => this.#item(child)) };
      case 'split':
        return { ...item, children: item.children.map((child) => this.#listItem(child)) };
      case 'merged': {
        const [first, ...others] = item.children;
        return first === undefined ? item : { ...item, children: [this.#listItem(first), ...others] };
      }
      case 'listItem':
        return isInNewText(item) ? this.#listItem(item) : item;
      default:
        return item satisfies never;
    }
  }

  #listItem(item: RedlineListItem): RedlineListItem {
    return { ...item, ...this.#id(), children: this.blocks(item.children) };
  }

  #plain(item: ListItem): ListItem {
    return { ...item, ...this.#id(), children: this.blocks(item.children) };
  }

  #id(): { readonly id?: string } {
    const id = this.#ids[this.#next];
    this.#next += 1;
    return id === undefined ? {} : { id };
  }
}
