import { clausesOf, type Revision } from '../../model/code.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** Links to the pages of clauses, with their headings in `revision`, or their ids if it does not have them. */
export function clauseLinks(revision: Revision | undefined, ids: readonly string[]): readonly MenuLink[] {
  const clauses = revision === undefined ? [] : clausesOf(revision);
  return ids.map((id) => {
    const clause = clauses.find((candidate) => candidate.id === id);
    return { text: clause === undefined ? id : clauseHeading(clause), href: routes.clause(id) };
  });
}
