import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../commands/build-site.ts';
import { projectRoot } from '../commands/run-node.ts';
import { usageSchema, type Usage } from './usage.ts';
import { writeLock } from '../../tests/generated-code/write-lock.ts';
import { writeFiles } from '../../tests/generated-code/write-files.ts';

/** The cost of a build and the size of its result. */
export interface BuildMeasure extends Usage {
  readonly pages: number;
  /** Without the pages of `placeMegabytes`. */
  readonly htmlMegabytes: number;
  /** HTML of the pages that lead to and from the places of each revision: how to cite it, what changed since, and on a day. */
  readonly placeMegabytes: number;
  readonly allMegabytes: number;
  /** Bytes of HTML of a changed clause on the page of a comparison, on average. */
  readonly changedClauseBytes: number;
}

const aboutPlaces = /\/code\/[^/]+\/cite\/|\/changes\/since\/|\/code\/on\//;
const comparisonPage = /\/changes\/[^/]+\.\.\.[^/]+\/index\.html$/;
const changedClause = /<section class="clause">.*?<\/section>/gs;

const reportUsage = new URL('report-usage.ts', import.meta.url).href;

/** The cost of a first build, of a second one, of one into an empty folder, and of one after a clause was changed. */
export interface RepeatedBuilds {
  readonly first: BuildMeasure;
  readonly second: Usage;
  readonly elsewhere: Usage;
  readonly changed: Usage;
}

/**
 * Builds the site of a generated Code, in a folder of a name that is deleted afterwards. Nothing of earlier builds is used.
 *
 * @throws an error with the output of the build if it fails
 */
export async function measureBuild(name: string, files: ReadonlyMap<string, string>): Promise<BuildMeasure> {
  const folder = await writeContent(name, files);
  const usage = await build(folder);
  const measure = { ...usage, ...(await sizeOf(join(folder, 'dist', 'client'))) };
  await rm(folder, { recursive: true });
  return measure;
}

/**
 * The same again and again, with a cache that is empty at first.
 *
 * @param change the text of a file for the last build, by its path
 * @param meanwhile is given the folder of the content while it is there
 * @throws an error with the output of the build if one fails
 */
export async function measureRepeatedBuilds(
  name: string,
  files: ReadonlyMap<string, string>,
  change: ReadonlyMap<string, string>,
  meanwhile: (content: string) => Promise<void>,
): Promise<RepeatedBuilds> {
  const folder = await writeContent(name, files);
  const cache = join(folder, 'cache');
  const first = { ...(await build(folder, cache)), ...(await sizeOf(join(folder, 'dist', 'client'))) };
  const second = await build(folder, cache);
  await rm(join(folder, 'dist'), { recursive: true });
  const elsewhere = await build(folder, cache);
  await meanwhile(contentOf(folder));
  await writeFiles(contentOf(folder), change);
  writeLock(contentOf(folder));
  const changed = await build(folder, cache);
  await rm(folder, { recursive: true });
  return { first, second, elsewhere, changed };
}

const contentOf = (folder: string): string => join(folder, 'content');

async function writeContent(name: string, files: ReadonlyMap<string, string>): Promise<string> {
  const folder = join(projectRoot, 'var', 'bench', name);
  await rm(folder, { recursive: true, force: true });
  await writeFiles(contentOf(folder), files);
  writeLock(contentOf(folder));
  return folder;
}

async function build(folder: string, cache = 'none'): Promise<Usage> {
  const usageFile = join(folder, 'usage.json');
  await rm(usageFile, { force: true });
  const before = process.cpuUsage();
  const { succeeded, output } = await buildSite(
    { env: { CONTENT_DIR: contentOf(folder), USAGE_FILE: usageFile, PUBLICATIONS: 'none', BUILD_CACHE: cache } },
    ['--outDir', join(folder, 'dist'), '--force'],
    ['--import', reportUsage],
  );
  if (!succeeded) throw new Error(`The generated Code could not be built:\n${output}`);
  const { user, system } = process.cpuUsage(before);
  const own = { cpuSeconds: (user + system) / 1_000_000, peakMegabytes: process.memoryUsage().rss / 1_000_000 };
  // This process finds out whether there is anything to build.
  if (!existsSync(usageFile)) return own;
  const { cpuSeconds, peakMegabytes } = usageSchema.parse(JSON.parse(await readFile(usageFile, 'utf8')));
  return { cpuSeconds: cpuSeconds + own.cpuSeconds, peakMegabytes };
}

async function sizeOf(folder: string): Promise<Omit<BuildMeasure, keyof Usage>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => ({ file, bytes: (await stat(file)).size })));
  const pages = sizes.filter(({ file }) => file.endsWith('.html'));
  const ofPlaces = pages.filter(({ file }) => aboutPlaces.test(file));
  const texts = await Promise.all(
    files.filter((file) => comparisonPage.test(file)).map((file) => readFile(file, 'utf8')),
  );
  const clauses = texts.flatMap((text) => text.match(changedClause) ?? []);
  return {
    pages: pages.length,
    htmlMegabytes: megabytes(pages) - megabytes(ofPlaces),
    placeMegabytes: megabytes(ofPlaces),
    allMegabytes: megabytes(sizes),
    changedClauseBytes: Buffer.byteLength(clauses.join('')) / Math.max(1, clauses.length),
  };
}

function megabytes(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000;
}
