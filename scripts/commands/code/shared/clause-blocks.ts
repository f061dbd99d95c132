import { parseMdx } from '../../../../src/content/clause/parse-mdx.ts';
import type { ClauseBlock } from '../../../../src/drafting/divide-clause.ts';

/** The blocks of a clause file below its front matter. @throws if it cannot be parsed */
export function clauseBlocks(id: string, file: string): readonly ClauseBlock[] {
  const { root, diagnostics } = parseMdx(file);
  if (root === undefined || diagnostics.length > 0)
    throw new Error(`The clause \`${id}\` has mistakes. Fix them first. To see them: npm run code -- check`);
  return root.children.flatMap(({ type, position, ...node }) => {
    if (type === 'yaml' || position?.start.offset === undefined || position.end.offset === undefined) return [];
    const footnote =
      type === 'footnoteDefinition' && 'identifier' in node ? { footnote: node.label ?? node.identifier } : {};
    return [{ start: position.start.offset, end: position.end.offset, ...footnote }];
  });
}
