import { z } from 'zod';
import type { Block, Inline } from './clause-tree.ts';
import { idSchema } from './id-schema.ts';
import type { PagePart } from './page-parts.ts';

/** The front matter of a free-form page `content/pages/<slug>.mdx`. */
export const freePageFrontMatterSchema = z.strictObject({
  /** Title of the page. Required. */
  title: z.string().min(1),
  /** What the page is for, in one sentence, for search engines and lists of pages. Required. */
  summary: z.string().min(1),
  /** The page above it, by its file's name without `.mdx`: its address is below that page's. Optional. */
  under: idSchema.optional(),
  /** Its words in the menu at the foot of every page. Default: its title. */
  menu: z.string().min(1).optional(),
  /** Its place in the menu at the foot of every page, from 1. Pages without one come after those, by title. Optional. */
  place: z.int().min(1).max(99).optional(),
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

/** Something that the software prints within a page. */
export interface PlacedPart {
  readonly part: PagePart;
  /** How many blocks and headings of the page stand before it, footnotes aside. */
  readonly after: number;
}

/** A page that the body writes about itself or the Code, such as its privacy notice. It is not part of the Code. */
export interface FreePage {
  /** Last part of its address, which is the file's name. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Slug of the page above it. */
  readonly under?: string | undefined;
  readonly menu?: string | undefined;
  readonly place?: number | undefined;
  readonly tree: PageTree;
  /** What the software prints within the text, in order. */
  readonly parts: readonly PlacedPart[];
  /** Path of its file, from the project's folder. */
  readonly file: string;
}

/** The address of a page: below the page above it, if it has one. */
export function freePagePath({ slug, under }: Pick<FreePage, 'slug' | 'under'>): string {
  return under === undefined ? `/${slug}/` : `/${under}/${slug}/`;
}

/** What the software prints at the end of a page, by the page's slug, unless the page has the tag elsewhere. */
const endings: Readonly<Partial<Record<string, PagePart>>> = { contact: 'Contacts', privacy: 'DataMap' };

/** What the software prints at the end of a page of the body. */
export function endingOf({ slug, parts }: Pick<FreePage, 'slug' | 'parts'>): PagePart | undefined {
  const ending = endings[slug];
  return parts.some(({ part }) => part === ending) ? undefined : ending;
}

/** The first page of the body, in the order of the menu, on which the software prints a part; undefined if there is none. */
export function pageWith(part: PagePart, pages: readonly FreePage[]): FreePage | undefined {
  return inMenuOrder(pages).find((page) => endingOf(page) === part || page.parts.some((one) => one.part === part));
}

/** Pages in the order of the menu. */
export function inMenuOrder<Page extends Pick<FreePage, 'place' | 'title'>>(pages: readonly Page[]): readonly Page[] {
  const placeOf = ({ place }: Page): number => place ?? Infinity;
  return pages.toSorted((one, other) =>
    placeOf(one) === placeOf(other) ? one.title.localeCompare(other.title, 'en') : placeOf(one) - placeOf(other),
  );
}
