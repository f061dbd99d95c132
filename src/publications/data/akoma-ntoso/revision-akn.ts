import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { clausesOf, type Clause, type Revision } from '../../../code/code.ts';
import { labelIn, referencesIn } from '../../../code/labels.ts';
import { dateInWords } from '../../../code/partial-date.ts';
import { dataPath } from '../data-path.ts';
import type { Published } from '../published.ts';
import { aknDocument } from './akn-document.ts';
import { clauseElement } from './clause-element.ts';
import { elementId, ElementIds } from './element-ids.ts';
import type { Writing } from './writing.ts';

/** One revision, whole, as Akoma Ntoso 3.0. */
export function revisionAkn(published: Published, revision: Revision): string {
  const { label, record, parts } = revision;
  const ids = new ElementIds();
  const around: Pick<Writing, 'ids' | 'labelOf' | 'targetOf'> = {
    ids,
    labelOf: (id) => labelIn(revision, id),
    targetOf: targetsIn(revision),
  };
  const head = {
    revision,
    marked: false,
    address: published.addresses.data(dataPath.revision(label, 'xml')),
    page: published.addresses.revision(label),
    line: `Revision ${label}, ${dateInWords(record.date)}`,
  };
  const body = parts.map(({ id, title, clauses }): ElementContent =>
    x('part', { eId: ids.take(elementId.part(id)) }, [
      x('heading', title),
      ...clauses.map((clause) => clauseElement(unmarked(clause), around)),
    ]),
  );
  return aknDocument(published, head, body);
}

/** A clause as it is written where nothing is marked. */
export function unmarked({ id, number, text }: Clause): Parameters<typeof clauseElement>[0] {
  return { id, number: { is: number }, title: { is: text.front.title }, blocks: text.tree.children };
}

/** The `eId` of what a reference leads to, where a revision holds it. */
export function targetsIn(revision: Revision): Writing['targetOf'] {
  const clauses = new Set(clausesOf(revision).map(({ id }) => id));
  return (id) => {
    if (clauses.has(id)) return elementId.clause(id);
    return referencesIn(revision).has(id) ? elementId.paragraph(id) : undefined;
  };
}
