import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, runNode } from '../commands/run-node.ts';
import { usageSchema, type Usage } from './usage.ts';

/** What Starlight is measured with: a widely used generator of documentation sites, built on the same framework. */
const packages = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

const reportUsage = new URL('report-usage.ts', import.meta.url).href;
const folder = join(projectRoot, 'var', 'bench', 'starlight');
const docs = join(folder, 'src', 'content', 'docs');

const files = {
  'package.json': JSON.stringify({ name: 'starlight-bench', private: true, type: 'module', dependencies: packages }),
  // Without a sidebar, whose length would grow with the number of pages, and without a search index.
  'astro.config.mjs':
    "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\n" +
    "export default defineConfig({ integrations: [starlight({ title: 'Code', sidebar: [], pagefind: false })] });\n",
  'src/content.config.ts':
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\n" +
    "import { docsSchema } from '@astrojs/starlight/schema';\n" +
    'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
};

/**
 * Builds a site of the published clauses in a folder of content with Starlight, a page for each clause in each revision.
 * Starlight is installed first, from the registry of npm, if it is not there.
 *
 * @throws an error with the output of npm or of the build if one fails
 */
export async function measureStarlight(content: string): Promise<Usage & { readonly pages: number }> {
  await rm(docs, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  if (!existsSync(join(folder, 'node_modules', '@astrojs', 'starlight'))) install();
  const pages = await writePages(join(content, 'code', 'published'));
  const usageFile = join(folder, 'usage.json');
  const { succeeded, output } = await runNode(
    ['--import', reportUsage, join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--force'],
    { cwd: folder, env: { USAGE_FILE: usageFile, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  if (!succeeded) throw new Error(`Starlight could not build the generated Code:\n${output}`);
  return { ...usageSchema.parse(JSON.parse(await readFile(usageFile, 'utf8'))), pages };
}

function install(): void {
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Starlight could not be installed:\n${stderr}`);
}

async function writePages(published: string): Promise<number> {
  await mkdir(docs, { recursive: true });
  await writeFile(join(docs, 'index.md'), '---\ntitle: Code\n---\n');
  let pages = 1;
  for (const entry of await readdir(published, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const revision = entry.name;
    const [from, to] = [join(published, revision, 'clauses'), join(docs, revision.replaceAll('.', '-'))];
    await mkdir(to);
    for (const name of await readdir(from)) {
      await writeFile(join(to, name.replace(/x$/, '')), asMarkdown(await readFile(join(from, name), 'utf8')));
      pages += 1;
    }
  }
  return pages;
}

/** A clause with its title and text alone: tags of the Code mean nothing to Starlight. */
function asMarkdown(source: string): string {
  const title = /^title: (.*)$/m.exec(source)?.[1] ?? 'Clause';
  const text = source.replace(/^---\n.*?\n---\n/s, '').replace(/<Ref to="([^"]+)" \/>/g, '$1');
  return `---\ntitle: ${title}\n---\n${text.replace(/<\/?[A-Z][^>]*>/g, '')}`;
}
