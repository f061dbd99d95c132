import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { colours, typeSizes } from '../../src/design/tokens.ts';
import { projectRoot } from '../run-node.ts';
import { faceFiles } from './face-files.ts';

/** Where the layout lies that documents import. */
const layouts = join(projectRoot, 'src/publications/typst');

/** What the layout takes from outside, as texts: Typst hands over nothing else. */
const inputs = {
  ...colours,
  ...Object.fromEntries(Object.entries(typeSizes).map(([name, points]) => [`${name}Size`, String(points)])),
};

/** Turns a document of Typst into the bytes of a PDF. */
export type PrintPdf = (document: string) => Uint8Array;

/**
 * A printer, which keeps its typeface for the next document.
 *
 * Whatever Typst says of a document is an error here, warnings too: an unknown font is a warning to it, and the
 * document would be printed in whatever font the machine has.
 */
export function pdfPrinter(): PrintPdf {
  const compiler = NodeCompiler.create({ workspace: layouts, inputs, fontArgs: [{ fontPaths: faceFiles }] });
  return (document) => {
    // What setting the document before has left behind is as large as that one, and of no use to this one.
    compiler.evictCache(0);
    const compiled = compiler.compile({ mainFileContent: document });
    const complaints = compiled.takeDiagnostics();
    const { result } = compiled;
    if (complaints !== null || result === null)
      throw refused(complaints === null ? '' : JSON.stringify(compiler.fetchDiagnostics(complaints)));
    try {
      return compiler.pdf(result, { pdfStandard: 'ua-1' });
    } catch (error) {
      throw refused(error instanceof Error ? error.message : String(error));
    }
  };
}

/** What Typst says, once for each complaint; its compiler tells them as JSON, its writer of PDF as it would to a programmer of its own. */
function refused(told: string): Error {
  const messages = [...told.matchAll(/"?message"?: ?("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '""']) =>
    unquoted(quoted),
  );
  const complaints = [...new Set(messages)].map((message) => `\n  ${message}`);
  return new Error(
    `Typst does not print the document:${complaints.length === 0 ? `\n  ${told}` : complaints.join('')}`,
  );
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
