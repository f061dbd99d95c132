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
  readonly htmlMegabytes: number;
  readonly allMegabytes: number;
}

const reportUsage = new URL('report-usage.ts', import.meta.url).href;

/**
 * Builds the site of a generated Code, in a folder of a name that is deleted afterwards.
 *
 * @throws an error with the output of the build if it fails
 */
export async function measureBuild(name: string, files: ReadonlyMap<string, string>): Promise<BuildMeasure> {
  const folder = join(projectRoot, 'var', 'bench', name);
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  const usageFile = join(folder, 'usage.json');
  await rm(folder, { recursive: true, force: true });
  await writeFiles(content, files);
  writeLock(content);

  const { succeeded, output } = await buildSite(
    { env: { CONTENT_DIR: content, USAGE_FILE: usageFile, PUBLICATIONS: 'none' } },
    ['--outDir', out, '--force'],
    ['--import', reportUsage],
  );
  if (!succeeded) throw new Error(`The generated Code could not be built:\n${output}`);
  const usage = usageSchema.parse(JSON.parse(await readFile(usageFile, 'utf8')));
  const measure = { ...usage, ...(await sizeOf(join(out, 'client'))) };
  await rm(folder, { recursive: true });
  return measure;
}

async function sizeOf(folder: string): Promise<Omit<BuildMeasure, keyof Usage>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const measure = { pages: 0, htmlMegabytes: 0, allMegabytes: 0 };
  for (const { parentPath, name } of files) {
    const megabytes = (await stat(join(parentPath, name))).size / 1_000_000;
    measure.allMegabytes += megabytes;
    if (!name.endsWith('.html')) continue;
    measure.pages += 1;
    measure.htmlMegabytes += megabytes;
  }
  return measure;
}
