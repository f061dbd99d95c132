import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { clauseHeading, clauseHeadingIn } from '../../model/clause-heading.ts';
import { anchorIn, labelInEither } from '../../model/labels.ts';
import { keepSide } from '../../redline/keep-side.ts';
import { redlineStrings } from '../../redline/redline-strings.ts';
import type { RedlineInline, RedlineSide } from '../../redline/redline-tree.ts';
import type { ClauseContext } from '../clause-html/clause-context.ts';
import { FootnoteNumbering } from '../clause-html/footnote-numbering.ts';
import { inlineElements } from '../clause-html/inline-elements.ts';
import { noteAbove, readAloud, readAloudWords } from '../clause-html/mark-elements.ts';
import { printedRows, type PrintedRow } from '../clause-html/sides-html.ts';
import { routes } from '../routes.ts';
import type { ChangedClause } from '../views/comparison.ts';
import { clauseMovedAway, clauseMovedHere } from '../../redline/mark-words.ts';
import { clauseMoves } from '../../redline/moved-clauses.ts';
import { frontMatterChanges } from '../../redline/front-matter-changes.ts';
import { whatChanged } from '../../redline/what-changed.ts';
import type { ChangeContext } from './change-text-html.ts';
import { headingOf } from './changed-clause-html.ts';
import { say } from '../../words/say.ts';

/** Each clause as it was and as it is, paragraph beside paragraph, with the words that differ marked. */
export function sidesHtml(changed: readonly ChangedClause[], change: ChangeContext): Element[] {
  const moves = clauseMoves(changed, change.from);
  return changed.map((clause) => clauseSidesHtml(clause, change, moves.numberOf(clause.id)));
}

function clauseSidesHtml(changed: ChangedClause, change: ChangeContext, move: number | undefined): Element {
  const { id, redline } = changed;
  const { from, to } = change;
  const before = sideContext(id, 'before', change);
  const after = sideContext(id, 'after', change);
  const heading = headingOf(changed);
  const sentence = whatChanged(changed, from, to);
  return h('section', { className: 'clause', ariaLabelledBy: id }, [
    h('h2', { className: 'clause__heading', id }, heading),
    h('p', { className: 'onward' }, [
      h(
        'a',
        { href: `${routes.comparison(from.label, to.label)}#${id}` },
        say.comparison.clauseSidesHtml.allChangesInOneText({ heading, aloud: readAloudWords }),
      ),
    ]),
    ...(sentence === '' ? [] : [h('p', { className: 'what-changed' }, sentence)]),
    h('div', { className: 'prose redline sides' }, [
      ...headOf(changed, change, before, after),
      ...placeRow(heading, move).flatMap(rowElements),
      ...frontRows(changed, change, before, after).flatMap(rowElements),
      ...printedRows(redline, before, after).flatMap(rowElements),
    ]),
  ]);
}

function sideContext(id: string, side: RedlineSide, { from, to, termOf }: ChangeContext): ClauseContext {
  const [own, other] = side === 'before' ? [from, to] : [to, from];
  return {
    clause: `${id}-${own.label}`,
    rank: 4,
    hasAnchors: false,
    labelOf: (target, on) =>
      on === 'before' ? labelInEither(from, to, target, id) : labelInEither(own, other, target, id),
    hrefOf: (target) => routes.inRevision(own.label, anchorIn(own, target)),
    termOf,
    side,
    movesOf: id,
  };
}

/** The name of each side, with the title that the clause has there, or where its text is. */
function headOf(
  { before: was, after: is, from: origins, now }: ChangedClause,
  { from, to }: ChangeContext,
  before: ClauseContext,
  after: ClauseContext,
): Element[] {
  const [oldTitle, newTitle] = [was, is].map((clause) => (clause === undefined ? '' : clauseHeading(clause)));
  const words = was && is ? redlineStrings(oldTitle ?? '', newTitle ?? '') : undefined;
  const linksTo = (ids: readonly string[]): ElementContent[] =>
    ids.flatMap((target, index): ElementContent[] => [
      { type: 'text', value: index === 0 ? '' : ', ' },
      h('a', { href: `#${target}` }, clauseHeadingIn(to, from, target)),
    ]);
  const absent = (words: string, ids: readonly string[], none: string): Element =>
    h('p', ids.length === 0 ? [none] : [`${words} `, ...linksTo(ids), '.']);
  const title = (clause: string | undefined, context: ClauseContext): Element =>
    h('p', [h('strong', words === undefined ? [clause ?? ''] : wordsOn(words, context))]);
  const className = oldTitle === newTitle ? ['side', 'same-title'] : ['side'];
  return [
    h('div', { className }, [
      h('h3', say.comparison.clauseSidesHtml.beforeRevision({ label: from.label })),
      was === undefined
        ? absent(
            say.comparison.clauseSidesHtml.itsTextWasIn,
            origins,
            say.comparison.clauseSidesHtml.clauseWasNotInCode,
          )
        : title(oldTitle, before),
    ]),
    h('div', { className }, [
      h('h3', say.comparison.clauseSidesHtml.afterRevision({ label: to.label })),
      is === undefined
        ? absent(say.comparison.clauseSidesHtml.itsTextIsNowIn, now, say.comparison.clauseSidesHtml.clauseIsNoLongerIn)
        : title(newTitle, after),
    ]),
  ];
}

/** That a clause moved, on both sides, with the number of the pair. */
function placeRow(heading: string, move: number | undefined): readonly PrintedRow[] {
  if (move === undefined) return [];
  const note = (words: string) => [noteAbove({ words })];
  return [{ before: note(clauseMovedAway(heading, move)), after: note(clauseMovedHere(move)), same: false }];
}

function frontRows(
  changed: ChangedClause,
  { from, to }: ChangeContext,
  before: ClauseContext,
  after: ClauseContext,
): readonly PrintedRow[] {
  return frontMatterChanges(changed, from, to)
    .filter(({ what }) => what !== 'Title' && what !== 'Number')
    .map(({ name, words }) => {
      const side = (context: ClauseContext) => [h('p', [h('strong', `${name}:`), ' ', ...wordsOn(words, context)])];
      return { before: side(before), after: side(after), same: false };
    });
}

/** Compared words as the side of the context has them. */
function wordsOn(words: readonly RedlineInline[], context: ClauseContext): ElementContent[] {
  const moved = { blocks: new Map(), items: new Map(), rows: new Map(), words: new Map() };
  const [paragraph] = keepSide([{ type: 'paragraph', children: words }], context.side ?? 'after', moved);
  const kept = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return inlineElements(kept, { ...context, footnotes: new FootnoteNumbering(), position: 'redline' });
}

function rowElements({ before, after, same, notes = [], ...row }: PrintedRow): Element[] {
  const className = [...(row.isPassage === true ? ['passage'] : []), ...(row.continued === true ? ['continued'] : [])];
  const headOn = (one: RedlineSide) => (row.isBelowHead?.[one] === true ? ['below-head'] : []);
  return [
    ...(notes.length === 0 ? [] : [h('div', { className: 'both' }, notes.map(noteAbove))]),
    side(same ? say.comparison.clauseSidesHtml.beforeAndAfter : say.comparison.clauseSidesHtml.before, before, [
      ...className,
      ...headOn('before'),
    ]),
    // What is the same is shown once where the sides are one below the other.
    side(say.comparison.clauseSidesHtml.after, after, [...(same ? ['again'] : []), ...className, ...headOn('after')]),
  ];
}

/** One side of a row. Where the sides are one below the other, each has its name. */
const side = (name: string, contents: ElementContent[], className: readonly string[]): Element =>
  contents.length === 0
    ? h('div', { className: ['side', 'blank'] }, readAloud(say.comparison.clauseSidesHtml.nothing({ name })))
    : h('div', { className: ['side', ...className] }, [h('p', { className: 'side__name' }, name), ...contents]);
