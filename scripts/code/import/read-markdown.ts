import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ReadText } from './read-word.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Reads a Markdown file. */
export function readMarkdown(text: string): ReadText {
  return { root: markdown.parse(text.replace(/^\uFEFF/, '')), losses: [] };
}
