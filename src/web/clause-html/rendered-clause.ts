import type { Clause, Revision } from '../../model/code.ts';
import { placesByNode } from '../../model/citable-places.ts';
import type { ClauseContext, LinkedPlace } from './clause-context.ts';
import { clauseHtml, type NotesAfterBlock } from './clause-html.ts';
import type { HeadingRank } from './elements.ts';
import { anchorIn, labelIn, referencesIn } from '../../model/labels.ts';
import { holderOfTarget } from '../../model/reference.ts';
import { routes } from '../routes.ts';

/** The page that a clause is printed on: the whole revision, or the clause's own. */
export type ClausePageKind = 'revision' | 'clause';

const ranks: Readonly<Record<ClausePageKind, HeadingRank>> = { revision: 4, clause: 3 };

/** The HTML of a clause on its own page. */
export function renderedClause(revision: Revision, clause: Clause): string {
  return clauseHtml(clause.text.tree, contextOf(revision, clause, 'clause'));
}

/**
 * The HTML of a clause in the whole revision, with the notes beside its paragraphs.
 *
 * @param page the address of the page that it is for
 */
export function clauseWithNotes(revision: Revision, clause: Clause, page: string, notesAfter: NotesAfterBlock): string {
  return clauseHtml(clause.text.tree, contextOf(revision, clause, 'revision', page), notesAfter);
}

function contextOf(revision: Revision, clause: Clause, page: ClausePageKind, address?: string): ClauseContext {
  return {
    clause: clause.id,
    rank: ranks[page],
    hasAnchors: true,
    labelOf: (id) => labelIn(revision, id, clause.id),
    placeOf: (node) => (revision.draft ? undefined : linkedPlace(revision, clause, node, address)),
    hrefOf: (id) => (page === 'revision' ? `#${anchorIn(revision, id)}` : clausePageHref(revision, id)),
  };
}

/** A place in a clause with its address in this revision, which no later revision changes. */
function linkedPlace(revision: Revision, clause: Clause, node: unknown, page?: string): LinkedPlace | undefined {
  const place = placesByNode(clause).get(node);
  return place && { ...place, href: placeHref(revision, place.anchor, page) };
}

/** The address of a place in its revision, without the path on the page that has it. */
export function placeHref({ label }: Revision, anchor: string, page?: string): string {
  return page === routes.revision(label) ? `#${anchor}` : routes.inRevision(label, anchor);
}

/** The address of a clause, numbered paragraph or list item on the clause's own page. */
export function clausePageHref(revision: Revision, id: string): string {
  const clause = referencesIn(revision).get(id)?.clause.id ?? holderOfTarget(id);
  return clause === id ? routes.clause(id) : `${routes.clause(clause)}#${anchorIn(revision, id)}`;
}
