import { z } from 'zod';
import type { Block, Inline } from './clause-tree.ts';

/** The front matter of a free-form page `content/pages/<slug>.mdx`. */
export const freePageFrontMatterSchema = z.strictObject({
  /** Title of the page. Required. */
  title: z.string().min(1),
  /** What the page is for, in one sentence, for search engines and lists of pages. Required. */
  summary: z.string().min(1),
});

/** A heading of a free-form page. The page's title is its only first-level heading. */
export interface Heading {
  readonly type: 'heading';
  /** Heading level. */
  readonly depth: 2 | 3 | 4;
  /** Anchor, unique in the page, made from the heading's words. */
  readonly id: string;
  readonly children: readonly Inline[];
}

/** The whole text of a free-form page: what a clause may contain, without numbered paragraphs but with headings. */
export interface PageTree {
  readonly type: 'page';
  readonly children: readonly (Block | Heading)[];
}

/** A page that the body writes about itself or the Code, such as its privacy notice. It is not part of the Code. */
export interface FreePage {
  /** Last part of its address, which is the file's name. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly tree: PageTree;
  /** Path of its file, from the project's folder. */
  readonly file: string;
}
