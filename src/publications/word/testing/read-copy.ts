import type { Element, ElementContent } from 'xast';
import { resolveChanges, type Resolution } from '../../../../scripts/code/import/resolve-changes.ts';
import {
  elements,
  isElement,
  isNamed,
  readPart,
  unpack,
  wordsIn,
  type WordParts,
} from '../../../../scripts/code/import/word-xml.ts';

/**
 * The text of the Code in a Word copy, once its changes are accepted or rejected, a line for each paragraph: its style
 * and format, then its words with their look, footnotes in their places. Heading and closing of the copy are left out.
 */
export function readCopy(bytes: Uint8Array, resolution: Resolution): readonly string[] {
  const parts = unpack(bytes);
  const body = elements(readPart(parts, 'word/document.xml'), 'w:body').flatMap(({ children }) => children);
  const lines = blockLines(resolveChanges(body, resolution), reader(parts, resolution));
  const start = lines.findIndex((line) => /^<Heading1(?!.*(?:Duty watch|List of changes)$)/.test(line));
  const end = lines.findIndex((line) => /^<Heading1.*(?:Words the Code uses|How to respond)/.test(line));
  return lines.slice(start, end);
}

/** Prints what stands outside of the paragraphs. */
interface Reader {
  readonly footnote: (id: string) => string;
  readonly list: (numId: string, level: string) => string;
  readonly target: (id: string) => string;
}

function reader(parts: WordParts, resolution: Resolution): Reader {
  const notes = new Map(
    elements(readPart(parts, 'word/footnotes.xml'), 'w:footnote').map((one) => [one.attributes['w:id'], one]),
  );
  const numbering = readPart(parts, 'word/numbering.xml');
  const addresses = targets(parts);
  const lists: string[] = [];
  const found: Reader = {
    footnote: (id) => blockLines(resolveChanges(notes.get(id)?.children ?? [], resolution), found).join(' / '),
    list(numId, level) {
      const kind = listKind(numbering, numId, level);
      // Numbered lists are told apart by their order in the text.
      const key = kind.includes('decimal') ? numId : '';
      if (!lists.includes(key)) lists.push(key);
      return `${kind} ${lists.indexOf(key)}`;
    },
    target: (id) => addresses.get(id) ?? 'nowhere',
  };
  return found;
}

function targets(parts: WordParts): ReadonlyMap<string, string> {
  const all = ['document', 'footnotes'].flatMap((name) =>
    elements(readPart(parts, `word/_rels/${name}.xml.rels`), 'Relationship'),
  );
  return new Map(all.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
}

function listKind(numbering: readonly ElementContent[], numId: string, level: string): string {
  const num = elements(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId);
  const abstract = valueIn(num, 'w:abstractNumId');
  const definition = elements(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === abstract,
  );
  const rank = elements(definition?.children ?? [], 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === level);
  return [valueIn(rank, 'w:numFmt'), valueIn(rank, 'w:start'), level].join(' ');
}

function blockLines(blocks: readonly ElementContent[], found: Reader): readonly string[] {
  return blocks.flatMap((block) => {
    if (!isElement(block)) return [];
    if (block.name === 'w:p') return [paragraphLine(block, found)];
    if (block.name !== 'w:tbl') return [];
    return elements(block.children, 'w:tr').map((row) => {
      const head = elements(row.children, 'w:tblHeader').length > 0 ? 'head' : 'row';
      return `${head}: ${elements(row.children, 'w:tc')
        .map((cell) => blockLines(cell.children, found).join(' / '))
        .join(' ; ')}`;
    });
  });
}

function paragraphLine(paragraph: Element, found: Reader): string {
  const [properties] = elements(paragraph.children, 'w:pPr');
  const [list] = elements(properties?.children ?? [], 'w:numPr');
  const format = [
    valueIn(properties, 'w:pStyle'),
    ...elements(properties?.children ?? [], 'w:ind', 'w:jc').map(({ attributes }) => JSON.stringify(attributes)),
    ...(list === undefined ? [] : [found.list(valueIn(list, 'w:numId'), valueIn(list, 'w:ilvl'))]),
  ];
  let line = '';
  let look = '';
  const read = (nodes: readonly ElementContent[], link: string): void => {
    for (const node of nodes.filter(isElement)) {
      if (node.name === 'w:hyperlink') {
        const target = node.attributes['r:id'];
        read(node.children, typeof target === 'string' ? found.target(target) : '');
      } else if (node.name === 'w:r' && elements([node], 'w:commentReference', 'w:footnoteRef').length === 0) {
        const own = lookOf(node, link);
        line += (own === look ? '' : `{${own}}`) + wordsOf(node, found);
        look = own;
      }
    }
  };
  read(paragraph.children, '');
  return `<${format.join(' ')}>${line}`;
}

function lookOf(run: Element, link: string): string {
  const properties = run.children.find((child) => isNamed(child, 'w:rPr'));
  const names = (properties?.children ?? [])
    .filter(isElement)
    .map(({ name, attributes }) => `${name}${attributes['w:val'] ?? ''}`);
  return [...names, link].join(' ').trim();
}

function wordsOf(run: Element, found: Reader): string {
  return run.children
    .filter(isElement)
    .map((node) => {
      switch (node.name) {
        case 'w:t':
          return wordsIn(node.children);
        case 'w:tab':
          return '\t';
        case 'w:br':
          return '⏎';
        case 'w:footnoteReference':
          return `[note: ${found.footnote(node.attributes['w:id'] ?? '')}]`;
        default:
          return '';
      }
    })
    .join('');
}

function valueIn(node: Element | undefined, name: string): string {
  return elements(node?.children ?? [], name)[0]?.attributes['w:val'] ?? '';
}
