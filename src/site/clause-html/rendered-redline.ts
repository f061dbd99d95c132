import type { ElementContent } from 'hast';
import type { Revision } from '../../code/code.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { labelInEither } from '../../code/labels.ts';
import { clausePageHref } from './rendered-clause.ts';
import { redlineElements } from './redline-html.ts';

/** A clause's redline for a page; references print as the revision after prints them, and lead to the clauses' pages. */
export function renderedRedline(compared: ComparedClause, from: Revision, to: Revision): ElementContent[] {
  const printed = compared.after === undefined ? from : to;
  return redlineElements(compared.redline, {
    clause: `${compared.id}-${from.label}-${to.label}`,
    rank: 4,
    anchored: false,
    labelOf: (id) => labelInEither(printed, from, id),
    hrefOf: (id) => clausePageHref(printed, id),
  });
}
