import type { ClauseNode } from './clause-tree.ts';
import type { ClauseText } from './code.ts';
import { onceFor } from './once-for.ts';

/** Ids that the text refers to, each once, in order of first use. */
export const refsIn: (text: ClauseText) => readonly string[] = onceFor(({ tree }) => [
  ...new Set(gather(tree.children, (node) => (node.type === 'ref' ? [node.to] : []))),
]);

/** Glossary ids of the terms that the text uses, each once, in order of first use. */
export const termsIn: (text: ClauseText) => readonly string[] = onceFor(({ tree }) => [
  ...new Set(gather(tree.children, (node) => (node.type === 'term' ? [node.id] : []))),
]);

function gather(nodes: readonly ClauseNode[], take: (node: ClauseNode) => readonly string[]): readonly string[] {
  return nodes.flatMap((node) => [...take(node), ...('children' in node ? gather(node.children, take) : [])]);
}
