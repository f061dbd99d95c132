import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause, Revision } from '../../model/code.ts';
import { clauseHeading, clauseHeadingIn } from '../../model/clause-heading.ts';
import { asContent, deleted, inserted } from '../clause-html/mark-elements.ts';
import { routes } from '../routes.ts';
import { originsInWords, textOrigins } from '../../redline/text-origins.ts';
import { comparisonEntries, type ChangedClause, type Comparison, type Pair } from '../views/comparison.ts';
import { changedClauseHtml, headingOf, type Step } from './changed-clause-html.ts';
import { dutyWatchHtml } from './duty-watch-html.ts';
import { contentsHtml } from './contents-html.ts';
import { joinedClauses } from './joined-clauses.ts';
import { oldPlaces, unchangedRuns } from './old-places.ts';
import { summaryHtml } from './summary-html.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { withDutyNotes } from '../../redline/duty-watch/duty-notes.ts';
import { dutyWatch } from '../../redline/duty-watch/duty-watch.ts';
import { clauseMoves } from '../../redline/moved-clauses.ts';
import { changeGroups } from '../../redline/summarise-changes.ts';
import { describeKinds } from '../../redline/position-text.ts';
import { findRenumberedReferences } from '../../redline/renumbered-references.ts';
import { labelIn } from '../../model/labels.ts';
import { say } from '../../words/say.ts';

/** A comparison as HTML elements, in parts: a page may have something after them. */
export interface ComparisonParts {
  /** The changes, each with its clause and what happened to it; stays beside the rest. */
  readonly contents: Element;
  readonly summary: ElementContent[];
  /** The text of each clause with the changes marked, then the duty watch and the lists. */
  readonly text: ElementContent[];
}

/** A whole comparison as HTML elements. Used by the build and, for pairs without a page, in the browser. */
export function comparisonElements(comparison: Comparison, context: ComparisonContext): ElementContent[] {
  const { contents: list, summary, text } = comparisonParts(comparison, context);
  return [h('div', { className: 'reading' }, [list, h('div', [...summary, ...text])])];
}

/** The parts of a comparison: the long lists come after the marked text. */
export function comparisonParts(comparison: Comparison, context: ComparisonContext): ComparisonParts {
  const { changed: all } = comparison;
  const { from, to } = context;
  const joined = joinedClauses(all);
  const readElsewhere = new Set([...joined.values()].flat().map(({ id }) => id));
  const changed = all.filter(({ id }) => !readElsewhere.has(id));
  const watch = withDutyNotes(dutyWatch(from, to, labelIn), comparison.dutyNotes);
  const moves = clauseMoves(all, from);
  const places = new Map(changed.map(({ id }, index) => [id, index]));
  const groups = changeGroups(all);
  const steps = stepsOf(groups, readElsewhere);
  return {
    contents: contents(changed, groups.length, context),
    summary: summaryHtml(comparison, watch, context),
    text: [
      h('h2', { id: 'marked-text' }, say.comparison.comparisonElements.textWithChangesMarked),
      h(
        'p',
        { className: 'legend' },
        say.comparison.comparisonElements.howTheyAreMarked<Element>({
          ins: (words) => inserted('span', asContent(words)),
          del: (words) => deleted('span', asContent(words)),
        }),
      ),
      ...oldPlaces(moves.awayFrom(''), context),
      ...comparisonEntries(comparison).flatMap((entry) => {
        if ('unchanged' in entry)
          return unchangedRuns(entry.unchanged, moves, context, (run) => unchanged(run, to.label));
        const { id } = entry.changed;
        if (readElsewhere.has(id)) return oldPlaces(moves.awayFrom(id), context);
        const place = places.get(id) ?? 0;
        const neighbours = {
          step: steps.get(id),
          previous: changed[place - 1],
          next: changed[place + 1],
          move: moves.numberOf(id),
          joined: joined.get(id),
        };
        return [changedClauseHtml(entry.changed, context, neighbours), ...oldPlaces(moves.awayFrom(id), context)];
      }),
      h('section', { className: 'watch', ariaLabelledBy: 'duty-watch' }, dutyWatchHtml(watch, context)),
      ...followingReferencesHtml(from, to),
    ],
  };
}

/** Which change each clause is, and, where several clauses are read as one change, which of these it is. */
function stepsOf(
  groups: readonly (readonly ChangedClause[])[],
  readElsewhere: ReadonlySet<string>,
): ReadonlyMap<string, Step> {
  return new Map(
    groups.flatMap((group, index) => {
      const shown = group.filter(({ id }) => !readElsewhere.has(id));
      return shown.map(({ id }, place) => {
        const part = shown.length === 1 ? undefined : { number: place + 1, of: shown.length };
        return [id, { number: index + 1, of: groups.length, part }] as const;
      });
    }),
  );
}

/** The clauses that differ, each with what happened to it in a few words. Those that were joined are one. */
function contents(changed: readonly ChangedClause[], changes: number, pair: Pair): Element {
  return contentsHtml(
    'changed',
    say.comparison.comparisonElements.whatChanged,
    say.comparison.comparisonElements.change({ changes }),
    [
      {
        lines: changed.map((clause) => ({
          href: `#${clause.id}`,
          text: headingOf(clause),
          about: [kindsOf(clause, pair), ...textOrigins(clause, pair).map(originsInWords)].join(', '),
        })),
      },
    ],
  );
}

const kindsOf = ({ id, allKinds }: ChangedClause, { from, to }: Pair): string =>
  describeKinds({ id, kinds: allKinds }, from, to);

/** A run of unchanged clauses: the heading of each, as a link to its text. */
function unchanged(clauses: readonly Clause[], label: string): Element {
  const links = clauses.map((clause) => h('a', { href: routes.inRevision(label, clause.id) }, clauseHeading(clause)));
  const list = links.flatMap((link, index) => (index === 0 ? [link] : ['; ', link]));
  const said = say.comparison.comparisonElements.unchanged({ clauses: () => ({ list }) });
  return h(
    'p',
    { className: 'unchanged' },
    said.flatMap((part) => (typeof part === 'string' ? [part] : part.list)),
  );
}

/** References whose number changed only because their target was renumbered; empty if there are none. */
function followingReferencesHtml(from: Revision, to: Revision): ElementContent[] {
  const following = findRenumberedReferences(from, to, labelIn);
  if (following.length === 0) return [];
  return [
    h('h2', { id: 'following' }, say.comparison.comparisonElements.referencesThatFollowRenumbering),
    h('p', { className: 'govuk-body' }, say.comparison.comparisonElements.theseReferencesLeadToSame),
    h(
      'ul',
      { className: 'govuk-list govuk-list--bullet' },
      following.map(({ clause, before, after }) =>
        h(
          'li',
          say.comparison.comparisonElements.newNumber<Element>({
            clause: () => h('a', { href: routes.inRevision(to.label, clause) }, clauseHeadingIn(to, from, clause)),
            before: () => deleted('span', [{ type: 'text', value: before }]),
            after: () => inserted('span', [{ type: 'text', value: after }]),
          }),
        ),
      ),
    ),
  ];
}
