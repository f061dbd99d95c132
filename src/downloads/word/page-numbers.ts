import { textHeight, textWidth } from './sheet.ts';
import { indentStep } from './styles.ts';
import { paragraphFormat, type ParagraphFormat } from './document-styles.ts';

/**
 * Fills in the page numbers of the contents. Word and LibreOffice count pages themselves, with the fonts that they have;
 * until they do, these are what such a document has in Arial. Word corrects them when it prints, and neither asks anything
 * when it opens the file.
 *
 * @param document - the body of the document as XML
 * @param footnotes - its footnotes as XML
 */
export function withPageNumbers(document: string, footnotes: string): string {
  const pages = pagesOfBookmarks(document, footnotesIn(footnotes));
  return document.replace(
    /<w:fldSimple w:instr="PAGEREF (heading_\d+) [^"]*">.*?<\/w:fldSimple>/gs,
    (_, name: string) => pageReference(name, pages.get(name) ?? 1),
  );
}

/** A field for the page of a bookmark, in the longer form that every reader of Word files knows. */
function pageReference(name: string, page: number): string {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> PAGEREF ${name} \\h </w:instrText></w:r>`;
  return `${mark('begin')}${instruction}${mark('separate')}<w:r><w:t>${String(page)}</w:t></w:r>${mark('end')}`;
}

/** A position in the document, in points. */
interface Position {
  readonly page: number;
  /** How much of the page is used. */
  readonly used: number;
  /** The space that the last paragraph asks for. Of two spaces between paragraphs the larger one counts. */
  readonly gap: number;
}

/** Widths of the characters of Arial in thousandths of the type size; of bold ones about 7 % more. */
const characterWidths = new Map(
  Object.entries({
    222: 'ijl‘’',
    278: ' !,./:;I[]ft',
    333: '()-r“”',
    500: 'Jckvsxyz',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    944: 'W',
  }).flatMap(([width, characters]) => Array.from(characters).map((one) => [one, Number(width) / 1000] as const)),
);
/** The width of all others: digits and most small letters. */
const usualWidth = 0.556;
const boldness = 1.07;
/** What the line above footnotes takes. */
const noteRule = 3;
/** Word keeps at least so many lines of a paragraph together at the end and beginning of a page. */
const leastLines = 2;

/** A paragraph or a row of a table. */
interface Block {
  readonly lines: number;
  readonly format: ParagraphFormat;
  /** Height of the footnotes in it. */
  readonly notes: number;
  /** Whether it stands on one page. */
  readonly isWhole: boolean;
  readonly startsPage: boolean;
  readonly bookmarks: readonly string[];
}

function pagesOfBookmarks(document: string, footnotes: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  const blocks = [...document.matchAll(/<w:tr[ >].*?<\/w:tr>|<w:p[ >].*?<\/w:p>/gs)].map(([xml]) =>
    blockOf(xml, footnotes),
  );
  let position: Position = { page: 1, used: 0, gap: 0 };
  for (const [index, block] of blocks.entries()) {
    const isKept = blocks[index - 1]?.format.keepNext === true;
    const together = isKept ? 0 : heightTogether(blocks, index, position.gap);
    const breaks = position.used > 0 && (block.startsPage || position.used + together > textHeight);
    const start = breaks ? { page: position.page + 1, used: 0, gap: 0 } : position;
    const { first, end } = placed(start, block);
    for (const name of block.bookmarks) pages.set(name, first);
    position = end;
  }
  return pages;
}

/** The height of what is kept with the next, from a block on, and the first lines of what follows. */
function heightTogether(blocks: readonly Block[], index: number, gap: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const { lines, format, notes, isWhole } = block;
  const before = Math.max(gap, format.before);
  if (format.keepNext) return before + lines * format.line + notes + heightTogether(blocks, index + 1, format.after);
  const isShort = isWhole || lines < 2 * leastLines;
  return before + (isShort ? lines * format.line + notes : leastLines * format.line);
}

/** The page of the first line of a block, and the position after its last. */
function placed({ page, used, gap }: Position, { lines, format, notes }: Block): { first: number; end: Position } {
  const { line, after } = format;
  const before = used === 0 ? 0 : Math.max(gap, format.before);
  const height = before + lines * line + notes;
  if (used + height <= textHeight) return { first: page, end: { page, used: used + height, gap: after } };
  const fitting = Math.max(0, Math.floor((textHeight - used - before - notes) / line));
  const over = (lines - Math.min(fitting, Math.max(lines - leastLines, 0))) * line;
  const more = Math.floor(over / textHeight);
  return {
    first: fitting === 0 ? page + 1 : page,
    end: { page: page + 1 + more, used: over - more * textHeight, gap: after },
  };
}

function blockOf(xml: string, footnotes: ReadonlyMap<string, string>): Block {
  const isRow = xml.startsWith('<w:tr');
  return {
    ...(isRow ? rowLines(xml) : paragraphLines(xml, textWidth / 20)),
    notes: [...xml.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].reduce(
      (sum, [, id = '']) => sum + footnoteHeight(footnotes.get(id) ?? ''),
      0,
    ),
    isWhole: isRow,
    startsPage: xml.includes('<w:pageBreakBefore/>'),
    bookmarks: [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(heading_\d+)"/g)].map(([, name = '']) => name),
  };
}

/** A paragraph of some width in points: its lines, and its format. */
function paragraphLines(
  paragraph: string,
  width: number,
): { readonly lines: number; readonly format: ParagraphFormat } {
  const [, style = 'Normal'] = /<w:pStyle w:val="([^"]*)"/.exec(paragraph) ?? [];
  const [, left] = /<w:ind [^>]*w:left="(\d+)"/.exec(paragraph) ?? [];
  const [, level] = /<w:ilvl w:val="(\d+)"/.exec(paragraph) ?? [];
  const indent = Number(left ?? (level === undefined ? 0 : indentStep * (Number(level) + 1)));
  const usual = paragraphFormat(style);
  const format = paragraph.includes('<w:keepNext/>') ? { ...usual, keepNext: true } : usual;
  return { lines: linesOf(textOf(paragraph), width - indent / 20, format), format };
}

/** The lines of the highest cell of a row, in cells of the same width. */
function rowLines(row: string): { readonly lines: number; readonly format: ParagraphFormat } {
  const cells = [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => cell);
  const width = textWidth / 20 / Math.max(cells.length, 1) - 11;
  const heights = cells.map((cell) =>
    [...cell.matchAll(/<w:p[ >].*?<\/w:p>/gs)].reduce((sum, [one]) => sum + paragraphLines(one, width).lines, 0),
  );
  return { lines: Math.max(1, ...heights), format: { ...paragraphFormat('TableText'), keepNext: false } };
}

/** The number of lines of a text of some width in points, broken between words. */
function linesOf(text: string, width: number, { size, isBold }: ParagraphFormat): number {
  const room = width / size / (isBold ? boldness : 1);
  const space = widthOf(' ');
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word);
    if (used > 0 && used + space + wide > room) [lines, used] = [lines + 1, wide];
    else used += (used > 0 ? space : 0) + wide;
  }
  return lines;
}

function widthOf(word: string): number {
  return Array.from(word).reduce((sum, one) => sum + (characterWidths.get(one) ?? usualWidth), 0);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:tab\/>/g)]
    .map(([, words = ' ']) => words.replace(/&[a-z#\d]+;/g, '&'))
    .join('');
}

function footnotesIn(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<w:footnote [^>]*w:id="(\d+)".*?<\/w:footnote>/gs)].map(([note, id = '']) => [id, textOf(note)]),
  );
}

function footnoteHeight(text: string): number {
  const format = paragraphFormat('FootnoteText');
  return noteRule + linesOf(text, textWidth / 20, format) * format.line + format.after;
}
