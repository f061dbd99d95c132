import type { ClauseNode } from './clause-tree.ts';
import type { ClauseText } from './code.ts';

const known = new WeakMap<ClauseText, readonly string[]>();

/** Ids that the text refers to, each once, in order of first use. */
export function refsIn(text: ClauseText): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const refs = [...new Set(gather(text.tree.children, (node) => (node.type === 'ref' ? [node.to] : [])))];
  known.set(text, refs);
  return refs;
}

/** Glossary ids of the terms that the text uses, each once, in order of first use. */
export function termsIn(text: ClauseText): readonly string[] {
  return [...new Set(gather(text.tree.children, (node) => (node.type === 'term' ? [node.id] : [])))];
}

function gather(nodes: readonly ClauseNode[], take: (node: ClauseNode) => readonly string[]): readonly string[] {
  return nodes.flatMap((node) => [...take(node), ...('children' in node ? gather(node.children, take) : [])]);
}
