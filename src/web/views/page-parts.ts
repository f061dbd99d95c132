import type { Content } from '../../content/content.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import type { Code, Revision } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import { answeredRecommendations, countAnswers } from '../../provenance/answers.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { revisionSummaries } from './revision-summary.ts';
import { locale, say } from '../../words/say.ts';

/** A link with what is said about it, after a comma. */
interface DescribedLink extends MenuLink {
  readonly about: string;
}

/** The parts of a revision, each with its clauses. */
export function linkedContents(revision: Revision): readonly (MenuLink & { readonly clauses: readonly MenuLink[] })[] {
  return revision.parts.map(({ id, title, clauses }) => ({
    text: title,
    href: routes.inRevision(revision.label, `part-${id}`),
    clauses: clauses.map((clause) => ({ text: clauseHeading(clause), href: routes.clause(clause.id) })),
  }));
}

/** The published revisions, the latest first. */
export function linkedRevisions(code: Code): readonly DescribedLink[] {
  return revisionSummaries(code)
    .filter(({ revision }) => !revision.draft)
    .map(({ revision: { label }, standing, date }) => ({
      text: say.views.pageParts.revision({ label }),
      href: routes.revision(label),
      about: `${date}: ${standing.name}`,
    }));
}

/** The workshops, each with a link to how its points were counted. */
export function linkedWorkshops({ workshops }: Pick<Content, 'workshops'>): readonly DescribedLink[] {
  return workshops.map(({ workshop }) => ({
    text: say.views.pageParts.howPointsWereCounted({ title: workshop.title }),
    href: `${routes.workshop(workshop.id)}#counts`,
    about: formatDate(workshop.date),
  }));
}

/**
 * How many entries the registers have, as a sentence; registers without entries are left out. Questions that were answered
 * at a workshop are no recommendations.
 */
export function countsInWords({
  workshops,
  consultations,
  code,
}: Pick<Content, 'workshops' | 'consultations' | 'code'>): string {
  const answered = answeredRecommendations(workshops);
  const questions = countAnswers(answered).get('answered at the workshop') ?? 0;
  const counted = say.views.pageParts;
  const counts = [
    [code.revisions.filter(({ draft }) => !draft).length, counted.publishedRevisions],
    [answered.length - questions, counted.recommendations],
    [questions, counted.questions],
    [workshops.flatMap(({ actions }) => actions).length, counted.actions],
    [consultations.length, counted.consultations],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, inWords]) => inWords({ count }));
  return say.views.pageParts.thisSiteHas({ words: new Intl.ListFormat(locale).format(words) });
}
