import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelIn } from '../../model/labels.ts';
import type { Revision } from '../../model/code.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { readAloud } from '../clause-html/mark-elements.ts';
import { routes } from '../routes.ts';
import { say } from '../../words/say.ts';

/** Two revisions, and whether the pair has a before-and-after page. */
interface RevisionPair {
  readonly from: Revision;
  readonly to: Revision;
  readonly hasBeforeAndAfter: boolean;
}

/** Links from a changed clause to its old and new text: on their own page, or in both revisions. */
export function linksToSides(
  { id, before, after }: ComparedClause,
  { from, to, hasBeforeAndAfter }: RevisionPair,
): Element[] {
  const link = (href: string, words: string): Element =>
    h('a', { href }, [
      words,
      readAloud(say.comparison.linksToSides.of({ labelIn: labelIn(after === undefined ? from : to, id) })),
    ]);
  if (hasBeforeAndAfter)
    return [link(`${routes.beforeAndAfter(from.label, to.label)}#${id}`, say.comparison.linksToSides.beforeAndAfter)];
  return [
    ...(before === undefined
      ? []
      : [link(routes.inRevision(from.label, id), say.comparison.linksToSides.textIn({ label: from.label }))]),
    ...(after === undefined
      ? []
      : [link(routes.inRevision(to.label, id), say.comparison.linksToSides.textIn({ label: to.label }))]),
  ];
}

/** Links in one line. */
export const spaceBetween = (links: readonly Element[]): (Element | string)[] =>
  links.flatMap((link, index) => (index === 0 ? [link] : [' ', link]));
