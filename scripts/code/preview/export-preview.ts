import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { astroArguments } from '../../build-site.ts';
import { projectRoot, runNode } from '../../run-node.ts';
import { draftStyle, draftStyleText, offlinePage, relativeTo } from './offline-page.ts';

/** Files that a copy on a disk has no use for: compressed ones, and what only the server or scripts read. */
const unused = /\.(?:br|gz|zst|js|map)$/;

/**
 * Builds the site with the working draft, and copies it into a folder that opens from a disk.
 * Gives the path of the page to open.
 *
 * @throws where the folder holds something, or the site cannot be built
 */
export async function exportPreview(content: string, folder: string): Promise<string> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${folder} is not empty. Give a folder that is not there yet.`);
  const out = join(projectRoot, 'var', 'preview');
  rmSync(out, { recursive: true, force: true });
  const { succeeded, output } = await runNode(astroArguments('build', '--outDir', out), {
    env: { CONTENT_DIR: resolve(content), CONTENT_DRAFT: 'include', PUBLICATIONS: 'none' },
  });
  if (!succeeded) throw new Error(`The site could not be built:\n${output.trim()}`);
  copySite(join(out, 'client'), target);
  rmSync(out, { recursive: true });
  return join(target, 'index.html');
}

function copySite(client: string, target: string): void {
  const files = readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !unused.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(client.length).split(sep).join('/'));
  const known = new Set(files);
  for (const file of files) {
    const [from, to] = [join(client, file), join(target, file)];
    mkdirSync(dirname(to), { recursive: true });
    if (file.endsWith('.html')) {
      writeFileSync(to, offlinePage(readFileSync(from, 'utf8'), file.replace(/index\.html$/, ''), known));
    } else if (file.endsWith('.css')) {
      const css = readFileSync(from, 'utf8');
      writeFileSync(
        to,
        css.replace(
          /url\((["']?)(\/[^)"']*)/g,
          (_, quote: string, path: string) => `url(${quote}${relativeTo(file, path)}`,
        ),
      );
    } else copyFileSync(from, to);
  }
  writeFileSync(join(target, draftStyle), draftStyleText);
}
