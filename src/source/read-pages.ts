import { freePageFrontMatterSchema, type FreePage } from '../code/free-page.ts';
import { convertPage } from './clause/convert-page.ts';
import type { Use } from './clause/gathered.ts';
import { parseText } from './clause/parse-text.ts';
import { pathOf, type ContentFolder } from './content-folder.ts';
import { listFolder, mdxName } from './list-folder.ts';
import { readText } from './read-file.ts';

/** A file of `content/pages`, as far as it could be read. */
export interface PageFile {
  /** Path from the project's folder. */
  readonly path: string;
  readonly uses: readonly Use[];
  /** Absent where it cannot be read at all; not to be used where there are problems. */
  readonly page?: FreePage;
}

/** Most bytes of a page's file. */
const pageLimit = 64_000;

/** The free-form pages, in order of slug. */
export function readPages(content: ContentFolder): readonly PageFile[] {
  const called = 'pages such as `about.mdx`, in lower-case letters, digits and hyphens';
  const files = listFolder(content, 'pages', { each: { kind: 'file', name: mdxName, called } });
  return files.map((file) => readPage(content, file));
}

function readPage(content: ContentFolder, name: string): PageFile {
  const path = pathOf(content, `pages/${name}`);
  const text = readText(content, `pages/${name}`, pageLimit);
  if (text === undefined) return { path, uses: [] };
  const { front, children, gathered, findings } = parseText(text, {
    container: 'page',
    schema: freePageFrontMatterSchema,
    convert: convertPage,
  });
  for (const found of findings) content.report(path, found);
  const { uses } = gathered;
  if (front.value === undefined) return { path, uses };
  const slug = name.slice(0, -'.mdx'.length);
  return { path, uses, page: { slug, ...front.value, tree: { type: 'page', children }, file: path } };
}
