import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { layoutWords } from '../../../src/downloads/typst/layout-words.ts';
import { colours, typeSizes } from '../../../src/design/tokens.ts';
import { projectRoot } from '../run-node.ts';
import { replaceEscapedCharacters } from '../../../src/downloads/typst/code.ts';
import { fontFiles } from '../../../src/content/figures/font-files.ts';
import { printableCharacter } from './printable-character.ts';

/** Folder of the layouts that documents import. */
const layouts = join(projectRoot, 'src/downloads/typst');

/** Inputs of the layouts, as strings, because Typst passes nothing else. */
const inputs = {
  ...Object.fromEntries(Object.entries(layoutWords).map(([name, words]) => [`word-${name}`, words])),
  ...colours,
  ...Object.fromEntries(Object.entries(typeSizes).map(([name, points]) => [`${name}Size`, String(points)])),
};

/** Typesets a Typst document as a PDF. */
export type PrintPdf = (document: string) => Uint8Array;

/** Typesets a Typst document of one page as a PNG picture, a pixel for each point. */
export type PrintPicture = (document: string) => Promise<Uint8Array>;

/** A printer of PDFs, which loads the fonts once for all documents. */
export function pdfPrinter(): PrintPdf {
  return printerAs((compiler, document) => compiler.pdf(document, { pdfStandard: 'ua-1' }));
}

/** A printer of pictures. Its letters are outlines of our fonts, so that the picture is the same on every computer. */
export function picturePrinter(): PrintPicture {
  const print = printerAs((compiler, document) => compiler.plainSvg(document));
  return async (document) => {
    const { default: sharp } = await import('sharp');
    return sharp(Buffer.from(print(document)))
      .png({ palette: true, effort: 1 })
      .toBuffer();
  };
}

/**
 * A printer in one format.
 *
 * Warnings of Typst are errors here: an unknown font is only a warning, and the document would be typeset in any font that
 * the computer has.
 */
function printerAs<Printed>(
  write: (compiler: NodeCompiler, document: NodeTypstDocument) => Printed,
): (document: string) => Printed {
  const compiler = NodeCompiler.create({ workspace: layouts, inputs, fontArgs: [{ fontPaths: fontFiles }] });
  return (document) => {
    // The cache of the previous document is large and useless for this one.
    compiler.evictCache(0);
    const compiled = compiler.compile({ mainFileContent: document });
    const diagnostics = compiled.takeDiagnostics();
    const { result } = compiled;
    if (diagnostics !== null || result === null)
      throw typstError(diagnostics === null ? '' : JSON.stringify(compiler.fetchDiagnostics(diagnostics)));
    try {
      return write(compiler, result);
    } catch (error) {
      throw typstError(error instanceof Error ? error.message : String(error));
    }
  };
}

/** Prints text from any source: characters without a glyph in the font are printed as their code points. */
export function textPrinter(): PrintPdf {
  const print = pdfPrinter();
  return (document) => print(replaceEscapedCharacters(document, printableCharacter));
}

/** The distinct messages of Typst: its compiler reports JSON, its PDF writer Rust debug output. */
function typstError(output: string): Error {
  const messages = [...output.matchAll(/"?message"?: ?("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '""']) =>
    unquote(quoted),
  );
  const diagnostics = [...new Set(messages)].map((message) => `\n  ${message}`);
  return new Error(
    `Typst cannot typeset the document:${diagnostics.length === 0 ? `\n  ${output}` : diagnostics.join('')}`,
  );
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
