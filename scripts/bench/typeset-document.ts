/**
 * One measurement of `npm run bench:pdf`, in a process of its own: sets a document as a PDF, from the file of the one to
 * that of the other, and tells the seconds that this took.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pdfPrinter } from '../publications/pdf-printer.ts';

const [document = '', file = ''] = process.argv.slice(2);
const start = performance.now();
writeFileSync(file, pdfPrinter()(readFileSync(document, 'utf8')));
console.log((performance.now() - start) / 1_000);
