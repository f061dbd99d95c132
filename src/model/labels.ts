import { citablePlaces } from './citable-places.ts';
import { inSchedule } from './clause-number.ts';
import type { ClauseNode } from './clause-tree.ts';
import { clausesOf, type Clause, type Revision } from './code.ts';
import { labelledItems } from './labelled-items.ts';
import { memoize } from './memoize.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import { say } from '../words/say.ts';
import { anchorOfItem, clauseLabel, holderOfTarget, targetOfItem } from './reference.ts';

/** The target of a reference in one revision. */
export interface Reference {
  /** How it is named in a sentence: `commitment G`, `clause “Definitions”`, `paragraph 16`, `paragraph 16(b)(ii)`. */
  readonly label: string;
  /** Of an item: how it is named in its own clause, such as `(b)(ii)`, if that is clear there. */
  readonly labelWithin?: string;
  /** The clause with that id, or the clause that contains the numbered paragraph or item. */
  readonly clause: Clause;
  /** Its anchor in the text of its clause. */
  readonly anchor: string;
}

/** Every possible target in a revision, by id: its clauses, their numbered paragraphs and items with an id. */
export const referencesIn: (revision: Revision) => ReadonlyMap<string, Reference> = memoize(
  (revision) => new Map(clausesOf(revision).flatMap((clause) => [...ofClause(clause)])),
);

function ofClause(clause: Clause): readonly (readonly [string, Reference])[] {
  const { tree } = clause.text;
  const names = new Map(citablePlaces(clause).map(({ anchor, name }) => [anchor, name]));
  const afar = targetsFromAfar(clause);
  return [
    [clause.id, { label: clauseLabel(clause), clause, anchor: clause.id }],
    ...numberedParagraphs(tree).map(
      ({ id, number }) =>
        [
          id,
          { label: inSchedule(say.model.citablePlaces.paragraph({ number }), clause.schedule), clause, anchor: id },
        ] as const,
    ),
    ...labelledItems(tree).flatMap(({ id, label, paragraph }) => {
      const targets = [clause.id, ...(paragraph === undefined ? [] : [paragraph])].map((to) => targetOfItem(to, id));
      const anchor = anchorOfItem(clause.id, id);
      const isClear = paragraph === undefined || !targets.some((target) => afar(target, paragraph));
      const reference = {
        label: names.get(anchor) ?? label,
        ...(isClear ? { labelWithin: label } : {}),
        clause,
        anchor,
      };
      return targets.map((to) => [to, reference] as const);
    }),
  ];
}

/** Whether a clause refers to a target from outside a numbered paragraph of it, where `(b)` would be another item. */
function targetsFromAfar({ text }: Clause): (target: string, paragraph: string) => boolean {
  const from = new Map<string, Set<string>>();
  const visit = (node: ClauseNode, paragraph: string): void => {
    if (node.type === 'ref') from.set(node.to, (from.get(node.to) ?? new Set()).add(paragraph));
    if ('children' in node) for (const child of node.children) visit(child, paragraph);
  };
  for (const block of text.tree.children) visit(block, block.type === 'numbered' ? block.id : '');
  return (target, paragraph) => [...(from.get(target) ?? [])].some((one) => one !== paragraph);
}

/** How a reference is printed in the clause with an id; where that is not given, anywhere. */
function labelOf({ label, labelWithin, clause }: Reference, within: string | undefined): string {
  return clause.id === within ? (labelWithin ?? label) : label;
}

/**
 * How a reference to `id` is printed in a revision, or the id if the revision does not have it.
 *
 * @param within the clause that it is printed in, which does not name itself: `(b)` instead of `commitment G(b)`
 */
export function labelIn(revision: Revision, id: string, within?: string): string {
  const reference = referencesIn(revision).get(id);
  return reference === undefined ? id : labelOf(reference, within);
}

/** How a reference to `id` is printed in the first of two revisions that has it; `within` as for `labelIn`. */
export function labelInEither(revision: Revision, other: Revision, id: string, within?: string): string {
  return labelIn(referencesIn(revision).has(id) ? revision : other, id, within);
}

/** The anchor of a target on the page of a revision. */
export function anchorIn(revision: Revision, id: string): string {
  return referencesIn(revision).get(id)?.anchor ?? holderOfTarget(id);
}
