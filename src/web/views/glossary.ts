import { clausesOf, type Clause, type Revision } from '../../model/code.ts';
import type { Glossary, GlossaryTerm } from '../../model/glossary.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { termsDefinedIn } from '../../model/definitions.ts';
import { termsIn } from '../../model/ids-in-text.ts';
import type { MenuLink } from '../navigation.ts';
import { routes } from '../routes.ts';

/** A term with the clauses of a revision that use it. */
export interface GlossaryEntry extends GlossaryTerm {
  readonly usedIn: readonly MenuLink[];
  /** The clauses whose definitions begin with it. */
  readonly definedIn: readonly MenuLink[];
}

/** The terms in alphabetical order, each with the clauses of `revision` that define it and that use it. */
export function glossaryEntries(glossary: Glossary, revision: Revision | undefined): readonly GlossaryEntry[] {
  const clauses = revision === undefined ? [] : clausesOf(revision);
  const links = (found: readonly Clause[]): readonly MenuLink[] =>
    found.map((clause) => ({ text: clauseHeading(clause), href: routes.clause(clause.id) }));
  return glossary
    .map((term) => {
      const definedIn = clauses.filter(({ text }) => termsDefinedIn(text.tree).some(({ id }) => id === term.id));
      const usedIn = clauses.filter((clause) => !definedIn.includes(clause) && termsIn(clause.text).includes(term.id));
      return { ...term, definedIn: links(definedIn), usedIn: links(usedIn) };
    })
    .toSorted((one, other) => one.term.localeCompare(other.term, 'en-GB'));
}
