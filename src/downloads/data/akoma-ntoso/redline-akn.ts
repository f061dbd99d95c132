import type { ElementContent } from 'xast';
import { clausesOf } from '../../../model/code.ts';
import { labelInEither } from '../../../model/labels.ts';
import type { RevisionPair } from '../../../provenance/revision-pairs.ts';
import type { ComparedClause } from '../../../redline/compare-revisions.ts';
import { withItemIds } from '../../../redline/item-ids.ts';
import { mergedClauseOrder } from '../../../redline/merged-clause-order.ts';
import { clauseMovedHere } from '../../../redline/mark-words.ts';
import { clauseMoves, oldPlaceInWords } from '../../../redline/moved-clauses.ts';
import { frontMatterChanges } from '../../../redline/front-matter-changes.ts';
import { whatChanged } from '../../../redline/what-changed.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { aknDocument } from './akn-document.ts';
import { clauseElement, type AknClause } from './clause-element.ts';
import { aknNames } from './akn-names.ts';
import { partElement, partHeading, unmarked } from './revision-akn.ts';
import type { DocumentContext } from './document-context.ts';

/**
 * The text of a revision as Akoma Ntoso 3.0, with everything marked that changed since an earlier one. A removed clause
 * follows the clause that it used to follow.
 */
export function redlineAkn(published: PublishedContent, { from, to }: RevisionPair): string {
  const context: DocumentContext = {
    labelOf: (id, side, within) =>
      side === 'after' ? labelInEither(to, from, id, within) : labelInEither(from, to, id, within),
    termName: (id) => published.glossary.find((entry) => entry.id === id)?.term ?? id,
    linkOf: published.addresses.link,
    pictureOf: ({ sha256, file }) => published.addresses.picture(sha256, file),
  };
  const head = {
    revision: to,
    since: from,
    address: published.addresses.data(dataPath.redline(from.label, to.label, 'xml')),
    page: published.addresses.comparison(from.label, to.label),
    title: `Changes from revision ${from.label} to revision `,
  };
  const clauses = clausesByPart(published, { from, to });
  const body = to.parts.map((part): ElementContent =>
    partElement(part, [
      ...partHeading(part, { part: from.parts.find(({ id }) => id === part.id) }),
      ...(clauses.get(part.id) ?? []).map((clause) => clauseElement(clause, context)),
    ]),
  );
  const before = aknNames(published).expression(from.label);
  return aknDocument(published, head, body, { earlier: from.label, elsewhere: () => before });
}

/** Every clause of both revisions, by the part of the later one in which it is shown. */
function clausesByPart(
  { code, compare }: PublishedContent,
  { from, to }: RevisionPair,
): ReadonlyMap<string, readonly AknClause[]> {
  const compared = compare(code, from, to);
  const changed = new Map(compared.map((one) => [one.id, one]));
  const moves = clauseMoves(compared, from);
  const oldPlaces = (id: string): readonly string[] =>
    moves.awayFrom(id).map((move) => oldPlaceInWords(move, from, to));
  const clausesAfter = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const parts = new Map<string, AknClause[]>();
  let part = to.parts[0]?.id ?? '';
  for (const [index, id] of mergedClauseOrder(from, to).entries()) {
    const after = clausesAfter.get(id);
    const differing = changed.get(id);
    part = after?.part ?? part;
    const clause = differing === undefined ? after && unmarked(after) : marked(differing, { from, to });
    if (clause === undefined) continue;
    const clauses = parts.get(part) ?? [];
    const move = moves.numberOf(id);
    const placeNotes = [
      ...(index === 0 ? oldPlaces('') : []),
      ...(move === undefined ? [] : [clauseMovedHere(move)]),
      ...oldPlaces(id),
    ];
    clauses.push({ ...clause, placeNotes });
    parts.set(part, clauses);
  }
  return parts;
}

function marked(compared: ComparedClause, { from, to }: RevisionPair): AknClause {
  const { id, kinds, before, after, redline } = compared;
  const is = after ?? before;
  const side = before === undefined ? 'ins' : 'del';
  return {
    id,
    number: { current: is?.number, previous: before?.number },
    title: { current: is?.text.front.title, previous: before?.text.front.title },
    blocks: withItemIds(redline, after?.text.tree).children,
    sentence: whatChanged(compared, from, to),
    frontMatter: frontMatterChanges(compared, from, to),
    ...(before === undefined || after === undefined ? { mark: side } : {}),
    ...(kinds.includes('moved') ? { moved: true } : {}),
  };
}
