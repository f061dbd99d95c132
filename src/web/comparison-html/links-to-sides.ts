import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelIn } from '../../model/labels.ts';
import type { Revision } from '../../model/code.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { readAloudWords } from '../clause-html/mark-elements.ts';
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
  const words = say.comparison.linksToSides;
  const which = { labelIn: labelIn(after === undefined ? from : to, id), aloud: readAloudWords };
  if (hasBeforeAndAfter)
    return [h('a', { href: `${routes.beforeAndAfter(from.label, to.label)}#${id}` }, words.beforeAndAfter(which))];
  const link = (label: string): Element =>
    h('a', { href: routes.inRevision(label, id) }, words.textIn({ label, ...which }));
  return [...(before === undefined ? [] : [link(from.label)]), ...(after === undefined ? [] : [link(to.label)])];
}

/** Links in one line. */
export const spaceBetween = (links: readonly Element[]): (Element | string)[] =>
  links.flatMap((link, index) => (index === 0 ? [link] : [' ', link]));
