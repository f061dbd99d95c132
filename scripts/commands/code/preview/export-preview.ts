import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { astroArguments } from '../../build-site.ts';
import { projectRoot, runNode } from '../../run-node.ts';
import { copiedFiles, filesToCopy } from '../../offline-pack/copied-files.ts';
import type { OfflineCopy } from '../../offline-pack/offline-page.ts';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sitePathIn } from '../../../../src/web/use-site-settings.ts';
import { colours } from '../../../../src/design/tokens.ts';

/**
 * Builds the site with the working draft and writes an offline copy to a folder. Returns the path of the page to open.
 *
 * @throws if the folder is not empty or the site cannot be built
 */
export async function exportPreview(content: string, folder: string): Promise<string> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${folder} is not empty. Give a new folder.`);
  const out = join(projectRoot, 'var', 'preview');
  rmSync(out, { recursive: true, force: true });
  const { succeeded, output } = await runNode(astroArguments('build', '--outDir', out), {
    env: { CONTENT_DIR: resolve(content), CONTENT_DRAFT: 'include', PUBLICATIONS: 'none' },
  });
  if (!succeeded) throw new Error(`The site could not be built:\n${output.trim()}`);
  copySite(join(out, 'client'), target, sitePathIn(content));
  rmSync(out, { recursive: true });
  return join(target, 'index.html');
}

function copySite(client: string, target: string, path: string): void {
  const copy: OfflineCopy = {
    path,
    files: new Set(filesToCopy(client)),
    // Pages that only the server can answer are not in the copy.
    instead: () => undefined,
    note: draftNote,
    styles: [`/${draftStyle}`],
    scripts: () => [],
  };
  for (const { path: file, bytes } of copiedFiles(client, copy)) {
    const to = join(target, file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes());
  }
  writeFileSync(join(target, draftStyle), draftStyleText);
}

/** The style sheet in an export that marks each page as a draft. */
const draftStyle = 'draft.css';

/** Content of that file. */
const draftStyleText = `body::before {
  content: 'Draft';
  position: fixed;
  inset: 0;
  z-index: 1000;
  display: flex;
  align-items: center;
  justify-content: center;
  font: bold 28vmin/1 sans-serif;
  color: ${colours.black};
  opacity: 0.08;
  rotate: -30deg;
  pointer-events: none;
}
.copy-note {
  padding: 0.75rem 1rem;
  font: bold 1.1875rem/1.3 sans-serif;
  color: ${colours.text};
  background: ${colours.draftBackground};
}
`;

/** The note at the top of each page. */
const draftNote: readonly ElementContent[] = [
  h(
    'span',
    'Draft: not published, and may change at any time. This is a copy for colleagues. Its forms do not send anything.',
  ),
];
