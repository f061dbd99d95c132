import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { clausesOf, type Part } from '../../../code/code.ts';
import { labelIn } from '../../../code/labels.ts';
import { dateInWords } from '../../../code/partial-date.ts';
import type { Step } from '../../../provenance/steps.ts';
import type { ComparedClause } from '../../../redline/compare-revisions.ts';
import { orderOfBoth } from '../../../redline/order-of-both.ts';
import { dataPath } from '../data-path.ts';
import type { Published } from '../published.ts';
import { aknDocument } from './akn-document.ts';
import { clauseElement, sidesElement, type WrittenClause } from './clause-element.ts';
import { elementId, ElementIds } from './element-ids.ts';
import { targetsIn, unmarked } from './revision-akn.ts';
import type { Writing } from './writing.ts';

/**
 * The text of a revision as Akoma Ntoso 3.0 with everything marked that changed since an earlier one. A clause that was
 * removed stands behind the clause that it stood behind before.
 */
export function redlineAkn(published: Published, { from, to }: Step): string {
  const ids = new ElementIds();
  const around: Pick<Writing, 'ids' | 'labelOf' | 'targetOf'> = {
    ids,
    labelOf: (id, side) => labelIn(side === 'after' ? to : from, id),
    targetOf: targetsIn(to),
  };
  const head = {
    revision: to,
    marked: true,
    address: published.addresses.data(dataPath.redline(from.label, to.label, 'xml')),
    page: published.addresses.comparison(from.label, to.label),
    line: `Changes from revision ${from.label} to revision ${to.label}, ${dateInWords(to.record.date)}`,
  };
  const clauses = clausesByPart(published, { from, to });
  const body = to.parts.map(({ id, title }): ElementContent =>
    x('part', { eId: ids.take(elementId.part(id)) }, [
      ...partHeading(from.parts, { id, title }),
      ...(clauses.get(id) ?? []).map((clause) => clauseElement(clause, around)),
    ]),
  );
  return aknDocument(published, head, body);
}

function partHeading(before: readonly Part[], { id, title }: Pick<Part, 'id' | 'title'>): readonly ElementContent[] {
  const was = before.find((part) => part.id === id);
  return sidesElement('heading', { is: title, was: was?.title }, was === undefined ? 'ins' : undefined);
}

/** Every clause of both revisions, by the part of the later one in which it is shown. */
function clausesByPart({ compare }: Published, { from, to }: Step): ReadonlyMap<string, readonly WrittenClause[]> {
  const changed = new Map(compare(from, to).map((compared) => [compared.id, compared]));
  const kept = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const parts = new Map<string, WrittenClause[]>();
  let part = to.parts[0]?.id ?? '';
  for (const id of orderOfBoth(from, to)) {
    const after = kept.get(id);
    const compared = changed.get(id);
    part = after?.part ?? part;
    const clause = compared === undefined ? after && unmarked(after) : marked(compared);
    if (clause === undefined) continue;
    const clauses = parts.get(part) ?? [];
    clauses.push(clause);
    parts.set(part, clauses);
  }
  return parts;
}

function marked({ id, kinds, before, after, redline }: ComparedClause): WrittenClause {
  const is = after ?? before;
  const side = before === undefined ? 'ins' : 'del';
  return {
    id,
    number: { is: is?.number, was: before?.number },
    title: { is: is?.text.front.title, was: before?.text.front.title },
    blocks: redline.children,
    ...(before === undefined || after === undefined ? { mark: side } : {}),
    ...(kinds.includes('moved') ? { moved: true } : {}),
  };
}
