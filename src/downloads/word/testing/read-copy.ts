import type { Element, ElementContent } from 'xast';
import { resolveChanges, type Resolution } from '../../../drafting/import/word/resolve-changes.ts';
import {
  findElements,
  isElement,
  isElementNamed,
  readPart,
  unpackWord,
  textIn,
  type WordParts,
} from '../../../drafting/import/word/word-xml.ts';

/**
 * Reads the text of the Code in a Word copy after accepting or rejecting its changes, a line for each paragraph: its
 * style and format, then its runs with their format, and footnotes in place. Skips what is before and after the Code.
 */
export function readCopy(bytes: Uint8Array, resolution: Resolution): readonly string[] {
  const parts = unpackWord(bytes);
  const body = findElements(readPart(parts, 'word/document.xml'), 'w:body').flatMap(({ children }) => children);
  const lines = blockLines(resolveChanges(body, resolution), resolverOf(parts, resolution));
  const start = lines.findIndex((line) => /^<Heading1(?!.*(?:What changed|Duty watch|List of changes)$)/.test(line));
  const end = lines.findIndex((line) => /^<Heading1.*(?:Words the Code uses|How to respond)/.test(line));
  return lines.slice(start, end);
}

/** Resolves references out of the paragraphs. */
interface Resolver {
  readonly footnote: (id: string) => string;
  readonly list: (numId: string, level: string) => string;
  readonly target: (id: string) => string;
}

function resolverOf(parts: WordParts, resolution: Resolution): Resolver {
  const notes = new Map(
    findElements(readPart(parts, 'word/footnotes.xml'), 'w:footnote').map((note) => [note.attributes['w:id'], note]),
  );
  const numbering = readPart(parts, 'word/numbering.xml');
  const addresses = targets(parts);
  const lists: string[] = [];
  const result: Resolver = {
    footnote: (id) => blockLines(resolveChanges(notes.get(id)?.children ?? [], resolution), result).join(' / '),
    list(numId, level) {
      const kind = listKind(numbering, numId, level);
      // Numbered lists are identified by their order in the text.
      const key = kind.includes('bullet') ? '' : numId;
      if (!lists.includes(key)) lists.push(key);
      return `${kind} ${lists.indexOf(key)}`;
    },
    target: (id) => addresses.get(id) ?? 'nowhere',
  };
  return result;
}

function targets(parts: WordParts): ReadonlyMap<string, string> {
  const all = ['document', 'footnotes'].flatMap((name) =>
    findElements(readPart(parts, `word/_rels/${name}.xml.rels`), 'Relationship'),
  );
  return new Map(all.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
}

function listKind(numbering: readonly ElementContent[], numId: string, level: string): string {
  const num = findElements(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId);
  const abstract = valueIn(num, 'w:abstractNumId');
  const definition = findElements(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === abstract,
  );
  const rank = findElements(definition?.children ?? [], 'w:lvl').find(
    ({ attributes }) => attributes['w:ilvl'] === level,
  );
  return [valueIn(rank, 'w:numFmt'), valueIn(rank, 'w:start'), level].join(' ');
}

function blockLines(blocks: readonly ElementContent[], resolver: Resolver): readonly string[] {
  return blocks.flatMap((block) => {
    if (!isElement(block)) return [];
    if (block.name === 'w:p') return [paragraphLine(block, resolver)];
    if (block.name !== 'w:tbl') return [];
    return findElements(block.children, 'w:tr').map((row) => {
      const head = findElements(row.children, 'w:tblHeader').length > 0 ? 'head' : 'row';
      return `${head}: ${findElements(row.children, 'w:tc')
        .map((cell) => blockLines(cell.children, resolver).join(' / '))
        .join(' ; ')}`;
    });
  });
}

function paragraphLine(paragraph: Element, resolver: Resolver): string {
  const [properties] = findElements(paragraph.children, 'w:pPr');
  const [list] = findElements(properties?.children ?? [], 'w:numPr');
  const format = [
    valueIn(properties, 'w:pStyle'),
    ...findElements(properties?.children ?? [], 'w:ind', 'w:jc').map(({ attributes }) => JSON.stringify(attributes)),
    ...(list === undefined ? [] : [resolver.list(valueIn(list, 'w:numId'), valueIn(list, 'w:ilvl'))]),
  ];
  const runs: Run[] = [];
  const read = (nodes: readonly ElementContent[], link: string): void => {
    for (const node of nodes.filter(isElement)) {
      if (node.name === 'w:hyperlink') {
        const target = node.attributes['r:id'];
        read(node.children, typeof target === 'string' ? resolver.target(target) : '');
      } else if (node.name === 'w:r' && findElements([node], 'w:commentReference', 'w:footnoteRef').length === 0) {
        runs.push({ format: formatOf(node), link, text: textOf(node, resolver) });
      }
    }
  };
  read(paragraph.children, '');
  return `<${format.join(' ')}>${runsLine(runs)}`;
}

/** Words that are set alike. */
interface Run {
  readonly format: readonly string[];
  readonly link: string;
  readonly text: string;
}

const keyOf = ({ format, link }: Run): string => [...format, link].join(' ').trim();

function runsLine(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && keyOf(last) === keyOf(run)) joined.splice(-1, 1, { ...run, text: last.text + run.text });
    else joined.push(run);
  }
  let current = '';
  return joined
    .map((run, index) => {
      const own = keyOf(asBetween(run, joined[index - 1], joined[index + 1]));
      const text = (own === current ? '' : `{${own}}`) + run.text;
      current = own;
      return text;
    })
    .join('');
}

const emphasis = new Set(['w:b', 'w:bCs', 'w:i', 'w:iCs']);

/** Nobody sees the emphasis of a space by itself: it has that of both its neighbours, as it has in a redline. */
function asBetween(run: Run, before: Run | undefined, after: Run | undefined): Run {
  if (run.text !== ' ') return run;
  const own = run.format.filter((name) => !emphasis.has(name));
  const shared = before?.format.filter((name) => emphasis.has(name) && after?.format.includes(name) === true) ?? [];
  return { ...run, format: [...own, ...shared].toSorted() };
}

function formatOf(run: Element): readonly string[] {
  const properties = run.children.find((child) => isElementNamed(child, 'w:rPr'));
  const names = (properties?.children ?? [])
    .filter(isElement)
    .map(({ name, attributes }) => `${name}${attributes['w:val'] ?? ''}`);
  return names.toSorted();
}

function textOf(run: Element, resolver: Resolver): string {
  return run.children
    .filter(isElement)
    .map((node) => {
      switch (node.name) {
        case 'w:t':
          return textIn(node.children);
        case 'w:tab':
          return '\t';
        case 'w:br':
          return '⏎';
        case 'w:footnoteReference':
          return `[note: ${resolver.footnote(node.attributes['w:id'] ?? '')}]`;
        default:
          return '';
      }
    })
    .join('');
}

function valueIn(node: Element | undefined, name: string): string {
  return findElements(node?.children ?? [], name)[0]?.attributes['w:val'] ?? '';
}
