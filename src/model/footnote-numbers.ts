import type { Block } from './clause-tree.ts';

/** The printed number of each footnote, by label. Definitions are in the order of their first reference. */
export function footnoteNumbers({ children }: { readonly children: readonly Block[] }): ReadonlyMap<string, number> {
  const labels = children.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.label] : []));
  return new Map(labels.map((label, index) => [label, index + 1]));
}
