import { citationsIn } from '../../provenance/citations.ts';
import { affectedClauses } from '../../provenance/reasons-of-clause.ts';
import type { Content } from '../../content/content.ts';

/** By clause id: the themes of the recommendations that changed it. */
export type ClauseThemes = ReadonlyMap<string, ReadonlySet<string>>;

/** The themes of every clause, from the reasons of all revisions. */
export function clauseThemes({ code, workshops }: Pick<Content, 'code' | 'workshops'>): ClauseThemes {
  const themeOf = new Map(
    workshops.flatMap(({ recommendations }) => recommendations.map(({ id, theme }) => [id, theme] as const)),
  );
  const themes = new Map<string, Set<string>>();
  for (const { change, reason } of citationsIn(code)) {
    const theme = themeOf.get(reason.recommendation ?? '');
    if (theme === undefined) continue;
    for (const clause of affectedClauses(change))
      themes.set(clause, (themes.get(clause) ?? new Set<string>()).add(theme));
  }
  return themes;
}
