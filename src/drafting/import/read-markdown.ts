import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseWithMarkers } from '../../model/list-markers.ts';
import { withKnownItems, withLabel } from '../../model/markdown-labels.ts';
import type { ImportedDocument } from './blocks/imported-document.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Reads a Markdown file. */
export function readMarkdown(text: string): ImportedDocument {
  const { root, markers } = parseWithMarkers(text.replace(/^\uFEFF/, ''), (written) => markdown.parse(written));
  return { root: withKnownItems(labelled(root, markers)), losses: [] };
}

/** A tree whose items have the labels that Markdown does not know. */
function labelled(root: Root, markers: ReadonlyMap<number, string>): Root {
  visit(root, 'list', (list) => {
    list.children = list.children.map((item) => withLabel(item, markers.get(item.position?.start.offset ?? -1)));
  });
  return root;
}
