import { publishedRevisions, type Code } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import { nameOfDay } from '../../search/days.ts';
import type { NamedEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import { routes } from '../routes.ts';
import { builtPairs, hasEveryPair } from '../views/built-pairs.ts';
import { say } from '../../words/say.ts';

/**
 * The pages that compare two revisions, found by both labels in either order. In a long history only neighbours, as the rest
 * would make the search heavy.
 */
export function comparisonEntries(code: Code): readonly NamedEntry[] {
  const place = (label: string) => code.revisions.findIndex((revision) => revision.label === label);
  const latest = publishedRevisions(code).at(-1)?.label;
  return builtPairs(code)
    .filter(({ from, to }) => hasEveryPair(code) || place(to.label) === place(from.label) + 1)
    .map(({ from, to }): NamedEntry => ({
      kind: 'change',
      href: routes.comparison(from.label, to.label),
      title: say.searching.comparisonEntries.changesFromTo({ label: from.label, toLabel: to.label }),
      about: say.searching.comparisonEntries.comparisonOfTwoRevisions,
      text: say.searching.comparisonEntries.whatDiffersBetweenRevisionsAnd({ label: from.label, toLabel: to.label }),
      names: [
        say.searching.comparisonEntries.to({ label: from.label, toLabel: to.label }),
        say.searching.comparisonEntries.to2({ label: to.label, fromLabel: from.label }),
        ...(place(to.label) === place(from.label) + 1
          ? ['changes', 'changed', 'new'].flatMap((word) => [
              say.searching.comparisonEntries.in({ word, label: to.label }),
              say.searching.comparisonEntries.inRevision({ word, label: to.label }),
            ])
          : []),
        ...(to.label === latest && place(to.label) === place(from.label) + 1
          ? say.searching.called.latestComparison
          : []),
      ].map(normaliseName),
    }));
}

/**
 * What changed from a revision to now, found by its label and by the day: “what changed since March 2019”. The latest has one
 * too, which says that nothing did.
 */
export function sinceEntries(code: Code): readonly NamedEntry[] {
  return publishedRevisions(code).map(({ label, record: { date } }): NamedEntry => ({
    kind: 'change',
    href: routes.since(label),
    title: say.searching.comparisonEntries.changedSince({ label }),
    about: say.searching.comparisonEntries.sincePublished({ date: formatDate(date) }),
    text: say.searching.comparisonEntries.whatHappenedSince({ label }),
    names: [
      nameOfDay(date, 'since'),
      ...[label, `revision ${label}`].flatMap((name) => [`changes since ${name}`, `changed since ${name}`]),
    ].map(normaliseName),
  }));
}
