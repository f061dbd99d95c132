import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { EXIT, visit } from 'unist-util-visit';
import type { FoundEntry, SearchEntry } from '../../search/entry.ts';
import { onSite } from '../site-path.ts';

/** The title and words of a built page. */
interface PageText {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** Pages whose entries are indexed one by one, and pages that nobody searches for. */
const notIndexed =
  /^(?:actions|code|clauses|changes|recommendations|consultations|glossary|search|copy|data\/.+|publications|pagefind|404|workshops\/.+\/.+)(?:\/|$)/;

/** The whole texts of the pages in the folder of a built site, in order of address. */
export async function pageTexts(folder: string): Promise<readonly PageText[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => !notIndexed.test(path));
  return Promise.all(
    files.toSorted().map(async (path): Promise<PageText> => {
      const tree = fromHtml(await readFile(join(folder, path, 'index.html'), 'utf8'));
      return { href: onSite(`/${path}`), title: toText(first(tree, 'h1')), text: toText(first(tree, 'main')) };
    }),
  );
}

/** Entries with the whole texts of their pages, and entries for the pages that have none. */
export function withPageTexts<T extends FoundEntry>(
  entries: readonly T[],
  pages: readonly PageText[],
): readonly (T | SearchEntry)[] {
  const texts = new Map(pages.map(({ href, text }) => [href, text]));
  const known = new Set(entries.map(({ href }) => href));
  return [
    ...entries.map((entry) => {
      const text = entry.kind === 'page' ? texts.get(entry.href) : undefined;
      return text === undefined ? entry : { ...entry, text: `${entry.text}\n${text}` };
    }),
    ...pages
      .filter(({ href }) => !known.has(href))
      .map(({ href, title, text }): SearchEntry => ({
        kind: 'page',
        href,
        title,
        about: 'Page',
        text,
        revisions: [],
        themes: [],
      })),
  ];
}

function first(tree: Root, name: string): Element | Root {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName !== name) return undefined;
    found = node;
    return EXIT;
  });
  return found ?? tree;
}
