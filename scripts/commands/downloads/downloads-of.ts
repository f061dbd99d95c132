import type { CopyFormat } from '../../../src/downloads/copy-formats.ts';
import type { Download, DirectDownload } from '../../../src/downloads/download.ts';
import type { Content } from '../../../src/content/content.ts';
import { oldIcon, pictureDownloads } from './picture-downloads.ts';
import { pdfDownloads } from './pdf-downloads.ts';
import { wordDownloads } from './word-downloads.ts';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../../../src/web/content.ts';
import { routes } from '../../../src/web/routes.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';

/** What builds the downloads of each format of a copy: a new format needs a line here. */
const builders: Readonly<Record<CopyFormat, (content: Content) => readonly Download[]>> = {
  pdf: pdfDownloads,
  docx: wordDownloads,
};

/** Every download of the site, in the order in which they are built. */
export function downloadsOf(content: Content): readonly Download[] {
  return [
    ...Object.values(builders).flatMap((build) => build(content)),
    ...editionDownloads(content),
    ...pictureDownloads(content),
    oldIcon,
  ];
}

/** The files of editions that others made, copied unchanged. */
export function editionDownloads({ editions }: Content): readonly DirectDownload[] {
  return editions.flatMap(({ revision, title, file }) => {
    if (file === undefined) return [];
    const path = join(contentFolder(), 'code/editions', file);
    return [
      {
        address: routes.editionFile(revision, file),
        name: `revision ${revision}, ${title}`,
        inputs: () => sha256(readFileSync(path)),
        write: () => readFile(path),
      },
    ];
  });
}
