import type { ClauseNode } from './clause-tree.ts';
import { clausesOf, publishedRevisions, type Code } from './code.ts';
import { memoize } from './memoize.ts';

/** The links of all published texts of the Code, as they were written. */
export const linksInPublished: (code: Code) => ReadonlySet<string> = memoize((code) => {
  const texts = new Set(publishedRevisions(code).flatMap((revision) => clausesOf(revision).map(({ text }) => text)));
  return new Set([...texts].flatMap(({ tree }) => linksIn(tree.children)));
});

function linksIn(nodes: readonly ClauseNode[]): readonly string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? linksIn(node.children) : []),
  ]);
}
