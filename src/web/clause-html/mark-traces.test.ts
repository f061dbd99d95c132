import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { testMarkTraces, traceless } from '../../redline/testing/mark-trace-tests.ts';
import { redlineHtml } from './redline-html.ts';

const context = {
  clause: 'a',
  rank: 4,
  hasAnchors: false,
  labelOf: (id: string, side: string) => `${id} ${side}`,
  hrefOf: (id: string) => id,
} as const;

testMarkTraces((redline) => seenIn(redlineHtml(redline, context)), {
  redlines: [10, 1000],
  without: { ...traceless, 'url of link': 'An inserted link leads to its address.' },
});

/** The words of a page, the labels of its lists, which a browser prints, and the text alternative of its figures. */
function seenIn(html: string): string {
  const page = fromHtml(html, { fragment: true });
  const numbers: string[] = [];
  visit(page, 'element', ({ tagName, properties }) => {
    if (tagName === 'ol')
      numbers.push(`${String(properties.className ?? 'figures')} from ${String(properties.start ?? 1)}`);
    if (tagName === 'img') numbers.push(String(properties.alt));
    if (tagName === 'li') numbers.push(String(properties.value ?? 'next'));
  });
  return [toText(page), ...numbers].join(' ');
}
