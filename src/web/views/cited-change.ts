import { clausesOf, type Code, type Revision } from '../../model/code.ts';
import { formatDate } from '../../model/partial-date.ts';
import type { Citation } from '../../provenance/citations.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** A changed clause, with its page and the address of the marked change. */
export interface ChangedClauseLink extends MenuLink {
  /** The marked change; absent in the first revision. */
  readonly redlineHref?: string;
}

/** A change of the Code with one of its reasons, for a page about that reason. */
export interface CitedChange {
  readonly kind: ChangeKind;
  readonly clauses: readonly ChangedClauseLink[];
  readonly revision: MenuLink;
  /** Date of the revision, formatted. */
  readonly date: string;
  /** What the change means for people. */
  readonly note: string;
  /** The reason in one public sentence. */
  readonly sentence: string;
}

/** The change and the reason of a citation, with links to its clauses. */
export function citedChange(code: Code, { revision, change, reason }: Citation): CitedChange {
  const before = code.revisions[code.revisions.indexOf(revision) - 1];
  return {
    kind: change.kind,
    clauses: change.clauses.map((id) => ({
      text: clauseTitle(id, [revision, before]),
      href: routes.clause(id),
      ...(before === undefined ? {} : { redlineHref: `${routes.comparison(before.label, revision.label)}#${id}` }),
    })),
    revision: {
      text: revision.draft
        ? say.views.citedChange.workingDraft
        : say.views.citedChange.revision({ label: revision.label }),
      href: routes.revision(revision.label),
    },
    date: formatDate(revision.record.date),
    note: change.note,
    sentence: reason.sentence,
  };
}

/** The heading of a clause in the first of the revisions that has it. */
function clauseTitle(id: string, revisions: readonly (Revision | undefined)[]): string {
  const clause = revisions
    .flatMap((revision) => (revision === undefined ? [] : clausesOf(revision)))
    .find((candidate) => candidate.id === id);
  return clause === undefined ? id : clauseHeading(clause);
}
