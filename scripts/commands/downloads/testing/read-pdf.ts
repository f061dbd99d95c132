import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of a PDF's structure in reading order: an element, or words. */
export type PdfNode = { readonly role: string; readonly children: readonly PdfNode[] } | { readonly words: string };

/** What a PDF exposes to assistive technology. */
export interface ReadPdf {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly tagged: boolean;
  /** Titles of the bookmarks, each before those below it. */
  readonly bookmarks: readonly string[];
  readonly pageLabels: readonly string[];
  readonly pages: readonly ReadPage[];
}

interface ReadPage {
  readonly structure: PdfNode | undefined;
  /** The description of each link. */
  readonly links: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  const read = {
    title: wordsIn(info, 'Title'),
    language: wordsIn(info, 'Language'),
    tagged: Reflect.get((await document.getMarkInfo()) ?? {}, 'Marked') === true,
    bookmarks: titlesOf(await document.getOutline()),
    pageLabels: (await document.getPageLabels()) ?? [],
    pages,
  };
  await document.destroy();
  return read;
}

function wordsIn(info: object, key: string): string | undefined {
  const value: unknown = Reflect.get(info, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

function titlesOf(outline: Outline | null): readonly string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const words = await wordsById(page);
  const structure: unknown = await page.getStructTree();
  const annotations: readonly { subtype: string; contentsObj?: { str: string } }[] = await page.getAnnotations();
  return {
    structure: isStructure(structure) ? nodeOf(structure, words) : undefined,
    links: annotations.filter(({ subtype }) => subtype === 'Link').map(({ contentsObj }) => contentsObj?.str ?? ''),
    fonts: await fontsOf(page),
  };
}

/** The words of each piece of marked content. */
async function wordsById(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return words;
}

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** A page without tags has no structure, whatever the types say. */
const isStructure = (value: unknown): value is StructureNode => typeof value === 'object' && value !== null;

function nodeOf(node: StructureNode, words: ReadonlyMap<string, string>): PdfNode {
  if (node.role === undefined) return { words: words.get(node.id ?? '') ?? '' };
  return { role: node.role, children: (node.children ?? []).map((child) => nodeOf(child, words)) };
}

async function fontsOf(page: PDFPageProxy): Promise<ReadPage['fonts']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Set<string>();
  fnArray.forEach((operator, index) => {
    if (operator === OPS.setFont) names.add(String(Reflect.get(Object(argsArray[index]), 0)));
  });
  return [...names].map((id) => {
    const font: unknown = page.commonObjs.get(id);
    return {
      name: String(Reflect.get(Object(font), 'name')),
      embedded: Reflect.get(Object(font), 'missingFile') !== true,
    };
  });
}
