import { clauseHeading } from '../../code/clause-heading.ts';
import type { Revision } from '../../code/code.ts';

/** Where a clause stands in a revision, as words behind “from” or “to”: `after “X”`, or `the start of “Y”`. */
export function placeOfClause(id: string, { parts }: Revision): string {
  const part = parts.find(({ clauses }) => clauses.some((clause) => clause.id === id));
  if (part === undefined) throw new Error(`No part of the revision has the clause ${id}.`);
  const before = part.clauses[part.clauses.findIndex((clause) => clause.id === id) - 1];
  return before === undefined ? `the start of “${part.title}”` : `after “${clauseHeading(before)}”`;
}

/** Where a part stands in a revision: `after the part “X”`, or `the start of the Code`. */
export function placeOfPart(id: string, { parts }: Revision): string {
  const before = parts[parts.findIndex((part) => part.id === id) - 1];
  return before === undefined ? 'the start of the Code' : `after the part “${before.title}”`;
}
