import { named } from '../../model/stored-words.ts';
import { byline } from '../../model/demonstration.ts';
import { Paragraph, TextRun } from 'docx';
import type { Clause, Part, Revision } from '../../model/code.ts';
import { anchorOfItem } from '../../model/reference.ts';
import {
  countFolded,
  type MarkedClause,
  type MarkedCopyInputs,
  type MarkedDuty,
  type MarkedFolded,
  type MarkedReasons,
} from '../marked-copy-inputs.ts';
import { changedPartHeading, changedSection, clauseSection, partHeading } from './clause-section.ts';
import type { BodyElement } from './body-element.ts';
import { inRange, writeBody } from './body.ts';
import { copyFile, copyToEdit } from './copy-frame.ts';
import { linkToClause } from './link-to-clause.ts';
import { newWordContext } from './new-word-context.ts';
import {
  aboutDutyWatch,
  noteOf,
  summariseDutyChanges,
  summariseFolded,
  summariseReworded,
  whereFolded,
} from '../../redline/duty-watch/summarise-duty-changes.ts';
import { itemIdsIn } from '../../redline/item-ids.ts';
import { entryTitle } from '../../redline/duty-watch/entry-title.ts';
import { dutyWords, howDutiesAreMarked } from './duty-words.ts';
import { orderOfText, type MergedEntry, type TextItem } from './merged-order.ts';
import { clauseMoves } from '../../redline/moved-clauses.ts';
import { clausePosition, describeKinds, partPosition } from '../../redline/position-text.ts';
import { heading, paragraph, runsOf, strong } from './simple-paragraphs.ts';
import { styles } from './styles.ts';
import type { MoveEnd } from './moves.ts';
import type { Track } from './side.ts';
import type { WordContext } from './word-context.ts';
import { unmarked } from './write-text.ts';
import { say } from '../../words/say.ts';

/**
 * The copy of a revision as a Word file, with every change since the previous revision as a tracked change, the reasons
 * as comments, and the same bytes each time. Accepting all changes gives the text of the revision, rejecting all the
 * text of the previous one.
 */
export function markedWord(marked: MarkedCopyInputs): Promise<Uint8Array> {
  const { before, revision } = marked;
  const changed = marked.entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  const redlines = changed.map((one) => one.redline);
  const context = newWordContext(marked, { revision: before, redlines, items: itemsIn(marked) });
  const name = revision.draft
    ? say.word.markedWord.workingDraft
    : say.word.markedWord.revision({ label: revision.label });
  const frame =
    marked.comesBack === undefined
      ? {
          kind: say.word.markedWord.copyWithChangesSinceRevision({ label: before.label }),
          about: say.word.markedWord.wholeTextEveryChangeSince({ label: before.label, name }),
        }
      : copyToEdit(marked.comesBack, before.label);
  return copyFile(marked, frame, context, [
    heading(say.word.markedWord.whatChanged, 1, context),
    paragraph(marked.summary),
    ...dutyWatchSection(marked, context),
    ...listOfChanges(marked, context),
    ...writeBody(markedText(marked, context, orderOfText(before, revision)), context),
  ]);
}

/** The anchors of the items that are in the text. */
function itemsIn({ entries }: MarkedCopyInputs): ReadonlySet<string> {
  const texts = entries.map((entry) =>
    'changed' in entry
      ? ([entry.changed.id, entry.changed.redline] as const)
      : ([entry.unchanged.id, entry.unchanged.text.tree] as const),
  );
  return new Set(texts.flatMap(([clause, text]) => itemIdsIn(text).map((item) => anchorOfItem(clause, item))));
}

/** The changes in the force of words. */
function dutyWatchSection(
  { dutyWatch, reworded, folded, settings }: Pick<MarkedCopyInputs, 'dutyWatch' | 'reworded' | 'folded' | 'settings'>,
  context: WordContext,
): readonly Paragraph[] {
  return [
    heading(say.word.markedWord.dutyWatch, 1, context),
    paragraph(aboutDutyWatch),
    paragraph(
      summariseDutyChanges({ changes: dutyWatch, reworded: countFolded(reworded), folded: countFolded(folded) }),
    ),
    ...(dutyWatch.length === 0 ? [] : [howDutiesAreMarked()]),
    ...dutyWatch.flatMap((change) => dutyEntry(change, byline(settings), context)),
    ...foldedList(summariseReworded, reworded, context),
    ...foldedList(summariseFolded, folded, context),
  ];
}

/** How many sentences are in a list beside the duty watch, and in which clauses they are marked. */
function foldedList(
  summarise: (count: number) => string,
  folded: readonly MarkedFolded[],
  context: WordContext,
): readonly Paragraph[] {
  if (folded.length === 0) return [];
  return [
    paragraph(`${summarise(countFolded(folded))}. ${whereFolded}`),
    ...folded.map(({ clause, heading: title, count }) => {
      const side = context.anchors.nameOf(clause, 'after') === undefined ? 'before' : 'after';
      return new Paragraph({
        style: styles.fact,
        children: runsOf(
          say.word.markedWord.countIn({ count, clause: () => linkToClause(clause, title, side, context) }),
        ),
      });
    }),
  ];
}

function dutyEntry(duty: MarkedDuty, by: string, context: WordContext) {
  const { clause, heading: title, after, note } = duty;
  const link = linkToClause(clause, title, after === undefined ? 'before' : 'after', context);
  return [
    new Paragraph({
      style: styles.text,
      keepNext: true,
      children: runsOf(say.word.markedWord.entryIn({ entry: () => strong(entryTitle(duty)), clause: () => link })),
    }),
    new Paragraph({ style: styles.fact, children: dutyWords(duty) }),
    ...(note === undefined ? [] : [paragraph(`${noteOf(by)}: ${note}`, styles.fact)]),
  ];
}

/** Every changed clause as a link, with the kind of change and what it means for people. */
function listOfChanges({ entries, before, revision }: MarkedCopyInputs, context: WordContext): readonly Paragraph[] {
  const changed = entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  return [
    heading(say.word.markedWord.listOfChanges, 1, context),
    ...(changed.length === 0 ? [paragraph(say.word.markedWord.noClausesDiffer)] : []),
    ...changed.map((one) => {
      const { id, heading: title, after, declared } = one;
      const notes = declared.map(({ note }) => ` ${note}`).join('');
      return new Paragraph({
        style: styles.text,
        children: [
          linkToClause(id, title, after === undefined ? 'before' : 'after', context),
          new TextRun({ text: ': ' }),
          strong(`${describeKinds(one, before, revision)}.`),
          new TextRun({ text: notes }),
        ],
      });
    }),
  ];
}

/** The text of two revisions, with tracked changes. */
function markedText(
  marked: MarkedCopyInputs,
  context: WordContext,
  order: readonly TextItem[],
): readonly BodyElement[] {
  const changed = new Map(
    marked.entries.flatMap((entry) => ('changed' in entry ? [[entry.changed.id, entry.changed]] : [])),
  );
  const moves = clauseMoves([...changed.values()], marked.before);
  return order.flatMap((item) => {
    if (item.kind === 'part') return part(item, marked, context);
    const id = (item.after ?? item.before)?.id;
    return id === undefined ? [] : clause(item, changed.get(id), moves.numberOf(id), marked, context);
  });
}

function part(
  { before, after, twin }: MergedEntry<Part>,
  marked: MarkedCopyInputs,
  context: WordContext,
): readonly BodyElement[] {
  if (before !== undefined && after !== undefined) return changedPartHeading(before.title, after.title, context);
  const shown = after ?? before;
  if (shown === undefined) return [];
  if (twin === undefined) return partHeading(shown.title, context, after === undefined ? 'before' : 'after');
  const end = after === undefined ? 'movedFrom' : 'movedTo';
  context.comments.queue(describeMove(end, (revision) => partPosition(shown.id, revision), marked));
  const [was, is] = after === undefined ? [shown, twin] : [twin, shown];
  return inRange(context.moves.range(end, `part ${shown.id}`), changedPartHeading(was.title, is.title, context, end));
}

function clause(
  { before, after, twin }: MergedEntry<Clause>,
  changed: MarkedClause | undefined,
  move: number | undefined,
  marked: MarkedCopyInputs,
  context: WordContext,
): readonly BodyElement[] {
  const { comments, moves } = context;
  const shown = after ?? before;
  if (shown === undefined) return [];
  const end = after === undefined ? 'movedFrom' : 'movedTo';
  if (twin !== undefined)
    comments.queue(describeMove(end, (revision) => clausePosition(shown.id, revision), marked, move));
  // A moved clause has its reasons at its new position.
  if (changed !== undefined && !(twin !== undefined && after === undefined)) comments.queue(...reasonsOf(changed));
  if (twin !== undefined) {
    const both = after === undefined ? { before: shown, after: twin } : { before: twin, after: shown };
    return inRange(moves.range(end, `clause ${shown.id}`), clauseOnBothSides(both, changed, marked, context, end));
  }
  if (after === undefined) return clauseSection(shown, { removals: new Map() }, context, 'before', changed?.redline);
  if (before === undefined) return clauseSection(after, marked, context, 'after', changed?.redline);
  return clauseOnBothSides({ before, after }, changed, marked, context, 'both');
}

function clauseOnBothSides(
  { before, after }: { readonly before: Clause; readonly after: Clause },
  changed: MarkedClause | undefined,
  marked: MarkedCopyInputs,
  context: WordContext,
  track: Track,
): readonly BodyElement[] {
  if (changed === undefined) {
    // A text that was removed from a frozen revision cannot be compared: the new text is shown.
    const isComparable = before.text.hash === after.text.hash && !marked.removals.has(after.id);
    if (!isComparable) return clauseSection(after, marked, context, track);
  }
  const text = changed?.redline ?? unmarked(after.text.tree);
  return changedSection({ before, after }, text, context, track);
}

/** The comment at one position of what moved, which names the other position, and for a clause the number of the pair. */
function describeMove(
  end: MoveEnd,
  positionIn: (revision: Revision) => string,
  { before, revision }: MarkedCopyInputs,
  move?: number,
): string {
  const pair = { isNumbered: move !== undefined, move: move ?? 0 };
  return end === 'movedTo'
    ? say.word.markedWord.movedHereFrom({ place: positionIn(before), ...pair })
    : say.word.markedWord.movedTo({ place: positionIn(revision), ...pair });
}

/** The comment on a changed clause: the kind of change and the reasons, each in a paragraph. */
function reasonsOf({ kinds, declared }: Pick<MarkedClause, 'kinds' | 'declared'>): readonly string[] {
  const list = kinds.map(named).join(', ');
  return [`${list.slice(0, 1).toUpperCase()}${list.slice(1)}.`, ...declared.flatMap(reasonLines)];
}

function reasonLines({ note, reasons }: MarkedReasons): readonly string[] {
  return [note, ...reasons.map(({ sentence, label }) => say.word.markedWord.reason({ sentence, label }))];
}
