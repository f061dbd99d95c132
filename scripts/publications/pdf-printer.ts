import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';

/** Where the layout lies that documents import. */
const layouts = join(projectRoot, 'src/publications/typst');

const fonts = join(projectRoot, 'node_modules/@expo-google-fonts/source-sans-3');
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** Turns a document of Typst into the bytes of a PDF. */
export type PrintPdf = (document: string) => Uint8Array;

/**
 * A printer, which keeps its fonts for the next document.
 *
 * Whatever Typst says of a document is an error here, warnings too: an unknown font is a warning to it, and the
 * document would be printed in whatever font the machine has.
 */
export function pdfPrinter(): PrintPdf {
  const compiler = NodeCompiler.create({
    workspace: layouts,
    fontArgs: [{ fontPaths: faces.map((face) => join(fonts, face)) }],
  });
  return (document) => {
    const compiled = compiler.compile({ mainFileContent: document });
    const complaints = compiled.takeDiagnostics();
    const { result } = compiled;
    if (complaints !== null || result === null)
      throw new Error(
        `The document cannot be typeset:\n${told(complaints === null ? [] : compiler.fetchDiagnostics(complaints))}`,
      );
    // What setting the type left behind is as large as the document, and is not needed to write it down.
    compiler.evictCache(0);
    const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' });
    compiler.evictCache(0);
    return pdf;
  };
}

function told(complaints: readonly unknown[]): string {
  return complaints.map((complaint) => JSON.stringify(complaint)).join('\n');
}
