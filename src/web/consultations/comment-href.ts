import type { Consultation } from '../../consultation/consultation.ts';
import type { Content } from '../../content/content.ts';
import { routes } from '../routes.ts';

type WithConsultations = Pick<Content, 'consultations'>;

/** The consultations without an outcome, in order of opening: formal ones and rounds, and those that are always open. */
export function consultationsToName({ consultations }: WithConsultations): {
  readonly formal: readonly Consultation[];
  readonly standing: readonly Consultation[];
} {
  const current = consultations
    .filter(({ outcome }) => outcome === undefined || outcome.draft === true)
    .toSorted((a, b) => (a.opens ?? '').localeCompare(b.opens ?? ''));
  return {
    formal: current.filter(({ kind }) => kind !== 'standing'),
    standing: current.filter(({ kind }) => kind === 'standing'),
  };
}

/**
 * The consultations in which people can comment on the clauses of a revision: the formal one, and the standing one for the
 * time when that is not open. Either may be missing.
 */
export function commentedIn(
  content: WithConsultations,
  label: string,
): { readonly formal: Consultation | undefined; readonly standing: Consultation | undefined } {
  const { formal, standing } = consultationsToName(content);
  const takesComments = ({ revision, clauses }: Consultation): boolean => revision === label && clauses.comments;
  return { formal: formal.find(takesComments), standing: standing.find(takesComments) };
}

/**
 * Where to comment on a clause of a revision: the short page for it in the consultation about that revision. A formal
 * consultation is preferred to the standing one. `undefined` if there is no consultation about the revision.
 */
export function commentHref(content: WithConsultations, revision: string, clause: string): string | undefined {
  const { formal, standing } = commentedIn(content, revision);
  const chosen = formal ?? standing;
  return chosen === undefined ? undefined : routes.comment(chosen.id, clause);
}
