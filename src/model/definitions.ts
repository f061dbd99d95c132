import type { ClauseNode, ClauseTree, ListItem, NodeOf, Term } from './clause-tree.ts';

/** The term with which an item of definitions begins, which is what it defines. */
export function definedTerm({ children: [first] }: ListItem): Term | undefined {
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  return start?.type === 'term' ? start : undefined;
}

/** The terms that a node defines, in order. */
export function termsDefinedIn(node: ClauseTree | ClauseNode): readonly Term[] {
  if (node.type === 'definitions') return ofDefinitions(node);
  const children: readonly ClauseNode[] = 'children' in node ? node.children : [];
  return children.flatMap(termsDefinedIn);
}

function ofDefinitions({ children }: NodeOf<'definitions'>): readonly Term[] {
  const items = children.flatMap((block) => (block.type === 'list' ? block.children : []));
  return items.flatMap((item) => definedTerm(item) ?? []);
}
