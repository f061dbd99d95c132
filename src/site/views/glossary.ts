import { clausesOf, type Revision } from '../../code/code.ts';
import type { Glossary, GlossaryTerm } from '../../code/glossary.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { termsIn } from '../clause-html/refs-in.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** A term with the clauses of a revision that use it. */
export interface GlossaryEntry extends GlossaryTerm {
  readonly usedIn: readonly MenuLink[];
}

/** The terms in alphabetical order, each with the clauses of `revision` that mark it as a term. */
export function glossaryEntries(glossary: Glossary, revision: Revision | undefined): readonly GlossaryEntry[] {
  const clauses = revision === undefined ? [] : clausesOf(revision);
  return glossary
    .map((term) => ({
      ...term,
      usedIn: clauses
        .filter(({ text }) => termsIn(text).includes(term.id))
        .map((clause) => ({ text: clauseHeading(clause), href: routes.clause(clause.id) })),
    }))
    .toSorted((one, other) => one.term.localeCompare(other.term, 'en-GB'));
}
