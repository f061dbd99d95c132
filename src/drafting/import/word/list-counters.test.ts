import { expect, it } from 'vitest';
import { ParagraphReader } from './paragraph-reader.ts';
import { findElements, readPart } from './word-xml.ts';

const kind = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>`;
const list = (id: number, of: number, start?: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${start === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`}</w:num>`;
const xml = (name: string, inside: string): Uint8Array =>
  Buffer.from(
    `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${name}>`,
  );

/** The label of each paragraph in some lists, by their numbers, and which of them are in the same list. */
function labelsOf(lists: string, ...paragraphs: readonly number[]): readonly string[] {
  const items = paragraphs.map(
    (id) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>Go.</w:t></w:r></w:p>`,
  );
  const parts = {
    'word/numbering.xml': xml('numbering', lists),
    'word/styles.xml': xml('styles', ''),
    'word/document.xml': xml('document', `<w:body>${items.join('')}</w:body>`),
  };
  const reader = new ParagraphReader(parts);
  return findElements(readPart(parts, 'word/document.xml'), 'w:p').map((paragraph) => {
    const { inList } = reader.read(paragraph);
    return `${inList?.label} of ${inList?.list}`;
  });
}

it('the items of a list that LibreOffice saved count on from the first, which is a list of its own there', () => {
  const lists = `${kind(7)}${list(19, 7, 1)}${list(7, 7)}${kind(8)}${list(20, 8, 3)}${list(8, 8)}`;
  expect(labelsOf(lists, 19, 7, 7, 20, 8)).toEqual([
    '(a) of 7.1',
    '(b) of 7.1',
    '(c) of 7.1',
    '(c) of 8.1',
    '(d) of 8.1',
  ]);
});

it('a list that starts again is another list, and one that does not goes on', () => {
  const lists = `${kind(1)}${list(1, 1)}${list(2, 1, 1)}${list(3, 1)}`;
  expect(labelsOf(lists, 1, 1, 2, 3, 2)).toEqual([
    '(a) of 1.0',
    '(b) of 1.0',
    '(a) of 1.1',
    '(b) of 1.1',
    '(c) of 1.1',
  ]);
});
