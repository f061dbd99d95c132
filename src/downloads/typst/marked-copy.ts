import { named } from '../../model/stored-words.ts';
import { byline } from '../../model/demonstration.ts';
import { clauseHeadingIn } from '../../model/clause-heading.ts';
import { entryTitle } from '../../redline/duty-watch/entry-title.ts';
import { entryWords } from '../../redline/duty-watch/entry-words.ts';
import { clauseMovedAway, clauseMovedHere } from '../../redline/mark-words.ts';
import { clauseMoves, type ClauseMove } from '../../redline/moved-clauses.ts';
import {
  aboutDutyWatch,
  noteOf,
  summariseDutyChanges,
  summariseFolded,
  summariseReworded,
  whereFolded,
} from '../../redline/duty-watch/summarise-duty-changes.ts';
import {
  countFolded,
  type MarkedCopyInputs,
  type MarkedClause,
  type MarkedEntry,
  type MarkedFolded,
  type MarkedReasons,
  type MarkedReference,
} from '../marked-copy-inputs.ts';
import { describeKinds } from '../../redline/position-text.ts';
import { newAnchors, type Anchors } from './anchors.ts';
import { clauseSection, textContext } from './clause-section.ts';
import { call, content, type TypstCode } from './code.ts';
import { fitsOnPage } from './fits-on-page.ts';
import { copyDocument } from './copy-frame.ts';
import { partHeading } from './part-heading.ts';
import { writeText, writeWords } from './write-text.ts';
import { say } from '../../words/say.ts';

/** The copy of a revision with the changes since the previous one marked, as a Typst document. */
export function markedCopy(marked: MarkedCopyInputs): string {
  const { before, summary, following, entries } = marked;
  const changed = entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  const frame = {
    kind: say.pdf.markedCopy.copyWithChangesSinceRevision({ label: before.label }),
    about: say.pdf.markedCopy.wholeTextWithEveryChange({ label: before.label }),
    print: 'usual' as const,
  };
  return copyDocument(marked, frame, [
    call('chapter', {}, say.pdf.markedCopy.whatChanged),
    call('paragraph', {}, summary),
    call('how-to-read'),
    ...dutySection(marked),
    ...listOfChanges(changed, marked),
    ...followingSection(following),
    ...textOf(marked, newAnchors()),
  ]);
}

function dutySection(marked: MarkedCopyInputs): readonly TypstCode[] {
  const { dutyWatch: changes, reworded, folded } = marked;
  return [
    call('section', {}, say.pdf.markedCopy.dutyWatch),
    call('paragraph', {}, aboutDutyWatch),
    call(
      'paragraph',
      {},
      summariseDutyChanges({ changes, reworded: countFolded(reworded), folded: countFolded(folded) }),
    ),
    ...(changes.length === 0
      ? []
      : [
          call(
            'numbered-list',
            {},
            ...changes.map((change) => {
              const { clause, heading, before = '', after = '', note } = change;
              const context = textContext(marked, clause, { labelOf: (id) => id }, newAnchors());
              return call(
                'duty-change',
                {
                  note: note === undefined ? undefined : `${noteOf(byline(marked.settings))}: ${note}`,
                  whole: fitsOnPage(`${before}${after}${note ?? ''}`),
                },
                entryTitle(change),
                clause,
                heading,
                writeWords(entryWords(change), context),
              );
            }),
          ),
        ]),
    ...foldedList(summariseReworded, reworded),
    ...foldedList(summariseFolded, folded),
  ];
}

/** How many sentences are in a list beside the duty watch, and in which clauses they are marked. */
function foldedList(summarise: (count: number) => string, folded: readonly MarkedFolded[]): readonly TypstCode[] {
  if (folded.length === 0) return [];
  return [
    call('paragraph', {}, `${summarise(countFolded(folded))}. ${whereFolded}`),
    call(
      'bullet-list',
      {},
      ...folded.map(({ clause, heading, count }) =>
        content(say.pdf.markedCopy.countIn({ count, clause: () => call('reference', {}, clause, heading) })),
      ),
    ),
  ];
}

function listOfChanges(changed: readonly MarkedClause[], { before, revision }: MarkedCopyInputs): readonly TypstCode[] {
  return [
    call('section', {}, say.pdf.markedCopy.listOfChanges),
    changed.length === 0
      ? call('paragraph', {}, say.pdf.markedCopy.noClausesDiffer)
      : call(
          'list-of-changes',
          {},
          ...changed.map((clause) => [
            clause.id,
            clause.heading,
            describeKinds(clause, before, revision),
            clause.declared.map(({ note }) => note).join(' '),
          ]),
        ),
  ];
}

function followingSection(following: readonly MarkedReference[]): readonly TypstCode[] {
  if (following.length === 0) return [];
  return [
    call('section', {}, say.pdf.markedCopy.referencesThatFollowRenumbering),
    call('paragraph', {}, say.pdf.markedCopy.theseReferencesLeadToSame),
    call(
      'bullet-list',
      {},
      ...following.map(({ clause, heading, before, after }) =>
        content(
          say.pdf.markedCopy.newNumber({
            clause: () => call('reference', {}, clause, heading),
            before: () => call('deleted', {}, before),
            after: () => call('inserted', {}, after),
          }),
        ),
      ),
    ),
  ];
}

/** All parts and clauses in printed order. A removed clause is in the part of the clause before it. */
function textOf(marked: MarkedCopyInputs, anchors: Anchors): readonly TypstCode[] {
  let part: string | undefined;
  const changed = marked.entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  const moves = clauseMoves(changed, marked.before);
  const oldPlaces = (id: string): readonly TypstCode[] => moves.awayFrom(id).map((move) => oldPlace(move, marked));
  const partOf = (entry: MarkedEntry) => ('changed' in entry ? entry.changed.after : entry.unchanged)?.part ?? part;
  const text = marked.entries.flatMap((entry) => {
    const next = partOf(entry) ?? marked.revision.parts[0]?.id;
    const title = marked.revision.parts.find(({ id }) => id === next)?.title;
    const heading = next === part || title === undefined ? [] : [partHeading(marked.revision, title, anchors)];
    part = next;
    return [
      ...heading,
      'changed' in entry
        ? changedSection(marked, entry.changed, moves.numberOf(entry.changed.id), anchors)
        : clauseSection(marked, entry.unchanged, anchors),
      ...oldPlaces(('changed' in entry ? entry.changed : entry.unchanged).id),
    ];
  });
  return [...oldPlaces(''), ...text];
}

/** A note at the old place of a clause that moved. */
function oldPlace({ id, number }: ClauseMove, { before, revision }: MarkedCopyInputs): TypstCode {
  const words = clauseMovedAway(clauseHeadingIn(revision, before, id), number);
  return call('changed', {}, call('mark-note', { anchor: oldPlaceOf(id), to: id }, words));
}

/** The anchor of the note at the old place of a clause. No id of a clause has a colon. */
const oldPlaceOf = (id: string): string => `old-place:${id}`;

function changedSection(
  marked: MarkedCopyInputs,
  clause: MarkedClause,
  move: number | undefined,
  anchors: Anchors,
): TypstCode {
  const { id, heading, kinds, declared, frontMatter, redline, after } = clause;
  const context = textContext(marked, id, clause, anchors);
  const isPlainNoteChanged = frontMatter.some(({ what }) => what === 'Plain-English note');
  return content([
    call('clause-heading', { anchor: anchors.claim(id) }, heading),
    changeBox(kinds.map(named).join(', '), clause.whatChanged, declared),
    ...(move === undefined
      ? []
      : [call('changed', {}, call('mark-note', { to: oldPlaceOf(id) }, clauseMovedHere(move)))]),
    ...frontMatter.map(({ name, words }) =>
      call(
        'changed',
        {},
        call('paragraph', {}, content([call('strong', {}, `${name}:`), ' ', writeWords(words, context)])),
      ),
    ),
    ...(after === undefined || isPlainNoteChanged ? [] : [call('in-plain-english', {}, after.text.front.plain)]),
    writeText(redline.children, context),
  ]);
}

function changeBox(kinds: string, sentence: string, declared: readonly MarkedReasons[]): TypstCode {
  const text = declared.flatMap(({ note, reasons }) => [note, ...reasons.map(({ sentence }) => sentence)]).join('');
  return call(
    'change-box',
    { kinds, sentence: sentence === '' ? undefined : sentence, whole: fitsOnPage(text) },
    ...declared.map(reasons),
  );
}

function reasons({ note, reasons: because }: MarkedReasons): TypstCode {
  return call(
    'reasons',
    {},
    note,
    ...because.map(({ sentence, label }) => content([`${sentence} `, call('cause', {}, label)])),
  );
}
