import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseWithMarkers } from '../../model/list-markers.ts';
import { withKnownItems, withLabel, writeLabels } from '../../model/markdown-labels.ts';

declare module 'mdast' {
  interface ListData {
    /** The label of its first item as it was sent, if Markdown does not know it. */
    firstLabel?: string | undefined;
  }
}

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();
const tags = unified().use(remarkMdx).use(remarkStringify).freeze();

/** A tag around blocks as clauses have it: on a line of its own, with blank lines inside, and nothing indented. */
const tagAroundBlocks: NonNullable<NonNullable<Options['handlers']>['paragraph']> = (
  node: MdxJsxFlowElement,
  _,
  state,
  info,
) => {
  const empty = tags.stringify({ type: 'root', children: [{ ...node, children: [] }] }).trim();
  if (node.children.length === 0) return empty;
  return `${empty.replace(/ ?\/>$/, '>')}\n\n${state.containerFlow(node, info)}\n\n</${node.name ?? ''}>`;
};

const written = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    ...writeLabels,
    listItemIndent: 'one',
    rule: '-',
    emphasis: '*',
    strong: '*',
    handlers: { ...writeLabels.handlers, mdxJsxFlowElement: tagAroundBlocks },
  })
  .freeze();

/** The source of a clause as a tree, whose nodes say where in it they are. Items have their labels. */
export function parseSource(source: string): Root {
  const { root, markers } = parseWithMarkers(source, (text) => mdx.parse(text));
  visit(root, 'list', (list) => {
    const [first] = list.children;
    list.data = { ...list.data, firstLabel: markers.get(first?.position?.start.offset ?? -1) };
    list.children = list.children.map((item) => withLabel(item, markers.get(item.position?.start.offset ?? -1)));
  });
  return withKnownItems(root);
}

/** Writes a block of a clause as MDX. */
export function writeBlock(block: RootContent): string {
  return written.stringify({ type: 'root', children: [block] }).trimEnd();
}
