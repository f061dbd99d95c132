import type { Element } from 'hast';
import { h } from 'hastscript';
import { listedParts } from '../../model/listed.ts';
import { routes } from '../routes.ts';
import type { JoinedClause } from './joined-clauses.ts';
import type { RevisionPair } from '../../provenance/revision-pairs.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { type NamedClause, originsNotInNotes } from '../../redline/text-origins.ts';
import { say } from '../../words/say.ts';

/**
 * Where the text of a clause came from and where it is now, each as a paragraph with links to the other clauses of the
 * comparison: `From Status of this Code and Who this Code applies to`. Origins that the text already states are left out.
 *
 * @param page the address of the page with the comparison, if it is another page
 * @param joined the clauses that are read here: their anchors are here, and the links lead to their own pages
 */
export function originsHtml(
  compared: ComparedClause,
  pair: RevisionPair,
  page = '',
  joined: readonly JoinedClause[] = [],
): readonly Element[] {
  const readHere = new Map(joined.map(({ id, keys }) => [id, keys]));
  const place = ({ id, title }: NamedClause): Element[] => [
    ...(readHere.get(id) ?? []).map((key) => h('span', { id: `moved-${key}` })),
    readHere.has(id) ? h('a', { id, href: routes.clause(id) }, title) : h('a', { href: `${page}#${id}` }, title),
  ];
  return originsNotInNotes(compared, pair).map(({ how, clauses }) =>
    h(
      'p',
      { className: 'govuk-body' },
      say.comparison.originsHtml[how === 'from' ? 'from' : 'nowIn']<(Element | string)[]>({
        clauses: () => listedParts(clauses.map(place)).flat(),
      }).flat(),
    ),
  );
}
