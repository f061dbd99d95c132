import type { ElementContent } from 'xast';
import { findElements, isElement, readPart, type WordParts } from '../../../drafting/import/word/word-xml.ts';

/** Everything in a Word file without a target, with two targets, or without a reference to it. */
export function brokenLinksIn(parts: WordParts): readonly string[] {
  const document = readPart(parts, 'word/document.xml');
  const notes = readPart(parts, 'word/footnotes.xml');
  const text = [...document, ...notes];
  const ids = (nodes: readonly ElementContent[], name: string, attribute = 'w:id') =>
    findElements(nodes, name).map(({ attributes }) => attributes[attribute] ?? '');
  const isReal = (id: string) => Number(id) > 0;
  return [
    ...missing('bookmark', valuesOf(text, 'w:hyperlink', 'w:anchor'), ids(document, 'w:bookmarkStart', 'w:name')),
    ...duplicates('bookmark', ids(document, 'w:bookmarkStart', 'w:name')),
    ...missing('address', valuesOf(document, 'w:hyperlink', 'r:id'), targets(parts, 'document')),
    ...missing('address', valuesOf(notes, 'w:hyperlink', 'r:id'), targets(parts, 'footnotes')),
    ...duplicates('address', targets(parts, 'document')),
    ...missing('footnote', valuesOf(document, 'w:footnoteReference', 'w:id'), ids(notes, 'w:footnote')),
    ...missing(
      'reference to footnote',
      ids(notes, 'w:footnote').filter(isReal),
      valuesOf(document, 'w:footnoteReference', 'w:id'),
    ),
    ...missing(
      'list',
      valuesOf(text, 'w:numId', 'w:val'),
      ids(readPart(parts, 'word/numbering.xml'), 'w:num', 'w:numId'),
    ),
    ...missing(
      'comment',
      valuesOf(document, 'w:commentReference', 'w:id'),
      ids(readPart(parts, 'word/comments.xml'), 'w:comment'),
    ),
    ...missing(
      'reference to comment',
      ids(readPart(parts, 'word/comments.xml'), 'w:comment'),
      valuesOf(document, 'w:commentReference', 'w:id'),
    ),
    ...duplicates(
      'change',
      changes.flatMap((name) => valuesOf(text, name, 'w:id')),
    ),
  ];
}

const changes = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
  'w:cellIns',
  'w:cellDel',
  'w:pPrChange',
  'w:rPrChange',
];

/** The values of an attribute of all elements with a name, including nested ones. */
function valuesOf(nodes: readonly ElementContent[], name: string, attribute: string): readonly string[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [
      ...(node.name === name ? [node.attributes[attribute] ?? []].flat() : []),
      ...valuesOf(node.children, name, attribute),
    ]);
}

function targets(parts: WordParts, name: string): readonly string[] {
  return findElements(readPart(parts, `word/_rels/${name}.xml.rels`), 'Relationship').map(
    ({ attributes }) => attributes['Id'] ?? '',
  );
}

function missing(what: string, references: readonly string[], present: readonly string[]): readonly string[] {
  return references.filter((id) => !present.includes(id)).map((id) => `no ${what} ${id}`);
}

function duplicates(what: string, all: readonly string[]): readonly string[] {
  return all.filter((id, index) => all.indexOf(id) < index).map((id) => `two of ${what} ${id}`);
}
