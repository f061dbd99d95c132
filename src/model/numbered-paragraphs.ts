import type { ClauseTree, NumberedParagraph } from './clause-tree.ts';

/** The numbered paragraphs of a clause, in order. They are always top-level blocks. */
export function numberedParagraphs(tree: ClauseTree): readonly NumberedParagraph[] {
  return tree.children.filter((block) => block.type === 'numbered');
}
