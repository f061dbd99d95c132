import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchEntry } from '../../search/entry.ts';
import { distinctWords } from '../../search/distinct-words.ts';
import { siteContent } from '../content.ts';
import { buildCache, cacheFolder, keepFiles } from './build-cache.ts';
import { assetsFolder, hashOfInputs } from './build-inputs.ts';
import { searchEntries } from '../search/search-entries.ts';
import { pageTexts, withPageTexts } from '../search/page-texts.ts';
import { withinSite } from '../site-path.ts';
import { inOneLine, searchIndexes, writtenWordsIn } from '../search/search-files.ts';

/** Indexes everything that can be found, from the same trees as the pages. Must come after every integration that writes pages. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir }) => {
        if (config === undefined) throw new Error('The search is indexed after the settings of the build are known.');
        const folder = fileURLToPath(dir);
        const key = `search ${hashOfInputs(assetsFolder(config))}`;
        await writeFiles(folder, await keepFiles(buildCache(cacheFolder()), key, () => indexSite(folder)));
      },
    },
  };
}

/** Both indexes of the site that is built in a folder. */
async function indexSite(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const content = siteContent();
  const { current, earlier } = searchEntries(content);
  return indexFiles(content.settings.language, withPageTexts(current, await pageTexts(folder)), earlier);
}

/** The files of both indexes, by their paths in the site. @throws the errors of Pagefind */
export async function indexFiles(
  language: string,
  today: readonly SearchEntry[],
  earlier: readonly SearchEntry[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return new Map([
      ...(await filesOfIndex(withinSite(searchIndexes.latest), language, today)),
      ...(await filesOfIndex(withinSite(searchIndexes.earlier), language, earlier)),
    ]);
  } finally {
    await close();
  }
}

async function filesOfIndex(
  folder: string,
  language: string,
  entries: readonly SearchEntry[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { errors, index } = await createIndex({ forceLanguage: language.slice(0, 2) });
  if (index === undefined) throw new Error(`The search index was not created:\n${errors.join('\n')}`);
  for (const entry of entries) await add(index, entry, language.slice(0, 2));
  const { errors: unwritten, files } = await index.getFiles();
  if (unwritten.length > 0) throw new Error(`The search index was not written:\n${unwritten.join('\n')}`);
  await index.deleteIndex();
  return [
    ...files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => [join(folder, path), content] as const),
    [join(folder, writtenWordsIn('')), Buffer.from(JSON.stringify(distinctWords(entries)))],
  ];
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
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
