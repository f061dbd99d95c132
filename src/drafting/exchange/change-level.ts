import type { List, ListItem } from 'mdast';
import type { ClauseTreeEditor } from './clause-tree-editor.ts';
import { Refused } from './refused.ts';
import type { Holder } from './sent-lines.ts';

/** Puts an item of a list onto another level: what follows it stays on the level that it is on. */
export function changeLevel(tree: ClauseTreeEditor, holder: Holder, was: number, now: number | undefined): void {
  const item = tree.itemsAround(holder).at(-1);
  if (item === undefined || now === undefined)
    throw new Refused('This takes an item out of its list, or makes a paragraph an item. Do it by hand.');
  for (let level = was; level < now; level += 1) indent(tree, item);
  for (let level = was; level > now; level -= 1) outdent(tree, item);
}

/** Into the item before it. */
function indent(tree: ClauseTreeEditor, item: ListItem): void {
  const list = listOf(tree, item);
  const before = list.children[list.children.indexOf(item) - 1];
  if (before === undefined) throw new Refused('This indents the first item of a list. Do it by hand.');
  const last = before.children.at(-1);
  const inner = last?.type === 'list' ? last : innerList(list);
  tree.take(item);
  if (inner !== last) tree.into(before, inner, 'end');
  tree.into(inner, item, 'end');
}

/** After the item that it is in, with the items after it inside it. */
function outdent(tree: ClauseTreeEditor, item: ListItem): void {
  const list = listOf(tree, item);
  const outer = tree.itemsAround(item).at(-1);
  if (outer === undefined) throw new Refused('This takes an item out of its list. Do it by hand.');
  const following = list.children.slice(list.children.indexOf(item) + 1);
  if (following.length > 0) {
    const inner = innerList(list);
    for (const one of following) {
      tree.take(one);
      tree.into(inner, one, 'end');
    }
    tree.into(item, inner, 'end');
  }
  tree.take(item);
  tree.after(outer, item);
}

function listOf(tree: ClauseTreeEditor, item: ListItem): List {
  const list = tree.parentOf(item);
  if (list?.type !== 'list') throw new Refused('This changes the level of something that is not an item.');
  return list;
}

function innerList({ ordered, data }: List): List {
  return {
    type: 'list',
    ordered: ordered ?? false,
    start: ordered === true ? 1 : null,
    spread: false,
    data: { ...data },
    children: [],
  };
}
