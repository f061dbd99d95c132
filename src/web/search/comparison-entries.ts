import type { Code } from '../../model/code.ts';
import type { NamedEntry } from '../../search/entry.ts';
import { normaliseName } from '../../search/names.ts';
import { routes } from '../routes.ts';
import { builtPairs, hasEveryPair } from '../views/built-pairs.ts';

/**
 * The pages that compare two revisions, found by both labels in either order. In a long history only neighbours, as the rest
 * would make the search heavy.
 */
export function comparisonEntries(code: Code): readonly NamedEntry[] {
  const place = (label: string) => code.revisions.findIndex((revision) => revision.label === label);
  return builtPairs(code)
    .filter(({ from, to }) => hasEveryPair(code) || place(to.label) === place(from.label) + 1)
    .map(({ from, to }): NamedEntry => ({
      kind: 'change',
      href: routes.comparison(from.label, to.label),
      title: `Changes from ${from.label} to ${to.label}`,
      about: 'Comparison of two revisions',
      text: `What differs between revisions ${from.label} and ${to.label}, word for word, and why.`,
      names: [
        `${from.label} to ${to.label}`,
        `${to.label} to ${from.label}`,
        ...(place(to.label) === place(from.label) + 1
          ? ['changes', 'changed', 'new'].flatMap((word) => [
              `${word} in ${to.label}`,
              `${word} in revision ${to.label}`,
            ])
          : []),
      ].map(normaliseName),
    }));
}
