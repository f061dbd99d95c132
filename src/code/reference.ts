import { clausesOf, type Clause, type Revision } from './code.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';

/** What an id stands for in one revision. */
export interface Reference {
  /** What it is called in a sentence: `commitment G`, `clause “Definitions”`, `paragraph 16`. */
  readonly label: string;
  /** The clause of that id, or the clause in which the numbered paragraph stands. */
  readonly clause: Clause;
}

/** Everything that can be referred to in a revision, by id: its clauses and their numbered paragraphs. */
export function referencesOf(revision: Revision): ReadonlyMap<string, Reference> {
  return new Map(
    clausesOf(revision).flatMap((clause) => [
      [clause.id, { label: clauseLabel(clause), clause }] as const,
      ...numberedParagraphs(clause.text.tree).map(
        ({ id, number }) => [id, { label: `paragraph ${number}`, clause }] as const,
      ),
    ]),
  );
}

/** What an id stands for in a revision; nothing where the revision holds no clause or numbered paragraph of that id. */
export function referenceTo(revision: Revision, id: string): Reference | undefined {
  return referencesOf(revision).get(id);
}

/** What a clause is called in a sentence: by its number or letter, else by its title. */
export function clauseLabel({ unit, number, text }: Pick<Clause, 'unit' | 'number' | 'text'>): string {
  return number === undefined ? `${unit} “${text.front.title}”` : `${unit} ${number}`;
}
