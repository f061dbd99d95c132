import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { currentRevision } from '../../../src/model/current-standing.ts';
import { formatDate } from '../../../src/model/partial-date.ts';
import { colours } from '../../../src/design/tokens.ts';
import { routes } from '../../../src/web/routes.ts';
import { sitePath, withinSite } from '../../../src/web/site-path.ts';
import { wordsInScripts } from '../../../src/web/integrations/words-in-scripts.ts';
import { builtInSettings } from '../../../src/web/use-site-settings.ts';
import { offlineSearch } from '../../../src/web/search/offline-search.ts';
import { searchDataJson } from '../../../src/web/search/search-entries.ts';
import type { Content } from '../../../src/content/content.ts';
import { copiedFiles, filesToCopy, type CopiedFile } from './copied-files.ts';
import type { OfflineCopy } from './offline-page.ts';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../run-node.ts';

/** The folder in the archive. */
const folder = 'code-of-practice';
const style = 'offline/copy.css';
const searchScripts = ['offline/search-data.js', 'offline/search.js'];

/** The earliest year of zip archives, for all files, so that the same content gives the same bytes. */
const mtime = new Date('1980-01-01T00:00:00');

/** Every file of the pack: the built site with relative links, its search, and a list of hashes. */
export async function offlinePackFiles(client: string, content: Content): Promise<readonly CopiedFile[]> {
  const isForm = (file: string) => /^\/consultations\/[^/]+\/respond\//.test(file);
  const files = filesToCopy(
    client,
    (file) => isForm(file) || file === withinSite(routes.offlinePack) || file === '/404.html',
  );
  const copy: OfflineCopy = {
    path: sitePath,
    files: new Set(files),
    instead: (file) => {
      const [, id] = /^\/consultations\/([^/]+)\/(?:respond|comment)\//.exec(file) ?? [];
      const form = id === undefined ? undefined : withinSite(routes.paperForm(id));
      return form !== undefined && files.includes(form) ? form : undefined;
    },
    note: noteOf(content),
    styles: [`/${style}`],
    scripts: (address) => (address === withinSite(routes.search) ? searchScripts.map((file) => `/${file}`) : []),
  };
  const data = JSON.stringify(searchDataJson(await offlineSearch(content, client)));
  const script = await classicScript('src/web/client/offline-search.ts');
  const all: readonly CopiedFile[] = [
    ...copiedFiles(client, copy),
    textFile(
      style,
      `.copy-note {\n  padding: 0.75rem 1rem;\n  font: 1rem/1.3 sans-serif;\n  background: ${colours.plainBackground};\n}\n`,
    ),
    textFile('offline/search-data.js', `globalThis.offlineSearch = JSON.parse(${data});\n`),
    textFile('offline/search.js', script),
  ];
  return [...all, textFile('SHA256SUMS.txt', hashesOf(all))];
}

/** The pack as a zip archive. */
export async function offlinePack(client: string, content: Content): Promise<Uint8Array> {
  const files = await offlinePackFiles(client, content);
  const zippable: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [
      `${folder}/${path}`,
      // Documents are already compressed.
      [bytes(), { mtime, level: /\.(?:pdf|docx|png)$/.test(path) ? 0 : 9 }] as const,
    ]),
  );
  return zipSync(zippable);
}

function noteOf({ settings, code }: Content) {
  const current = currentRevision(code);
  const latest =
    current === undefined ? '' : ` Its latest revision is ${current.label}, ${formatDate(current.record.date)}.`;
  return [
    h('span', [
      `A copy that opens from a disk or a USB stick.${latest} To see whether there is a later one, go to ${new URL(routes.code, settings.address).href}. Its forms do not send anything: respond on paper instead.`,
    ]),
  ];
}

/** Hashes in the format of `sha256sum --check`. */
function hashesOf(files: readonly CopiedFile[]): string {
  return files.map(({ path, bytes }) => `${createHash('sha256').update(bytes()).digest('hex')}  ${path}\n`).join('');
}

function textFile(path: string, text: string): CopiedFile {
  return { path, bytes: () => strToU8(text) };
}

/** Bundles a module with its imports into a classic script, because browsers run no modules from a disk. */
async function classicScript(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // On a disk the site is below no path.
    define: builtInSettings('/'),
    plugins: [wordsInScripts()],
    build: { write: false, lib: { entry: join(projectRoot, module), formats: ['iife'], name: 'script' } },
  });
  const [first] = [built].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${module} could not be bundled as a classic script.`);
  return chunk.code;
}
