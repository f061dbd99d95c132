import { named, type StoredWord } from '../../model/stored-words.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { clauseHeading } from '../../model/clause-heading.ts';
import { readAloud, readAloudWords } from '../clause-html/mark-elements.ts';
import { labelIn } from '../../model/labels.ts';
import { routes } from '../routes.ts';
import type { ChangedClause } from '../views/comparison.ts';
import { changeTextHtml } from './change-text-html.ts';
import { newPlace } from './old-places.ts';
import { linksToSides, spaceBetween } from './links-to-sides.ts';
import type { JoinedClause } from './joined-clauses.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { say } from '../../words/say.ts';

/** Which of the changes a clause is. */
export interface Step {
  readonly number: number;
  readonly of: number;
  /** Which of the clauses that the change is in, if it is in several sections of the page. */
  readonly part?: { readonly number: number; readonly of: number } | undefined;
}

/** What the page around a changed clause has: the changed clauses before and after it, and its old place. */
export interface Neighbours {
  /** Which of the changes it is in; several clauses are in one change if text went from one to another. */
  readonly step?: Step | undefined;
  readonly previous?: ChangedClause | undefined;
  readonly next?: ChangedClause | undefined;
  /** The clauses that are read in its section. */
  readonly joined?: readonly JoinedClause[] | undefined;
  /** If it moved, the number of its pair of places. */
  readonly move?: number | undefined;
}

/**
 * One clause of a comparison: its kinds of change, what they mean, and its text with the changes marked and the reasons beside it.
 *
 * @param neighbours the changed clauses to which it leads, if they are on the same page
 */
export function changedClauseHtml(
  changed: ChangedClause,
  context: ComparisonContext,
  neighbours: Neighbours = {},
): Element {
  const { id, allKinds, declared } = changed;
  return h('section', { className: 'clause' }, [
    h('h3', { className: 'clause__heading', id }, [headingOf(changed), readAloud(':'), ...allKinds.flatMap(tag)]),
    ...linksToNeighbours(neighbours, context),
    ...newPlace(id, neighbours.move),
    ...declared.map(({ note }) => h('p', { className: 'what-it-means' }, note)),
    ...changeTextHtml(changed, { ...context, declared, joined: neighbours.joined ?? [] }),
    h('p', { className: 'onward' }, spaceBetween(clauseLinks(changed, context))),
  ]);
}

/** Number and title of a changed clause: the new ones, or the old ones if the clause was removed. */
export function headingOf({ id, before, after }: Pick<ChangedClause, 'id' | 'before' | 'after'>): string {
  const shown = after ?? before;
  return shown === undefined ? id : clauseHeading(shown);
}

const tag = (kind: StoredWord): ElementContent[] => [
  { type: 'text', value: ' ' },
  h('strong', { className: 'govuk-tag' }, named(kind)),
];

/** Which change it is, and links to the clauses before and after it that differ. */
function linksToNeighbours({ step, previous, next }: Neighbours, { from, to }: ComparisonContext): Element[] {
  const words = say.comparison.changedClauseHtml;
  const link = (said: typeof words.next, { id, after }: ChangedClause): Element =>
    h('a', { href: `#${id}` }, said({ labelIn: labelIn(after === undefined ? from : to, id), aloud: readAloudWords }));
  const parts = [
    ...(step === undefined ? [] : [h('span', stepInWords(step))]),
    ...(previous === undefined ? [] : [link(words.previous, previous)]),
    ...(next === undefined ? [] : [link(words.next, next)]),
  ];
  return parts.length === 0 ? [] : [h('p', { className: 'onward step' }, spaceBetween(parts))];
}

/** `Change 4 of 11`, or `Change 4 of 11, clause 1 of 3`. */
function stepInWords({ number, of, part }: Step): string {
  return [
    say.comparison.changedClauseHtml.changeOf({ number, of }),
    ...(part === undefined ? [] : [say.comparison.changedClauseHtml.clauseOf({ number: part.number, of: part.of })]),
  ].join(', ');
}

function clauseLinks(changed: ChangedClause, context: ComparisonContext): Element[] {
  const { id, after } = changed;
  const { from, to, commentHref } = context;
  const comment = after === undefined ? undefined : commentHref(id);
  return [
    ...linksToSides(changed, context),
    h(
      'a',
      { href: routes.clause(id) },
      say.comparison.changedClauseHtml.fullHistory({
        labelIn: labelIn(after === undefined ? from : to, id),
        aloud: readAloudWords,
      }),
    ),
    ...(comment === undefined
      ? []
      : [
          h(
            'a',
            { href: comment },
            say.comparison.changedClauseHtml.commentOnThisClause({ labelIn: labelIn(to, id), aloud: readAloudWords }),
          ),
        ]),
  ];
}
