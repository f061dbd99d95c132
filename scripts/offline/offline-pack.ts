import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { currentRevision } from '../../src/code/standing-of.ts';
import { dateInWords } from '../../src/code/partial-date.ts';
import { colours } from '../../src/design/tokens.ts';
import { routes } from '../../src/site/routes.ts';
import { offlineSearch } from '../../src/site/search/offline-search.ts';
import type { Content } from '../../src/source/content.ts';
import { classicScript } from './classic-script.ts';
import { copiedFiles, filesToCopy, type CopiedFile } from './copy-site.ts';
import type { OfflineCopy } from './offline-page.ts';

/** The folder that the archive holds. */
const folder = 'code-of-practice';
const style = 'offline/copy.css';
const searchScripts = ['offline/search-data.js', 'offline/search.js'];

/** A zip archive knows no earlier year; all files have this one, so that the same content gives the same bytes. */
const mtime = new Date('1980-01-01T00:00:00');

/** Every file of the pack: the built site as it opens from a disk, the search of it, and a list of hashes. */
export async function offlinePackFiles(client: string, content: Content): Promise<readonly CopiedFile[]> {
  const isForm = (file: string) => /^\/consultations\/[^/]+\/respond\//.test(file);
  const files = filesToCopy(client, (file) => isForm(file) || file === routes.offlinePack || file === '/404.html');
  const copy: OfflineCopy = {
    files: new Set(files),
    instead: (file) => {
      const [, id] = /^\/consultations\/([^/]+)\/respond\//.exec(file) ?? [];
      return id !== undefined && files.includes(routes.paperForm(id)) ? routes.paperForm(id) : undefined;
    },
    note: noteOf(content),
    styles: [`/${style}`],
    scripts: (address) => (address === routes.search ? searchScripts.map((file) => `/${file}`) : []),
  };
  const data = JSON.stringify(JSON.stringify(offlineSearch(content)));
  const script = await classicScript('src/client/offline-search.ts');
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

/** The pack as one zip archive. */
export async function offlinePack(client: string, content: Content): Promise<Uint8Array> {
  const files = await offlinePackFiles(client, content);
  const zippable: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [
      `${folder}/${path}`,
      // Documents are compressed in themselves.
      [bytes(), { mtime, level: /\.(?:pdf|docx|png)$/.test(path) ? 0 : 9 }] as const,
    ]),
  );
  return zipSync(zippable);
}

function noteOf({ settings, code }: Content) {
  const current = currentRevision(code);
  const latest =
    current === undefined ? '' : ` Its latest revision is ${current.label}, ${dateInWords(current.record.date)}.`;
  return [
    h('span', [
      `A copy that opens from a disk or a USB stick.${latest} Whether there is a later one: ${new URL(routes.code, settings.address).href}. Its forms send nothing: respond on paper instead.`,
    ]),
  ];
}

/** As `sha256sum --check` reads it. */
function hashesOf(files: readonly CopiedFile[]): string {
  return files.map(({ path, bytes }) => `${createHash('sha256').update(bytes()).digest('hex')}  ${path}\n`).join('');
}

function textFile(path: string, text: string): CopiedFile {
  return { path, bytes: () => strToU8(text) };
}
