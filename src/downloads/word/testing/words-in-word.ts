import type { Element, ElementContent } from 'xast';
import {
  findElements,
  isElement,
  readPart,
  textIn,
  unpackWord,
  type WordParts,
} from '../../../drafting/import/word/word-xml.ts';

/** Tracked changes, which Word shows with colours and balloons and reads out by their kind. */
const tracked: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel'],
  ...['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange'],
]);

/**
 * What a reader of a Word file sees and hears: its text, comments and footnotes, the kinds of its tracked changes, the
 * kinds and first numbers of its lists, and the addresses of its links.
 */
export function wordsInWord(bytes: Uint8Array): string {
  const parts = unpackWord(bytes);
  const numbering = readPart(parts, 'word/numbering.xml');
  return ['document', 'footnotes', 'comments'].map((name) => wordsInPart(parts, name, numbering)).join('\n');
}

function wordsInPart(parts: WordParts, name: string, numbering: readonly ElementContent[]): string {
  const relationships = findElements(readPart(parts, `word/_rels/${name}.xml.rels`), 'Relationship');
  const addresses = new Map(relationships.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const read = (nodes: readonly ElementContent[]): string =>
    nodes
      .filter(isElement)
      .map((node) => {
        if (node.name === 'w:t' || node.name === 'w:delText') return textIn(node.children);
        if (node.name === 'w:numPr') return listWords(node, numbering);
        const mark = tracked.has(node.name) ? node.name.slice(2) : '';
        const address = node.name === 'w:hyperlink' ? (addresses.get(node.attributes['r:id']) ?? '') : '';
        return [mark, address, read(node.children)].join(' ');
      })
      .join(' ');
  return read(readPart(parts, `word/${name}.xml`));
}

/** The kind of a list, and its first number. */
function listWords(properties: Element, numbering: readonly ElementContent[]): string {
  const level = valueIn(properties, 'w:ilvl');
  const number = findElements(numbering, 'w:num').find(
    ({ attributes }) => attributes['w:numId'] === valueIn(properties, 'w:numId'),
  );
  const definition = findElements(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === valueIn(number, 'w:abstractNumId'),
  );
  const rank = findElements(definition?.children ?? [], 'w:lvl').find(
    ({ attributes }) => attributes['w:ilvl'] === level,
  );
  return `${valueIn(rank, 'w:numFmt')} ${valueIn(rank, 'w:start')} ${valueIn(number, 'w:startOverride')}`;
}

function valueIn(node: Element | undefined, name: string): string {
  return findElements(node?.children ?? [], name)[0]?.attributes['w:val'] ?? '';
}
