import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchEntry } from '../../search/entry.ts';
import { distinctWords } from '../../search/distinct-words.ts';
import { siteContent } from '../content.ts';
import { searchEntries } from '../search/search-entries.ts';
import { pageTexts, withPageTexts } from '../search/page-texts.ts';
import { withinSite } from '../site-path.ts';
import { inOneLine, searchIndexes, writtenWordsIn } from '../search/search-files.ts';

/** Indexes everything that can be found, from the same trees as the pages. Must come after every integration that writes pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const content = siteContent();
        const { current, earlier } = searchEntries(content);
        const folder = fileURLToPath(dir);
        const all = withPageTexts(current, await pageTexts(folder));
        await writeIndexes(folder, content.settings.language, all, earlier);
        logger.info(`${all.length} entries indexed, and ${earlier.length} of earlier revisions.`);
      },
    },
  };
}

/** Writes both indexes into the folder of a site. @throws the errors of Pagefind */
export async function writeIndexes(
  folder: string,
  language: string,
  today: readonly SearchEntry[],
  earlier: readonly SearchEntry[],
): Promise<void> {
  try {
    await writeIndex(join(folder, withinSite(searchIndexes.latest)), language, today);
    await writeIndex(join(folder, withinSite(searchIndexes.earlier)), language, earlier);
  } finally {
    await close();
  }
}

async function writeIndex(folder: string, language: string, entries: readonly SearchEntry[]): Promise<void> {
  const { errors, index } = await createIndex({ forceLanguage: language.slice(0, 2) });
  if (index === undefined) throw new Error(`The search index was not created:\n${errors.join('\n')}`);
  for (const entry of entries) await add(index, entry, language.slice(0, 2));
  const { errors: unwritten, files } = await index.getFiles();
  if (unwritten.length > 0) throw new Error(`The search index was not written:\n${unwritten.join('\n')}`);
  for (const { path, content } of files.filter(({ path: name }) => isNeeded(name))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(join(folder, writtenWordsIn('')), JSON.stringify(distinctWords(entries)));
  await index.deleteIndex();
}

/** Leaves out Pagefind's user interfaces and its worker, which this site does not use. */
function isNeeded(name: string): boolean {
  return !/^pagefind-(?!entry)|^wasm\.unknown|\.css$/.test(name);
}

async function add(index: PagefindIndex, entry: SearchEntry, language: string): Promise<void> {
  const { href, title, text, kind, status, revisions, themes, clause } = entry;
  const { errors } = await index.addCustomRecord({
    url: href,
    content: inOneLine(`${title}\n${text}`),
    language,
    meta: {
      title,
      kind,
      ...(status === undefined ? {} : { status }),
      ...(clause === undefined ? {} : { clause }),
      ...(revisions.length === 0 ? {} : { revision: revisions.at(-1) ?? '' }),
    },
    filters: {
      kind: [kind],
      ...(status === undefined ? {} : { status: kind === 'change' ? status.split(', ') : [status] }),
      ...(revisions.length === 0 ? {} : { revision: [...revisions] }),
      ...(themes.length === 0 ? {} : { theme: [...themes] }),
    },
  });
  if (errors.length > 0) throw new Error(`${href} was not indexed:\n${errors.join('\n')}`);
}
