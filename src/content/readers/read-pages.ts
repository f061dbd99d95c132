import { freePageFrontMatterSchema, freePagePath, type FreePage } from '../../model/free-page.ts';
import { convertPage } from '../clause/convert-page.ts';
import type { LinkUse, Use } from '../clause/scope.ts';
import { parseText } from '../clause/parse-text.ts';
import { wholeFile, type SourcePosition } from '../diagnostics/diagnostic.ts';
import { pathOf, type ContentFolder } from '../files/content-folder.ts';
import { listFolder, mdxName } from '../files/list-folder.ts';
import { memoizeByText } from '../files/memoize-by-text.ts';
import { readText } from '../files/read-file.ts';

/** A file in `content/pages`, as far as it could be read. */
export interface PageFile {
  /** Path from the project's folder. */
  readonly path: string;
  /** Its file's name without `.mdx`. */
  readonly slug: string;
  /** Address of the page, as far as it is known. */
  readonly address: string;
  /** The position of a value in its front matter, by its keys. */
  readonly at: (keys: readonly PropertyKey[]) => SourcePosition;
  readonly uses: readonly Use[];
  readonly linkUses: readonly LinkUse[];
  /** Absent where it cannot be read at all; incomplete where there are problems. */
  readonly page?: FreePage;
}

/** Maximum size of a page's file, in bytes. */
const pageLimit = 64_000;

/** The free-form pages, in order of slug. */
export function readPages(content: ContentFolder): readonly PageFile[] {
  const description = 'pages such as `about.mdx`, in lower-case letters, digits and hyphens';
  const pattern = { kind: 'file', name: mdxName, description } as const;
  const files = listFolder(content, 'pages', { pattern, mayBeEmpty: true });
  return files.map((file) => readPage(content, file));
}

const parsePage = memoizeByText((text: string) =>
  parseText(text, { container: 'page', schema: freePageFrontMatterSchema, convert: convertPage }),
);

function readPage(content: ContentFolder, name: string): PageFile {
  const path = pathOf(content, `pages/${name}`);
  const text = readText(content, `pages/${name}`, pageLimit);
  const slug = name.slice(0, -'.mdx'.length);
  if (text === undefined)
    return { path, slug, address: freePagePath({ slug }), at: () => wholeFile, uses: [], linkUses: [] };
  const { front, children, uses, linkUses, parts, diagnostics } = parsePage(text);
  for (const diagnostic of diagnostics) content.report(path, diagnostic);
  const { at = () => wholeFile } = front;
  if (front.value === undefined) return { path, slug, address: freePagePath({ slug }), at, uses, linkUses };
  const address = freePagePath({ slug, under: front.value.under });
  return {
    path,
    slug,
    address,
    at,
    uses,
    linkUses,
    page: { slug, ...front.value, tree: { type: 'page', children }, parts, file: path },
  };
}
