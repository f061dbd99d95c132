import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { clauseHeading } from '../../code/clause-heading.ts';
import { unseen } from '../clause-html/elements.ts';
import { labelIn } from '../labels.ts';
import { routes } from '../routes.ts';
import type { ChangedClause } from '../views/comparison.ts';
import { changeTextHtml } from './change-text-html.ts';
import { reasonsHtml } from './reasons-html.ts';
import type { ComparisonSurroundings } from './surroundings.ts';

/** One clause of a comparison: its kinds of change, the reasons, and its text with the changes marked. */
export function changedClauseHtml(changed: ChangedClause, surroundings: ComparisonSurroundings): Element {
  const { id, allKinds, declared } = changed;
  const { from, to, causes } = surroundings;
  return h('section', { className: 'clause' }, [
    h('h3', { className: 'clause__heading', id }, [headingOf(changed), unseen(':'), ...allKinds.flatMap(tag)]),
    ...declared.map((one) => reasonsHtml(one, causes)),
    ...changeTextHtml(changed, from, to),
    h('p', { className: 'onward' }, between(linksFrom(changed, surroundings))),
  ]);
}

/** Number and title of a clause that differs: after the change, or before it where the clause is gone. */
export function headingOf({ id, before, after }: Pick<ChangedClause, 'id' | 'before' | 'after'>): string {
  const shown = after ?? before;
  return shown === undefined ? id : clauseHeading(shown);
}

const tag = (kind: string): ElementContent[] => [
  { type: 'text', value: ' ' },
  h('strong', { className: 'govuk-tag govuk-tag--grey' }, kind),
];

function linksFrom(changed: ChangedClause, { from, to, hasSides, commentHref }: ComparisonSurroundings): Element[] {
  const { id, before, after } = changed;
  const shown = after === undefined ? from : to;
  const link = (href: string, words: string): Element => h('a', { href }, [words, unseen(` of ${labelIn(shown, id)}`)]);
  const comment = after === undefined ? undefined : commentHref(id);
  return [
    ...(hasSides ? [link(`${routes.beforeAndAfter(from.label, to.label)}#${id}`, 'Before and after')] : []),
    ...(hasSides || before === undefined ? [] : [link(routes.inRevision(from.label, id), `Text in ${from.label}`)]),
    ...(hasSides || after === undefined ? [] : [link(routes.inRevision(to.label, id), `Text in ${to.label}`)]),
    link(routes.clause(id), 'All of its history'),
    ...(comment === undefined
      ? []
      : [h('a', { href: comment }, ['Comment on this clause', unseen(`: ${labelIn(to, id)}`)])]),
  ];
}

const between = (links: readonly Element[]): ElementContent[] =>
  links.flatMap((link, index) => (index === 0 ? [link] : [{ type: 'text', value: ' ' }, link]));
