import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { barChart } from './bar-chart.ts';
import { localPage } from './local-page.ts';
import type { Section } from './statistics.ts';

/** Counts as a page with plots, complete in one file. */
export function statisticsPage(title: string, note: string, sections: readonly Section[]): string {
  return toHtml(
    localPage(title, [
      h('p', note),
      ...sections.map((section) =>
        h('section', [
          h('h2', section.heading),
          barChart(section),
          h('table', [
            h('thead', h('tr', [h('th', { scope: 'col' }, 'What'), h('th.number', { scope: 'col' }, 'Responses')])),
            h(
              'tbody',
              section.counts.map(({ label, count }) =>
                h('tr', [h('th', { scope: 'row' }, label), h('td.number', String(count))]),
              ),
            ),
          ]),
        ]),
      ),
    ]),
  );
}
