import { clausesOf, type Revision } from '../../code/code.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** Links to the pages of clauses, each under its heading in `revision`; under its id where the revision does not hold it. */
export function clauseLinks(revision: Revision | undefined, ids: readonly string[]): readonly MenuLink[] {
  const clauses = revision === undefined ? [] : clausesOf(revision);
  return ids.map((id) => {
    const clause = clauses.find((candidate) => candidate.id === id);
    return { text: clause === undefined ? id : clauseHeading(clause), href: routes.clause(id) };
  });
}
