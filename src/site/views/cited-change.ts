import { clausesOf, type Code, type Revision } from '../../code/code.ts';
import { dateInWords } from '../../code/partial-date.ts';
import type { Citation } from '../../provenance/citations.ts';
import type { ChangeKind } from '../../provenance/change-kinds.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** A clause that was changed, with its own page and the place where the change is marked. */
export interface ChangedClauseLink extends MenuLink {
  /** Absent for the first revision, which changed nothing. */
  readonly marked?: string;
}

/** A change of the Code with one of its reasons, as a page about that reason shows it. */
export interface CitedChange {
  readonly kind: ChangeKind;
  readonly clauses: readonly ChangedClauseLink[];
  readonly revision: MenuLink;
  /** Date of the revision in words. */
  readonly date: string;
  /** What the change means for people. */
  readonly note: string;
  /** The reason in one public sentence. */
  readonly sentence: string;
}

/** The change and the reason of a citation, with links to the clauses that it concerns. */
export function citedChange(code: Code, { revision, change, reason }: Citation): CitedChange {
  const before = code.revisions[code.revisions.indexOf(revision) - 1];
  return {
    kind: change.kind,
    clauses: change.clauses.map((id) => ({
      text: clauseTitle(id, [revision, before]),
      href: routes.clause(id),
      ...(before === undefined ? {} : { marked: `${routes.comparison(before.label, revision.label)}#${id}` }),
    })),
    revision: {
      text: revision.draft ? 'Working draft' : `Revision ${revision.label}`,
      href: routes.revision(revision.label),
    },
    date: dateInWords(revision.record.date),
    note: change.note,
    sentence: reason.sentence,
  };
}

/** What a clause is called in the first of the revisions that holds it. */
function clauseTitle(id: string, revisions: readonly (Revision | undefined)[]): string {
  const clause = revisions
    .flatMap((revision) => (revision === undefined ? [] : clausesOf(revision)))
    .find((candidate) => candidate.id === id);
  return clause === undefined ? id : clauseHeading(clause);
}
