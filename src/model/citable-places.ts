import { inSchedule } from './clause-number.ts';
import type { Block, ListItem, NodeOf, NumberedParagraph } from './clause-tree.ts';
import type { Clause } from './code.ts';
import { definedTerm } from './definitions.ts';
import { itemLabel } from './list-labels.ts';
import { memoize } from './memoize.ts';
import { isParentOf } from './nodes.ts';
import { plainText } from './plain-text.ts';
import { anchorOfItem, clauseLabel } from './reference.ts';
import { say } from '../words/say.ts';

/** Something in a clause that has an address of its own, so that it can be cited: the clause, a paragraph, an item. */
export interface CitablePlace {
  /** Its anchor on the page of the revision. */
  readonly anchor: string;
  /** How a sentence names it: `paragraph 16`, `paragraph 16(b)(ii)`, `commitment G, item 2`. */
  readonly name: string;
  /** What it is in the tree; absent for the clause itself. */
  readonly node?: NumberedParagraph | ListItem;
  /** Id of the clause or numbered paragraph that it is or is in, which stays the same in every revision. */
  readonly holder: string;
}

/**
 * Everything in a clause that can be cited, in printed order. An item without an id has its position as its anchor: the
 * text of a revision does not change, so that it leads to the same words for ever.
 */
export const citablePlaces: (clause: Clause) => readonly CitablePlace[] = memoize((clause) => {
  const { id, number, unit, schedule, text } = clause;
  const bare = number === undefined ? clauseLabel(clause) : clauseLabel({ unit, number, text });
  const whole = { anchor: id, name: bare, suffix: number === undefined ? undefined : schedule };
  const scope: Scope = { ...whole, holder: id, clause, lists: listsIn(text.tree.children) };
  const places = text.tree.children.flatMap((block) =>
    block.type === 'numbered' ? ofParagraph(block, clause) : ofBlocks([block], scope),
  );
  return [{ anchor: id, name: clauseLabel(clause), holder: id }, ...places];
});

/** What a revision may have a link to, by its node in the tree. */
export const placesByNode: (clause: Clause) => ReadonlyMap<unknown, CitablePlace> = memoize(
  (clause) =>
    new Map(citablePlaces(clause).flatMap((place) => (place.node === undefined ? [] : [[place.node, place]]))),
);

/** A clause, paragraph or item with lists in it. */
interface Scope {
  readonly anchor: string;
  /** Its name without the schedule that it is in. */
  readonly name: string;
  /** The schedule that ends the name of everything in it. */
  readonly suffix: string | undefined;
  readonly holder: string;
  readonly clause: Clause;
  /** Its lists, without those in its items. */
  readonly lists: readonly OwnList[];
}

/** A list with what its definitions, if it has some, are called. */
interface OwnList {
  readonly list: NodeOf<'list'>;
  readonly defines: boolean;
}

function ofParagraph(node: NumberedParagraph, clause: Clause): readonly CitablePlace[] {
  const { id, number, children } = node;
  const name = say.model.citablePlaces.paragraph({ number });
  const scope = { anchor: id, name, suffix: clause.schedule, holder: id, clause, lists: listsIn(children) };
  return [{ anchor: id, name: inSchedule(name, clause.schedule), node, holder: id }, ...ofBlocks(children, scope)];
}

/** The items of the lists in some blocks of a scope. */
function ofBlocks(blocks: readonly Block[], scope: Scope): readonly CitablePlace[] {
  return listsIn(blocks).flatMap(({ list }) => {
    const index = scope.lists.findIndex((own) => own.list === list);
    const earlier = scope.lists.slice(0, index).reduce((sum, own) => sum + own.list.children.length, 0);
    return list.children.flatMap((item, place) =>
      ofItem(item, { list, index, place, position: earlier + place + 1 }, scope),
    );
  });
}

interface Position {
  readonly list: NodeOf<'list'>;
  /** Which of the lists of its scope, from 0. */
  readonly index: number;
  /** Which of the items of its list, from 0. */
  readonly place: number;
  /** Which of all items of its scope, from 1. */
  readonly position: number;
}

function ofItem(item: ListItem, position: Position, scope: Scope): readonly CitablePlace[] {
  const { clause, holder, suffix } = scope;
  const anchor =
    item.id === undefined
      ? `${scope.anchor}${beforePosition(scope)}${position.position}`
      : anchorOfItem(clause.id, item.id);
  const name = itemName(item, position, scope);
  const own = { ...scope, anchor, name, lists: listsIn(item.children) };
  return [{ anchor, name: inSchedule(name, suffix), node: item, holder }, ...ofBlocks(item.children, own)];
}

/** No id has two low lines, so that no item of an editor has such an anchor. */
const beforePosition = ({ anchor }: Scope): string => (anchor.includes('__') ? '.' : '__');

function itemName(item: ListItem, { list, index, place }: Position, scope: Scope): string {
  const term = scope.lists[index]?.defines === true ? definedTerm(item) : undefined;
  if (term !== undefined)
    return say.model.citablePlaces.definitionOf({ name: scope.name, term: plainText(term, (to) => to) });
  const label = labelOf(list, place);
  const isAmbiguous = scope.lists.some(
    (other) => other.list !== list && list.children.some((_, one) => hasLabel(other.list, labelOf(list, one))),
  );
  const within = isAmbiguous ? say.model.citablePlaces.list({ name: scope.name, index: index + 1 }) : scope.name;
  const hasBrackets = label.startsWith('(') && !isAmbiguous && !scope.name.endsWith('”');
  return hasBrackets ? `${within}${label}` : say.model.citablePlaces.item({ within, label });
}

/** The label of an item as a name has it: bullets are counted, and `1.` is `1`, so that both need the number of their list. */
function labelOf({ ordered, format, start }: NodeOf<'list'>, place: number): string {
  const label = ordered ? itemLabel(format, start + place) : String(place + 1);
  return label.startsWith('(') ? label : label.replace(/[.)]$/, '');
}

const hasLabel = (list: NodeOf<'list'>, label: string): boolean =>
  list.children.some((_, place) => labelOf(list, place) === label);

/** The lists in blocks: not those inside items, nor those of numbered paragraphs, which are scopes of their own. */
function listsIn(blocks: readonly Block[], defines = false): readonly OwnList[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [{ list: block, defines }];
    if (block.type === 'numbered' || !isParentOf(block, 'block')) return [];
    return listsIn(block.children, block.type === 'definitions');
  });
}
