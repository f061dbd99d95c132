import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { astroArguments } from '../../build-site.ts';
import { projectRoot, runNode } from '../../run-node.ts';
import { copiedFiles, filesToCopy } from '../../offline/copy-site.ts';
import type { OfflineCopy } from '../../offline/offline-page.ts';
import { draftNote, draftStyle, draftStyleText } from './draft-marks.ts';

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
  const copy: OfflineCopy = {
    files: new Set(filesToCopy(client)),
    // What only the server answers is not in the copy.
    instead: () => undefined,
    note: draftNote,
    styles: [`/${draftStyle}`],
    scripts: () => [],
  };
  for (const { path, bytes } of copiedFiles(client, copy)) {
    const to = join(target, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes());
  }
  writeFileSync(join(target, draftStyle), draftStyleText);
}
