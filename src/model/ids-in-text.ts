import type { ClauseNode } from './clause-tree.ts';
import type { ClauseText } from './code.ts';
import { memoize } from './memoize.ts';

/** The ids that the text refers to, without duplicates, in order of first use. */
export const refsIn: (text: ClauseText) => readonly string[] = memoize(({ tree }) => [
  ...new Set(collect(tree.children, (node) => (node.type === 'ref' ? [node.to] : []))),
]);

/** The glossary ids of the terms in the text, without duplicates, in order of first use. */
export const termsIn: (text: ClauseText) => readonly string[] = memoize(({ tree }) => [
  ...new Set(collect(tree.children, (node) => (node.type === 'term' ? [node.id] : []))),
]);

function collect(nodes: readonly ClauseNode[], idsOf: (node: ClauseNode) => readonly string[]): readonly string[] {
  return nodes.flatMap((node) => [...idsOf(node), ...('children' in node ? collect(node.children, idsOf) : [])]);
}
