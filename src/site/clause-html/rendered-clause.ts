import type { Clause, Revision } from '../../code/code.ts';
import { clauseHtml } from './clause-html.ts';
import type { HeadingRank } from './elements.ts';
import { refsIn } from '../../code/refs-in.ts';
import { labelIn, referencesIn } from '../../code/labels.ts';
import { routes } from '../routes.ts';

/** Where a clause is printed: among the others of its revision, or on a page of its own. */
export type Place = 'revision' | 'clause';

const ranks: Readonly<Record<Place, HeadingRank>> = { revision: 4, clause: 3 };
const rendered = new Map<string, string>();

/**
 * The HTML of a clause in a revision. Each distinct text is rendered once for each place, however many revisions hold
 * it: the labels that its references print are part of what makes it distinct.
 */
export function renderedClause(revision: Revision, clause: Clause, place: Place): string {
  const labels = refsIn(clause.text).map((id) => `${id}=${labelIn(revision, id)}`);
  const key = [place, clause.id, clause.text.hash, ...labels].join('\n');
  const before = rendered.get(key);
  if (before !== undefined) return before;
  const html = clauseHtml(clause.text.tree, {
    clause: clause.id,
    rank: ranks[place],
    anchored: true,
    labelOf: (id) => labelIn(revision, id),
    hrefOf: (id) => (place === 'revision' ? `#${id}` : clausePageHref(revision, id)),
  });
  rendered.set(key, html);
  return html;
}

/** The HTML of a clause on one side of a comparison: no anchors, since the other side would repeat them. */
export function renderedSide(revision: Revision, clause: Clause): string {
  return clauseHtml(clause.text.tree, {
    clause: `${clause.id}-${revision.label}`,
    rank: 4,
    anchored: false,
    labelOf: (id) => labelIn(revision, id),
    hrefOf: (id) => routes.inRevision(revision.label, id),
  });
}

/** Where a clause or numbered paragraph is on the clauses' own pages. */
export function clausePageHref(revision: Revision, id: string): string {
  const clause = referencesIn(revision).get(id)?.clause.id ?? id;
  return clause === id ? routes.clause(id) : `${routes.clause(clause)}#${id}`;
}
