import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  aboutDutyWatch,
  summariseDutyChanges,
  summariseFolded,
} from '../../redline/duty-watch/summarise-duty-changes.ts';
import type { DutyChange, DutyChangeKind, DutyWatch, OtherChange } from '../../redline/duty-watch/duty-watch.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { fold } from '../clause-html/elements.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { byClause, dutyEntryHtml, isLoss } from './duty-entry-html.ts';
import { say } from '../../words/say.ts';

/** The parts of the duty watch: losses before what may be either, and that before gains. */
const parts: readonly {
  readonly id: string;
  readonly title: string;
  readonly has: (kind: DutyChangeKind) => boolean;
}[] = [
  { id: 'duty-watch-losses', title: say.comparison.dutyWatchHtml.weakerOrRemoved, has: isLoss },
  {
    id: 'duty-watch-changed',
    title: say.comparison.dutyWatchHtml.changedInOtherWays,
    has: (kind) => kind === 'changed' || kind === 'other words',
  },
  { id: 'duty-watch-stronger', title: say.comparison.dutyWatchHtml.stronger, has: (kind) => kind === 'stronger' },
];

/** Every change in the force of words between two revisions, by clause: what became weaker first. */
export function dutyWatchHtml({ changes, others }: DutyWatch, context: ComparisonContext): ElementContent[] {
  const added = changes.filter(({ kind }) => kind === 'duty added');
  return [
    h('h2', { id: 'duty-watch' }, say.comparison.dutyWatchHtml.dutyWatch),
    h('p', { className: 'govuk-body' }, aboutDutyWatch),
    h('p', { className: 'govuk-body' }, summariseDutyChanges(changes, others.length)),
    ...parts.flatMap(({ id, title, has }) => {
      const entries = changes.filter(({ kind }) => has(kind));
      return entries.length === 0 ? [] : [h('h3', { id }, `${title} (${entries.length})`), entryList(entries, context)];
    }),
    ...(added.length === 0
      ? []
      : [fold(say.comparison.dutyWatchHtml.dutiesAdded({ count: added.length }), [entryList(added, context)])]),
    ...(others.length === 0 ? [] : [fold(summariseFolded(others.length), [entryList(others, context)])]),
  ];
}

function entryList(entries: readonly (DutyChange | OtherChange)[], { from, to, by }: ComparisonContext): Element {
  return h(
    'ol',
    { className: 'record by-clause' },
    byClause(entries).map(({ clause, entries: some }) =>
      h('li', [
        h(
          'p',
          say.comparison.dutyWatchHtml.in({
            clause: () => h('a', { href: `#${clause}` }, clauseHeadingIn(to, from, clause)),
          }),
        ),
        h(
          'ul',
          some.map((entry) => dutyEntryHtml(entry, by)),
        ),
      ]),
    ),
  );
}
