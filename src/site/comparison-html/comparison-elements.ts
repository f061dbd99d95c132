import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause } from '../../code/code.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { deleted, inserted } from '../clause-html/mark-elements.ts';
import { routes } from '../routes.ts';
import { whole, type ChangedClause, type Comparison } from '../views/comparison.ts';
import { changedClauseHtml, headingOf } from './changed-clause-html.ts';
import { dutyWatchHtml } from './duty-watch-html.ts';
import { followingHtml } from './following-html.ts';
import type { ComparisonSurroundings } from './surroundings.ts';

/**
 * What changed from one revision to another, as HTML: the summary and the duty watch, the clauses that differ, and their
 * text with the changes marked. Made alike in the build and, for pairs that have no page, in the browser.
 */
export function comparisonElements(comparison: Comparison, surroundings: ComparisonSurroundings): ElementContent[] {
  const { changed, counts } = comparison;
  const { from, to } = surroundings;
  return [
    paragraph([differ(changed.length), ' ', counts.map(({ kind, count }) => `${kind}: ${count}`).join(', ')]),
    otherReadings(surroundings),
    ...dutyWatchHtml(from, to),
    contents(changed),
    ...followingHtml(from, to),
    h('h2', { className: 'govuk-heading-l' }, 'The text with the changes marked'),
    paragraph([
      inserted('span', [{ type: 'text', value: 'Inserted words' }]),
      ' are underlined, ',
      deleted('span', [{ type: 'text', value: 'deleted words' }]),
      ' are struck through.',
    ]),
    ...whole(comparison).map((entry) =>
      'changed' in entry ? changedClauseHtml(entry.changed, surroundings) : unchanged(entry.unchanged, to.label),
    ),
  ];
}

function contents(changed: readonly ChangedClause[]): Element {
  return h('nav', { className: 'contents', ariaLabelledBy: 'changed' }, [
    h('h2', { className: 'govuk-heading-l', id: 'changed' }, 'Clauses that differ'),
    h(
      'ol',
      changed.map((clause) =>
        h('li', [h('a', { href: `#${clause.id}` }, headingOf(clause)), `: ${clause.allKinds.join(', ')}`]),
      ),
    ),
  ]);
}

/** Clauses that do not differ: each is its heading and a link to its text. */
function unchanged(clauses: readonly Clause[], label: string): Element {
  const links = clauses.map((clause) => h('a', { href: routes.inRevision(label, clause.id) }, clauseHeading(clause)));
  return h('p', { className: 'unchanged' }, [
    'Unchanged: ',
    ...links.flatMap((link, at) => (at === 0 ? [link] : ['; ', link])),
  ]);
}

function differ(count: number): string {
  if (count === 0) return 'No clause differs.';
  return count === 1 ? '1 clause differs.' : `${count} clauses differ.`;
}

function otherReadings({ from, to, hasSides }: ComparisonSurroundings): Element {
  const before = h('a', { href: routes.revision(from.label) }, `revision ${from.label}`);
  const after = h('a', { href: routes.revision(to.label) }, `revision ${to.label}`);
  const sides = h('a', { href: routes.beforeAndAfter(from.label, to.label) }, 'each clause before and after');
  return h(
    'p',
    { className: 'govuk-body screen-only' },
    hasSides ? ['Read ', sides, ', or ', after, ' as it stands.'] : ['Read ', before, ' or ', after, ' as it stands.'],
  );
}

const paragraph = (children: readonly (ElementContent | string)[]): Element =>
  h('p', { className: 'govuk-body' }, [...children]);
