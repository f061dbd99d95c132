import { named } from '../../model/stored-words.ts';
import { publishedRevisions } from '../../model/code.ts';
import { markedRuns, segmentsOf } from '../../provenance/marked-text.ts';
import type { SearchEntry } from '../../search/entry.ts';
import type { Content } from '../../content/content.ts';
import { headingOf } from '../comparison-html/changed-clause-html.ts';
import { labelIn } from '../../model/labels.ts';
import { routes } from '../routes.ts';
import { comparison } from '../views/comparison.ts';
import { clauseThemes } from './clause-themes.ts';
import { say } from '../../words/say.ts';

/** Each clause that a revision changed, with the deleted and inserted words. Deleted words are found only here. */
export function changeEntries(content: Content): readonly SearchEntry[] {
  const published = publishedRevisions(content.code);
  const themes = clauseThemes(content);
  return published.slice(1).flatMap((to, index) => {
    const from = published[index];
    if (from === undefined) return [];
    return comparison(content.code, { from, to }).changed.map((changed): SearchEntry => {
      const { id, redline, allKinds, declared } = changed;
      const segments = segmentsOf(redline, (target) => labelIn(to, target, id));
      const runs = (side: 'before' | 'after') => markedRuns(segments, side).join(' … ');
      const words = [
        ...declared.map(({ note }) => note),
        ...part(say.searching.changeEntries.deleted, runs('before')),
        ...part(say.searching.changeEntries.inserted, runs('after')),
      ];
      return {
        kind: 'change',
        href: `${routes.comparison(from.label, to.label)}#${id}`,
        title: headingOf(changed),
        about: say.searching.changeEntries.changeMadeInRevision({
          label: to.label,
          allKinds: allKinds.map(named).join(', '),
        }),
        status: allKinds.join(', '),
        revisions: [to.label],
        themes: [...(themes.get(id) ?? [])],
        text: words.join('\n'),
        clause: id,
      };
    });
  });
}

function part(heading: string, words: string): readonly string[] {
  return words === '' ? [] : [`${heading} ${words}`];
}
