/**
 * One measurement of `npm run bench:pdf` in another process: typesets a document file as a PDF file, and prints the
 * seconds that it took.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pdfPrinter } from '../commands/downloads/pdf-printer.ts';

const [document = '', file = ''] = process.argv.slice(2);
const start = performance.now();
writeFileSync(file, pdfPrinter()(readFileSync(document, 'utf8')));
console.log((performance.now() - start) / 1_000);
