import { clausesOf, publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import { isBefore } from '../../code/date-order.ts';
import { numberedParagraphs } from '../../code/numbered-paragraphs.ts';
import type { PartialDate } from '../../code/partial-date.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { routes } from '../routes.ts';

/** A commitment or paragraph that a recommendation names by its letter or number. */
export interface NamedInCode {
  readonly text: string;
  /** Where it stands in the revision that was discussed; absent where that revision has nothing of this name. */
  readonly href?: string;
}

/** The revision that people at a workshop had before them: the last that was not published after it. */
export function revisionDiscussed(code: Code, date: PartialDate): Revision | undefined {
  return publishedRevisions(code).findLast(({ record }) => !isBefore(date, record.date));
}

/** What `name`, such as `G` or `16`, stands for in a revision. */
export function namedInCode(name: string, revision: Revision | undefined): NamedInCode {
  const found = revision === undefined ? undefined : placeOf(name, revision);
  return found ?? { text: /^\d/.test(name) ? `Paragraph ${name}` : `Commitment ${name}` };
}

function placeOf(name: string, revision: Revision): NamedInCode | undefined {
  const places = clausesOf(revision).flatMap((clause) => [
    { number: clause.number, id: clause.id, text: clauseHeading(clause) },
    ...numberedParagraphs(clause.text.tree).map(({ number, id }) => ({
      number,
      id,
      text: `Paragraph ${number}, in “${clause.text.front.title}”`,
    })),
  ]);
  const place = places.find(({ number }) => number === name);
  return place && { text: place.text, href: routes.inRevision(revision.label, place.id) };
}
