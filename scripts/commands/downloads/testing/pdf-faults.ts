import type { PdfNode, ReadPdf } from './read-pdf.ts';

/** Accessibility faults of a PDF for readers who hear it or navigate by headings and links. */
export function pdfFaults(pdf: ReadPdf): readonly string[] {
  const nodes = pdf.pages.flatMap(({ structure }) => (structure === undefined ? [] : elementsIn(structure)));
  const links = pdf.pages.flatMap((page) => page.links);
  const fonts = pdf.pages.flatMap((page) => page.fonts);
  const headings = nodes.filter(({ role }) => /^H\d$/.test(role));
  return [
    ...(pdf.tagged && pdf.pages.every(({ structure }) => structure !== undefined) ? [] : ['not tagged']),
    ...(pdf.title === undefined ? ['no title'] : []),
    ...(pdf.language === undefined ? ['no language'] : []),
    ...(headings.length === 0 ? ['no headings'] : skippedRanks(headings.map(({ role }) => Number(role.slice(1))))),
    ...nodes.filter(({ role }) => role === 'Table').flatMap(tableFaults),
    ...(links.every((words) => words.trim() !== '') ? [] : ['a link without a description']),
    ...new Set(fonts.filter(({ embedded }) => !embedded).map(({ name }) => `font not embedded: ${name}`)),
    // By number, since a bookmark leaves out the words that say marks.
    ...(pdf.bookmarks.length >= headings.filter((heading) => wordsOf(heading).trim() !== '').length
      ? []
      : ['a heading without a bookmark']),
    ...(pdf.pageLabels.length === pdf.pages.length ? [] : ['no page labels']),
  ];
}

type PdfElement = Extract<PdfNode, { role: string }>;

/** Every element at or below a node, in reading order. */
export function elementsIn(node: PdfNode): readonly PdfElement[] {
  return 'words' in node ? [] : [node, ...node.children.flatMap(elementsIn)];
}

/** The words of a node as read aloud, without elements of the given roles. */
export function wordsOf(node: PdfNode, without: readonly string[] = []): string {
  if ('words' in node) return node.words;
  return without.includes(node.role) ? '' : node.children.map((child) => wordsOf(child, without)).join(' ');
}

/** Text without spaces, because line breaks do not matter. */
export const withoutSpaces = (words: string): string => words.replace(/\s+/gu, '');

function skippedRanks(ranks: readonly number[]): readonly string[] {
  return ranks.flatMap((rank, index) => {
    const before = ranks[index - 1] ?? 0;
    return rank > before + 1 ? [`heading of rank ${rank} after rank ${before}`] : [];
  });
}

/** A table over several pages is one table on each, but only the first has a header. */
function tableFaults(table: PdfElement): readonly string[] {
  const cells = elementsIn(table).map(({ role }) => role);
  const isContinued = !cells.includes('THead') && !cells.includes('TH') && cells.includes('TBody');
  return cells.includes('TH') || isContinued ? [] : ['a table without header cells'];
}
