import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** A line of contents: where it leads, and a word about it if it has one. */
export interface ContentsLine {
  readonly href: string;
  readonly text: string;
  readonly about?: string;
}

/** Lines under a heading; without one if all of them are together. */
export interface ContentsGroup {
  readonly heading?: string;
  readonly lines: readonly ContentsLine[];
}

/**
 * Contents that stay beside the text on a wide screen and are folded on a narrow one. The style sheet marks the line of the
 * clause being read where the browser can; a small script does it elsewhere, and for screen readers.
 *
 * @param title their heading, whose id is `id`
 * @param fold what opens them on a narrow screen
 */
export function contentsHtml(id: string, title: string, fold: string, groups: readonly ContentsGroup[]): Element {
  // It scrolls by itself where it is long, so the keyboard has to reach it.
  const look = { className: ['contents', 'beside-text', 'screen-only'], tabIndex: 0 };
  return h('nav', { ...look, ariaLabelledBy: id, dataContents: '' }, [
    h('h2', { id }, title),
    h('details', [h('summary', fold), ...groups.flatMap(groupHtml)]),
  ]);
}

function groupHtml({ heading, lines }: ContentsGroup): ElementContent[] {
  return [
    ...(heading === undefined ? [] : [h('h3', heading)]),
    h(
      'ol',
      lines.map(({ href, text, about }) =>
        h('li', h('a', { href }, about === undefined ? [text] : [text, ' ', h('span', about)])),
      ),
    ),
  ];
}
