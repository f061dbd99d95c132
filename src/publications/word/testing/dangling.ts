import type { ElementContent } from 'xast';
import { elements, isElement, readPart, type WordParts } from '../../../../scripts/code/import/word-xml.ts';

/** Everything in a Word file that leads to something that is not there, is there twice, or is never called. */
export function danglingIn(parts: WordParts): readonly string[] {
  const document = readPart(parts, 'word/document.xml');
  const notes = readPart(parts, 'word/footnotes.xml');
  const text = [...document, ...notes];
  const ids = (nodes: readonly ElementContent[], name: string, attribute = 'w:id') =>
    elements(nodes, name).map(({ attributes }) => attributes[attribute] ?? '');
  const real = (one: string) => Number(one) > 0;
  return [
    ...missing('bookmark', everywhere(text, 'w:hyperlink', 'w:anchor'), ids(document, 'w:bookmarkStart', 'w:name')),
    ...twice('bookmark', ids(document, 'w:bookmarkStart', 'w:name')),
    ...missing('address', everywhere(document, 'w:hyperlink', 'r:id'), targets(parts, 'document')),
    ...missing('address', everywhere(notes, 'w:hyperlink', 'r:id'), targets(parts, 'footnotes')),
    ...twice('address', targets(parts, 'document')),
    ...missing('footnote', everywhere(document, 'w:footnoteReference', 'w:id'), ids(notes, 'w:footnote')),
    ...missing(
      'call of the footnote',
      ids(notes, 'w:footnote').filter(real),
      everywhere(document, 'w:footnoteReference', 'w:id'),
    ),
    ...missing(
      'list',
      everywhere(text, 'w:numId', 'w:val'),
      ids(readPart(parts, 'word/numbering.xml'), 'w:num', 'w:numId'),
    ),
    ...missing(
      'comment',
      everywhere(document, 'w:commentReference', 'w:id'),
      ids(readPart(parts, 'word/comments.xml'), 'w:comment'),
    ),
    ...missing(
      'sign of the comment',
      ids(readPart(parts, 'word/comments.xml'), 'w:comment'),
      everywhere(document, 'w:commentReference', 'w:id'),
    ),
    ...twice(
      'change',
      changes.flatMap((name) => everywhere(text, name, 'w:id')),
    ),
  ];
}

const changes = ['w:ins', 'w:del', 'w:cellIns', 'w:cellDel', 'w:pPrChange', 'w:rPrChange'];

/** The values of an attribute of all elements of a name, also of those inside each other. */
function everywhere(nodes: readonly ElementContent[], name: string, attribute: string): readonly string[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [
      ...(node.name === name ? [node.attributes[attribute] ?? []].flat() : []),
      ...everywhere(node.children, name, attribute),
    ]);
}

function targets(parts: WordParts, name: string): readonly string[] {
  return elements(readPart(parts, `word/_rels/${name}.xml.rels`), 'Relationship').map(
    ({ attributes }) => attributes['Id'] ?? '',
  );
}

function missing(what: string, wanted: readonly string[], there: readonly string[]): readonly string[] {
  return wanted.filter((one) => !there.includes(one)).map((one) => `no ${what} ${one}`);
}

function twice(what: string, all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) < index).map((one) => `two of ${what} ${one}`);
}
