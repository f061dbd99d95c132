import type { ElementContent } from 'xast';
import { testMarkTraces } from '../../../redline/testing/mark-trace-tests.ts';
import { clauseElement } from './clause-element.ts';

/** What a reader of the data takes from it: words, which of them are marked, and addresses. Classes and ids are not words. */
function words(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { name, attributes, children } = node;
  const mark = name === 'ins' || name === 'del' ? name : '';
  const address = name === 'a' ? (attributes['href'] ?? '') : '';
  return [mark, address, attributes['marker'] ?? '', attributes['alt'] ?? '', ...children.map(words)].join(' ');
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
  { redlines: [10, 1000] },
);
