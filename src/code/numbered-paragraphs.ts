import type { ClauseTree, NumberedParagraph } from './clause-tree.ts';

/** The numbered paragraphs of a clause in order; they stand directly in it. */
export function numberedParagraphs(tree: ClauseTree): readonly NumberedParagraph[] {
  return tree.children.filter((block) => block.type === 'numbered');
}
