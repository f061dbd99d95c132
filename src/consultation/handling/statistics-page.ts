import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { amountBar } from '../../plots/plots.ts';
import { localPage } from './local-page.ts';
import type { Section } from './tally.ts';

/** Counts as a self-contained page of tables, with a bar beside each number. */
export function statisticsPage(title: string, note: string, sections: readonly Section[]): string {
  return toHtml(localPage(title, [h('p', note), ...sections.map(sectionHtml)]));
}

function sectionHtml({ heading, counts }: Section): Element {
  const most = Math.max(...counts.map(({ count }) => count));
  return h('section', [
    h('h2', heading),
    h('table', [
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, 'What'),
          h('th.number', { scope: 'col' }, 'Responses'),
          h('td', { ariaHidden: 'true' }),
        ]),
      ),
      h(
        'tbody',
        counts.map(({ label, count }) =>
          h('tr', [
            h('th', { scope: 'row' }, label),
            h('td.number', String(count)),
            h('td', { ariaHidden: 'true' }, amountBar(count, most)),
          ]),
        ),
      ),
    ]),
  ]);
}
