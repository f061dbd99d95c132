import { clausesOf, type Clause, type Revision } from './code.ts';
import { inSchedule, nameOfNumber } from './clause-number.ts';
import { labelledItems } from './labelled-items.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';

/** The target of a reference in one revision. */
export interface Reference {
  /** How it is named in a sentence: `commitment G`, `clause “Definitions”`, `paragraph 16`, `(b)(ii)`. */
  readonly label: string;
  /** The clause with that id, or the clause that contains the numbered paragraph or item. */
  readonly clause: Clause;
  /** Its anchor in the text of its clause. */
  readonly anchor: string;
}

/** The target of a reference to an item of a list in a clause or numbered paragraph. */
export function targetOfItem(to: string, item: string): string {
  return `${to}#${item}`;
}

/** The clause or numbered paragraph that a target is or is in. */
export function holderOfTarget(to: string): string {
  return to.replace(/#.*$/, '');
}

/** The anchor of an item. No other id has a low line, so that it is unique on the page of a whole revision. */
export function anchorOfItem(clause: string, item: string): string {
  return `${clause}_${item}`;
}

/** Every possible target in a revision, by id: its clauses, their numbered paragraphs and items with an id. */
export function referencesOf(revision: Revision): ReadonlyMap<string, Reference> {
  return new Map(clausesOf(revision).flatMap((clause) => [...ofClause(clause)]));
}

function ofClause(clause: Clause): readonly (readonly [string, Reference])[] {
  const { tree } = clause.text;
  return [
    [clause.id, { label: clauseLabel(clause), clause, anchor: clause.id }],
    ...numberedParagraphs(tree).map(
      ({ id, number }) =>
        [id, { label: inSchedule(`paragraph ${number}`, clause.schedule), clause, anchor: id }] as const,
    ),
    ...labelledItems(tree).flatMap(({ id, label, paragraph }) => {
      const reference = { label, clause, anchor: anchorOfItem(clause.id, id) };
      return [clause.id, ...(paragraph === undefined ? [] : [paragraph])].map(
        (to) => [targetOfItem(to, id), reference] as const,
      );
    }),
  ];
}

/** The target with an id, or undefined if the revision has no such clause or numbered paragraph. */
export function referenceTo(revision: Revision, id: string): Reference | undefined {
  return referencesOf(revision).get(id);
}

/** How a clause is named in a sentence: by its number or letter, or else by its title. */
export function clauseLabel(clause: Pick<Clause, 'unit' | 'number' | 'text' | 'schedule'>): string {
  const { unit, number, text, schedule } = clause;
  return number === undefined ? `${unit} “${text.front.title}”` : nameOfNumber({ unit, number, schedule });
}
