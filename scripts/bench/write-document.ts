/**
 * One measurement of `npm run bench:pdf`, in a process of its own: writes the document of the clean copy of the first
 * revision of the content that `CONTENT_DIR` names to the file that it is given, and tells the seconds that this took.
 */
import { writeFileSync } from 'node:fs';
import { pdfPublications } from '../publications/pdf-publications.ts';
import { routes } from '../../src/site/routes.ts';
import { siteContent } from '../../src/site/content.ts';

const [file = ''] = process.argv.slice(2);
const content = siteContent();
const start = performance.now();
const copy = pdfPublications(content).find(({ address }) => address === routes.copyFile('0.1', 'clean', 'pdf'));
if (copy === undefined) throw new Error('The content has no revision 0.1.');
writeFileSync(file, copy.document());
console.log((performance.now() - start) / 1_000);
