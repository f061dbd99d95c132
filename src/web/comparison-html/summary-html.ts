import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import {
  dutyChangeKinds,
  type DutyChange,
  type DutyChangeKind,
  type DutyWatch,
} from '../../redline/duty-watch/duty-watch.ts';
import { addedAndRemoved } from '../../redline/duty-watch/summarise-duty-changes.ts';
import { summariseChanges } from '../../redline/summarise-changes.ts';
import { routes } from '../routes.ts';
import type { Comparison } from '../views/comparison.ts';
import { spaceBetween } from './links-to-sides.ts';
import { byClause, isLoss } from './duty-entry-html.ts';
import { sentenceHtml } from './sentence-html.ts';
import { shortRedline, shortWording } from './short-wording.ts';
import { entryTitle } from '../../redline/duty-watch/entry-title.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { say } from '../../words/say.ts';

type Child = ElementContent | string;

/** How many weaker or removed duties the summary shows. */
const shown = 3;
/**
 * How many characters an entry has, so that three of them stay within the first screen, or the first two of a phone.
 * The duty watch has the rest.
 */
const room = { wide: 360, narrow: 115, title: 60, heading: 40, least: 40, leastOfTwo: 32 } as const;

/**
 * What a reader has to know first: what changed in a sentence, where the rest is, and which duties are
 * weaker or were removed. The links come first, since the entries are longer in some comparisons than in others.
 */
export function summaryHtml(
  { changed }: Comparison,
  { changes }: DutyWatch,
  context: ComparisonContext,
): ElementContent[] {
  const losses = changes.filter(({ kind }) => isLoss(kind));
  return [
    h('p', { className: 'govuk-body-l' }, `${summariseChanges(changed)} ${addedAndRemoved(changes)}`),
    h('div', { className: 'first-to-know' }, [
      h('p', { className: 'onward' }, linksInPage(changes.length, context)),
      h('div', { className: 'plain weaker' }, [
        h('p', h('strong', countLosses(losses.length))),
        ...(losses.length === 0
          ? []
          : [
              h(
                'ul',
                firstLosses(losses).map((change) => lossEntry(change, context)),
              ),
            ]),
        ...(losses.length <= shown
          ? []
          : [
              h(
                'p',
                h(
                  'a',
                  { href: '#duty-watch-losses' },
                  say.comparison.summaryHtml.allThatAreWeakerOr({ count: losses.length }),
                ),
              ),
            ]),
        h('p', { className: 'record__meta' }, say.comparison.summaryHtml.checkOfWordsNotLegal),
      ]),
      ...dutyFigures(changes),
    ]),
  ];
}

/** How many duties changed in each way: a number, a word, and a bar that says the same. Nothing if none did. */
function dutyFigures(changes: DutyWatch['changes']): Element[] {
  const figures = dutyChangeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const most = Math.max(...figures.map(({ count }) => count));
  return figures.length === 0
    ? []
    : [
        h('table', { className: 'figures' }, [
          h('caption', say.comparison.summaryHtml.dutiesPermissionsAndConditions),
          h(
            'tbody',
            figures.map(({ kind, count }) =>
              h('tr', [
                h('td', String(count)),
                h('th', { scope: 'row' }, say.comparison.dutyFigures[kind]),
                h('td', { ariaHidden: 'true' }, bar(count / most, kind)),
              ]),
            ),
          ),
        ]),
      ];
}

const isGain = (kind: DutyChangeKind): boolean => kind === 'stronger' || kind === 'duty added';

/** Drawn here, because importing the plots would make up most of the script of the compare page. */
const bar = (share: number, kind: DutyChangeKind): Element =>
  s('svg', { width: '100%', height: 12, focusable: 'false' }, [
    s('rect', {
      class: isLoss(kind) ? 'loss' : isGain(kind) ? undefined : 'neither',
      width: `${Math.round(share * 1000) / 10}%`,
      height: 12,
    }),
  ]);

/** The first losses, weaker ones before removed ones; of different clauses as long as there are any. */
function firstLosses(losses: readonly DutyChange[]): readonly DutyChange[] {
  const firsts = byClause(losses).flatMap(({ entries }) => entries.slice(0, 1));
  const chosen = new Set([...new Set([...firsts, ...losses])].slice(0, shown));
  return losses.filter((loss) => chosen.has(loss));
}

function countLosses(count: number): string {
  if (count === 0) return say.comparison.summaryHtml.noDutyWasRemovedOr;
  return say.comparison.summaryHtml.sentenceBecameWeakerOrWas({ count, hasMore: count > shown, shown });
}

function lossEntry(change: DutyChange, { from, to }: ComparisonContext): Element {
  const { clause, before = '', after = '', note } = change;
  const [title, heading] = [
    shorten(entryTitle(change), room.title),
    shorten(clauseHeadingIn(to, from, clause), room.heading),
  ];
  const noted = note === undefined ? undefined : say.comparison.summaryHtml.noteInDutyWatch;
  const used = title.length + heading.length + (noted?.length ?? 0);
  const share = (all: number): number => Math.max(room.least, all - used);
  const limits = { wide: share(room.wide), narrow: share(room.narrow) };
  const half = { wide: limits.wide / 2, narrow: Math.max(room.leastOfTwo, limits.narrow / 2) };
  const marked =
    before === '' || after === ''
      ? shortWording(after || before, undefined, limits)
      : (shortRedline(sentenceHtml(before, after), limits) ??
        say.comparison.summaryHtml
          .wordings<readonly Child[]>({
            before: () => shortWording(before, after, half),
            after: () => shortWording(after, before, half),
          })
          .flat());
  return h('li', [
    ...say.comparison.summaryHtml
      .entry<Element | readonly Child[]>({
        title: () => h('strong', title),
        clause: () => h('a', { href: `#${clause}` }, heading),
        words: () => marked,
      })
      .flat(),
    ...(noted === undefined ? [] : [' ', h('a', { href: '#duty-watch' }, noted)]),
  ]);
}

const shorten = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 2).replace(/ [^ ]*$/u, '')} …`;

function linksInPage(duties: number, context: ComparisonContext): (Element | string)[] {
  const { from, to, hasBeforeAndAfter } = context;
  const links = [
    h('a', { href: '#marked-text' }, say.comparison.summaryHtml.readTextWithItsChanges),
    h(
      'a',
      { href: '#duty-watch' },
      duties === 0 ? say.comparison.summaryHtml.dutyWatch : say.comparison.summaryHtml.dutyWatch2({ duties }),
    ),
    hasBeforeAndAfter
      ? h(
          'a',
          { href: routes.beforeAndAfter(from.label, to.label) },
          say.comparison.summaryHtml.eachClauseBeforeAndAfter,
        )
      : h(
          'a',
          { href: routes.revision(from.label) },
          say.comparison.summaryHtml.fullTextOfRevision({ label: from.label }),
        ),
    h('a', { href: routes.revision(to.label) }, say.comparison.summaryHtml.fullTextOfRevision({ label: to.label })),
  ];
  return spaceBetween(links);
}
