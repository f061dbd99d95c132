/**
 * One measurement of `npm run bench:pdf` in another process: writes the document of the clean copy of the first revision in
 * `CONTENT_DIR` to a file, and prints the seconds that it took.
 */
import { writeFileSync } from 'node:fs';
import { pdfDownloads } from '../commands/downloads/pdf-downloads.ts';
import { routes } from '../../src/web/routes.ts';
import { siteContent } from '../../src/web/content.ts';

const [file = ''] = process.argv.slice(2);
const content = siteContent();
const start = performance.now();
const copy = pdfDownloads(content).find(({ address }) => address === routes.copyFile('0.1', 'clean', 'pdf'));
if (copy === undefined) throw new Error('The content has no revision 0.1.');
writeFileSync(file, copy.document());
console.log((performance.now() - start) / 1_000);
