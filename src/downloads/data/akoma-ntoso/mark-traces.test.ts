import type { ElementContent } from 'xast';
import { testMarkTraces } from '../../../redline/testing/mark-trace-tests.ts';
import { clauseElement } from './clause-element.ts';

/**
 * What a reader of the data takes from it: words, which of them are marked, and addresses. Classes and ids are not words.
 * A marked space that keeps words apart beside a move is not the same as marked punctuation, so the characters in a mark
 * are counted.
 */
function words(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { name, attributes, children } = node;
  const mark = name === 'ins' || name === 'del' ? `${name}${textIn(node).length}` : '';
  const address = name === 'a' ? (attributes['href'] ?? '') : '';
  return [mark, address, attributes['marker'] ?? '', attributes['alt'] ?? '', ...children.map(words)].join(' ');
}

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

testMarkTraces(
  ({ children }) =>
    words(
      clauseElement(
        { id: 'a', number: { current: 'A' }, title: { current: 'A' }, blocks: children },
        {
          labelOf: (id) => `clause ${id}`,
          termName: (id) => `entry ${id}`,
          pictureOf: ({ file }: { readonly file: string }) => file,
        },
      ),
    ),
  // Both numbers stand in one element, the old one as deleted.
  { redlines: [10, 1000], numbers: (before, after) => `del2 ${before}. ins2 ${after}.` },
);
