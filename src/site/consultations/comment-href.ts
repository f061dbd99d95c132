import type { Content } from '../../source/content.ts';
import { routes } from '../routes.ts';
import { fieldId } from './field-id.ts';

/**
 * Where people comment on a clause as it stands in a revision: the form of the consultation about that revision, with
 * the clause open. A formal consultation comes before the standing one. Nothing where nobody asks about the revision.
 */
export function commentHref(
  { consultations }: Pick<Content, 'consultations'>,
  revision: string,
  clause: string,
): string | undefined {
  const asking = consultations.filter(
    (one) => one.revision === revision && one.outcome === undefined && one.clauses.comments,
  );
  const chosen = asking.find(({ kind }) => kind !== 'standing') ?? asking[0];
  return chosen === undefined ? undefined : `${routes.respond(chosen.id)}#${fieldId(`comment.${clause}`)}`;
}
