import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, ClauseTree } from '../model/clause-tree.ts';
import { isParentOf } from '../model/nodes.ts';
import { plainText } from '../model/plain-text.ts';
import { withItemIds } from './item-ids.ts';
import { normalise, normaliseToPrint } from './normalise.ts';
import { redline } from './redline.ts';
import { accept } from './resolve.ts';
import { wordyClause } from './testing/arbitrary-clause.ts';
import { clause, item, list, p } from './testing/clause-builder.ts';
import { editedClause } from './testing/edit-clause.ts';

/** A text whose items each have an id. */
function withIds({ type, children }: ClauseTree): ClauseTree {
  let count = 0;
  const named = (block: Block): Block => {
    if (block.type === 'list')
      return {
        ...block,
        children: block.children.map((one) => {
          count += 1;
          return { ...one, id: `item-${count}`, children: one.children.map(named) };
        }),
      };
    return isParentOf(block, 'block') ? { ...block, children: block.children.map(named) } : block;
  };
  return { type, children: children.map(named) };
}

interface AnyNode {
  readonly type: string;
  readonly id?: string;
  readonly children?: readonly AnyNode[];
}

/** The words of each item by its id, on the new side. */
function itemsOf(tree: { readonly type: string; readonly children: readonly unknown[] }): ReadonlyMap<string, string> {
  const found: [string, string][] = [];
  const visit = (node: AnyNode): void => {
    if (node.type === 'listItem' && node.id !== undefined)
      found.push([
        node.id,
        plainText(accept({ type: 'redline', children: (node.children ?? []) as never }), (to) => to),
      ]);
    node.children?.forEach(visit);
  };
  visit(tree as AnyNode);
  return new Map(found);
}

it('every item of the new text keeps its id in a redline, whatever changed', () => {
  fc.assert(
    fc.property(editedClause(wordyClause), ([before, after]) => {
      const named = normaliseToPrint(withIds(after));
      const marked = withItemIds(redline(before, named), named);
      expect(itemsOf(marked)).toEqual(itemsOf(named));
      expect(normalise(accept(marked))).toEqual(normalise(after));
    }),
  );
});

it('an item that was put in between takes no id of another', () => {
  const copy = { ...item('keep a copy;'), id: 'copy' };
  const after = clause(p('They must:'), list(item('tell the deputy;'), copy));
  const marked = withItemIds(redline(clause(p('They must:'), list('keep a copy;')), after), after);
  expect(itemsOf(marked)).toEqual(new Map([['copy', 'keep a copy;']]));
});
