import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { labelInEither } from '../../model/labels.ts';
import type { Revision } from '../../model/code.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { inlineElements } from '../clause-html/inline-elements.ts';
import { FootnoteNumbering, keyOfChangedClause } from '../clause-html/footnote-numbering.ts';
import type { ClauseContext } from '../clause-html/clause-context.ts';
import { clausePageHref } from '../clause-html/rendered-clause.ts';
import { endsOfPassages } from '../clause-html/redline-passages.ts';
import { redlineElements } from '../clause-html/redline-html.ts';
import { frontMatterChanges } from '../../redline/front-matter-changes.ts';
import { hasMarks } from '../../redline/marks.ts';
import type { RedlineBlock } from '../../redline/redline-tree.ts';
import { separateFootnotes } from '../../redline/separate-footnotes.ts';
import { whatChanged } from '../../redline/what-changed.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import { placeReasons } from '../../provenance/place-reasons.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';
import { note, marginNotes, type MarginNote } from './margin-notes.ts';
import { originsHtml } from './origins-html.ts';
import type { JoinedClause } from './joined-clauses.ts';
import { fold } from '../clause-html/elements.ts';
import { readAloudWords } from '../clause-html/mark-elements.ts';
import { reasonHtml } from './reasons-html.ts';
import { say } from '../../words/say.ts';

/** Where the change of a clause is printed. */
export interface ChangeContext {
  readonly from: Revision;
  readonly to: Revision;
  /** A term of the glossary as printed. */
  readonly termOf: (id: string) => string;
  /** The page with both ends of moves between clauses, if that is another page. */
  readonly movesAt?: string;
  /** The entries that declare it; their reasons are printed next to the paragraphs that they caused. Default: nothing. */
  readonly declared?: readonly DeclaredChange[];
  readonly causes: CauseNames;
  /** The clauses that are read here, since all of their text is in this one now. Default: none. */
  readonly joined?: readonly JoinedClause[];
  /** Whether what did not change is folded away. Default: false. */
  readonly foldsUnchanged?: boolean;
  /** Whether the whole text is folded away, on a page with many clauses. Default: false. */
  readonly foldsText?: boolean;
}

/**
 * The text of one clause with its changes marked, after where it came from or is now, a sentence that says what changed,
 * and the changes of its title, number, part, note and extent.
 */
export function changeTextHtml(compared: ComparedClause, change: ChangeContext): ElementContent[] {
  const { from, to } = change;
  const context = clauseContext(compared, change);
  const nodeContext = { ...context, footnotes: new FootnoteNumbering(), position: 'redline' } as const;
  const sentence = whatChanged(compared, from, to, { origins: 'none' });
  const reasons = reasonNotes(compared, change);
  const isOnlyJoined = (change.joined ?? []).length > 0 && compared.redline.children.every(isUnchangedPassage);
  const text = isOnlyJoined
    ? [
        fold(say.comparison.changeTextHtml.textWordForWordAs, redlineElements(compared.redline, context)),
        ...marginNotes(reasons.map((one) => ({ ...one, block: 0 })))(0),
      ]
    : redlineElements(compared.redline, context, marginNotes(reasons), change.foldsUnchanged);
  const marked = h('div', { className: ['prose', 'redline', 'noted'] }, [
    ...frontMatterChanges(compared, from, to).map(({ name, words }) =>
      h('p', [h('strong', `${name}:`), ' ', ...inlineElements(words, nodeContext)]),
    ),
    ...text,
  ]);
  return [
    ...originsHtml(compared, change, change.movesAt, change.joined),
    ...(sentence === '' ? [] : [h('p', { className: 'what-changed' }, sentence)]),
    change.foldsText === true ? foldedText(marked, labelInEither(to, from, compared.id)) : marked,
  ];
}

/** Printed only if the reader opened it: the page of the comparison and the marked copies have it for paper. */
const foldedText = (marked: Element, label: string): Element =>
  h('details', { className: ['marked-text', 'as-left'] }, [
    h('summary', say.comparison.changeTextHtml.wordsThatChanged({ label, aloud: readAloudWords })),
    marked,
  ]);

/** Whether a block was in another clause in the same words, or is where it was. */
function isUnchangedPassage(block: RedlineBlock): boolean {
  return block.type === 'movedFromClause' ? !block.children.some(hasMarks) : !hasMarks(block);
}

/** Each reason below the paragraph that it caused, with its list and the rest of its sentence; that of a clause whose place alone changed beside its first one. */
function reasonNotes({ redline }: ComparedClause, { declared = [], causes }: ChangeContext): readonly MarginNote[] {
  const ends = declared.length === 0 ? [] : endsOfPassages(separateFootnotes(redline).text);
  const byBlock = Map.groupBy(placeReasons(redline, declared), ({ block }) => ends[Math.max(0, block)] ?? 0);
  return [...byBlock].map(([block, placed]) => ({
    block,
    note: note(
      'reason',
      placed.map(({ reason }) => h('p', reasonHtml(reason, causes))),
    ),
  }));
}

/** References have the labels of their own side, and lead to the clauses' pages. */
function clauseContext({ id, after }: ComparedClause, { from, to, termOf, movesAt }: ChangeContext): ClauseContext {
  const linked = after === undefined ? from : to;
  return {
    clause: keyOfChangedClause(id, { from, to }),
    rank: 4,
    hasAnchors: false,
    labelOf: (target, side) =>
      side === 'before' ? labelInEither(from, to, target, id) : labelInEither(to, from, target, id),
    titleOf: (target, side) =>
      `“${side === 'before' ? clauseHeadingIn(from, to, target) : clauseHeadingIn(to, from, target)}”`,
    hrefOf: (target) => clausePageHref(linked, target),
    termOf,
    ...(movesAt === undefined ? {} : { movesAt }),
  };
}
