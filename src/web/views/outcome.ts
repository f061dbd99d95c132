import type { Consultation, ConsultationOutcome } from '../../consultation/consultation.ts';
import { clausesOf, publishedRevisions, type Code } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { isBefore } from '../../model/is-before.ts';
import { compare } from '../cached-compare.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** What people raised in a consultation, and whether the next revision changed the clauses that it is about. */
export interface OutcomeTheme {
  readonly theme: ConsultationOutcome['themes'][number];
  readonly clauses: readonly OutcomeClause[];
  /** Whether a revision has followed and changed none of its clauses. */
  readonly isUnchanged: boolean;
}

/** A clause that a theme is about, as it was asked about. */
export interface OutcomeClause extends MenuLink {
  /** What the next revision changed in it; undefined if nothing, or if none has followed. */
  readonly change?: MenuLink;
}

/** The themes of an outcome, those first whose clauses stayed as they were, and the revision that followed. */
export function outcomeThemes(
  code: Code,
  { revision: askedRevision, closes, outcome }: Pick<Consultation, 'revision' | 'closes' | 'outcome'>,
): { readonly themes: readonly OutcomeTheme[]; readonly next?: string } {
  const published = publishedRevisions(code);
  const at = published.findIndex(({ label }) => label === askedRevision);
  const from = published[at];
  const next = published
    .slice(at + 1)
    .find(({ record }) => closes === undefined || !isBefore(record.date, closes.slice(0, record.date.length)));
  const changed = new Set(
    from === undefined || next === undefined
      ? []
      : compare(code, from, next)
          .filter(({ kinds }) => kinds.some((kind) => kind === 'amended' || kind === 'removed'))
          .map(({ id }) => id),
  );
  const clauseOf = (id: string): OutcomeClause => {
    const clause = from && clausesOf(from).find((candidate) => candidate.id === id);
    const link = {
      text: clause === undefined ? id : clauseHeading(clause),
      href: routes.inRevision(askedRevision, id),
    };
    if (from === undefined || next === undefined || !changed.has(id)) return link;
    const change = {
      text: say.views.outcome.changedIn({ label: next.label }),
      href: `${routes.comparison(from.label, next.label)}#${id}`,
    };
    return { ...link, change };
  };
  const themes = (outcome?.themes ?? []).map((theme): OutcomeTheme => {
    const clauses = theme.clauses.map(clauseOf);
    const isUnchanged = next !== undefined && clauses.length > 0 && clauses.every(({ change }) => change === undefined);
    return { theme, clauses, isUnchanged };
  });
  return {
    themes: themes.toSorted((one, other) => Number(other.isUnchanged) - Number(one.isUnchanged)),
    ...(next === undefined ? {} : { next: next.label }),
  };
}
