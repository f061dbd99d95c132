import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Revision } from '../../code/code.ts';
import { countedDuties } from '../../redline/duty-watch/counted-duties.ts';
import { dutyWatch, type DutyChange } from '../../redline/duty-watch/duty-watch.ts';
import { clauseHeadingIn } from '../../code/clause-heading.ts';
import { labelIn } from '../../code/labels.ts';

/** Every change in the force of words between two revisions, a duty that came or went first. */
export function dutyWatchHtml(from: Revision, to: Revision): ElementContent[] {
  const changes = dutyWatch(from, to, labelIn);
  return [
    h('h2', { className: 'govuk-heading-l', id: 'duty-watch' }, 'Duty watch'),
    h(
      'p',
      { className: 'govuk-body' },
      'Changes in the force of words, such as “must” and “should”, with their direction. ' +
        'This is a check of words, not legal advice.',
    ),
    h(
      'p',
      { className: 'govuk-body' },
      changes.length === 0 ? 'No duty came, went or changed in force.' : countedDuties(changes),
    ),
    ...(changes.length === 0
      ? []
      : [
          h(
            'ol',
            { className: 'record' },
            changes.map((change) => entry(change, clauseHeadingIn(to, from, change.clause))),
          ),
        ]),
  ];
}

function entry({ kind, words, clause, before, after }: DutyChange, heading: string): ElementContent {
  return h('li', [
    h('p', [h('strong', words === '' ? kind : `${kind}: ${words}`), ', in ', h('a', { href: `#${clause}` }, heading)]),
    ...(before === undefined ? [] : [h('p', `Before: ${before}`)]),
    ...(after === undefined ? [] : [h('p', `After: ${after}`)]),
  ]);
}
