import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { ListItem, Nodes, Parents, Root, RootContent } from 'mdast';

/** The tree of a clause while lines come, go and move in it. */
export class ClauseTreeEditor {
  readonly root: Root;
  readonly #parents: Map<Nodes, Parents>;

  constructor(root: Root, parents: ReadonlyMap<Nodes, Parents>) {
    this.root = root;
    this.#parents = new Map(parents);
  }

  parentOf(node: Nodes): Parents | undefined {
    return this.#parents.get(node);
  }

  /** What a node is in, the nearest first. */
  around(node: Nodes): readonly Parents[] {
    const found: Parents[] = [];
    for (let at = this.#parents.get(node); at !== undefined; at = this.#parents.get(at)) found.push(at);
    return found;
  }

  /** The items around a node, the outermost first. */
  itemsAround(node: Nodes): readonly ListItem[] {
    return this.around(node)
      .filter((one) => one.type === 'listItem')
      .toReversed();
  }

  /** The outermost list, table or figure around a node, or the node itself. */
  outOfLists(node: Nodes): Nodes {
    return this.around(node).findLast((one) => one.type === 'list' || one.type === 'table' || isFigure(one)) ?? node;
  }

  /** Whether a node is still in the tree. */
  isThere(node: Nodes): boolean {
    if (node === this.root) return true;
    const parent = this.#parents.get(node);
    return parent !== undefined && hasChild(parent, node) && this.isThere(parent);
  }

  after(node: Nodes, added: RootContent): void {
    this.#insert(node, added, 1);
  }

  before(node: Nodes, added: RootContent): void {
    this.#insert(node, added, 0);
  }

  #insert(node: Nodes, added: RootContent, offset: 0 | 1): void {
    const parent = this.#parents.get(node) ?? this.root;
    const children: RootContent[] = parent.children;
    children.splice(placeOf(parent, node) + offset, 0, added);
    this.#parents.set(added, parent);
  }

  /** Puts a node at the start of the clause. */
  first(node: RootContent): void {
    const at = this.root.children[0]?.type === 'yaml' ? 1 : 0;
    this.root.children.splice(at, 0, node);
    this.#parents.set(node, this.root);
  }

  /** Puts a node at the start, or at the end, of another one. */
  into(parent: Parents, node: RootContent, where: 'start' | 'end'): void {
    const children: RootContent[] = parent.children;
    if (where === 'start') children.unshift(node);
    else children.push(node);
    this.#parents.set(node, parent);
  }

  /** Takes a node away, and what has nothing left in it. */
  take(node: Nodes): void {
    const parent = this.#parents.get(node);
    if (parent === undefined) return;
    const children: RootContent[] = parent.children;
    const at = placeOf(parent, node);
    if (at >= 0) children.splice(at, 1);
    if (children.length === 0 && parent.type !== 'root') this.take(parent);
  }

  /** Takes everything that comes after the first child of a node. */
  takeRest(parent: ListItem): ListItem['children'] {
    return parent.children.splice(1);
  }
}

/** Whether a node is a figure, which has its caption in it and nothing else. */
export function isFigure(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Figure';
}

function placeOf(parent: Parents, node: Nodes): number {
  const children: readonly Nodes[] = parent.children;
  return children.indexOf(node);
}

function hasChild(parent: Parents, node: Nodes): boolean {
  return placeOf(parent, node) >= 0;
}

/** Sets an attribute that a tag has, to words on one line. */
export function setAttribute(element: MdxJsxFlowElement, name: string, words: string): void {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (found !== undefined) found.value = words.replace(/\s+/gu, ' ').trim();
}
