import { readFile } from 'node:fs/promises';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { SearchEntry } from '../search/entry.ts';

/** Pages that list what is found by itself, or are no place to be led to. */
const elsewhere =
  /^(?:actions|code|clauses|changes|recommendations|consultations|glossary|search|copy|data|404|privacy|accessibility|contact|workshops\/.+\/.+)(?:\/|$)/;

/** Pages that the software itself writes, by the words in them. */
export async function pageEntries(
  dir: URL,
  pages: readonly { readonly pathname: string }[],
): Promise<readonly SearchEntry[]> {
  const paths = pages.map(({ pathname }) => pathname).filter((path) => !elsewhere.test(path));
  return Promise.all(
    paths.toSorted().map(async (path): Promise<SearchEntry> => {
      const tree = fromHtml(await readFile(new URL(`${path}index.html`, dir), 'utf8'));
      const main = first(tree, 'main');
      return {
        kind: 'page',
        href: `/${path}`,
        title: toText(first(tree, 'h1')),
        text: toText(main),
        revisions: [],
        themes: [],
      };
    }),
  );
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
