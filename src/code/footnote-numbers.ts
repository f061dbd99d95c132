import type { Block } from './clause-tree.ts';

/** The number that each footnote of a clause prints, by its label: definitions stand in the order of their first call. */
export function footnoteNumbers({ children }: { readonly children: readonly Block[] }): ReadonlyMap<string, number> {
  const labels = children.flatMap((block) => (block.type === 'footnoteDefinition' ? [block.label] : []));
  return new Map(labels.map((label, place) => [label, place + 1]));
}
