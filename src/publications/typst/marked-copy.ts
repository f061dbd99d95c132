import { countedDuties } from '../../redline/duty-watch/counted-duties.ts';
import type { Marked, MarkedClause, MarkedDuty, MarkedEntry, MarkedReasons, MarkedReference } from '../marked.ts';
import { isMoved, movedAway } from '../moved-away.ts';
import { placeOfClause } from '../place-in-words.ts';
import { newAnchors, type Anchors } from './anchors.ts';
import { clauseSection, textContext } from './clause-section.ts';
import { call, content, type TypstCode } from './code.ts';
import { fitsOnPage } from './fits-on-page.ts';
import { framedCopy } from './copy-frame.ts';
import { partHeading } from './part-heading.ts';
import { writeText } from './write-text.ts';

/** The copy of a revision with the changes against the one before marked on, as a document of Typst. */
export function markedCopy(marked: Marked): string {
  const { before, dutyWatch, following, entries } = marked;
  const changed = entries.flatMap((entry) => ('changed' in entry ? [entry.changed] : []));
  const frame = {
    kind: `Copy with the changes since revision ${before.label} marked on`,
    about: `The whole text, with every change since revision ${before.label} marked on it, and beside each change why it was made.`,
    print: 'usual' as const,
  };
  return framedCopy(marked, frame, [
    call('chapter', {}, 'What changed'),
    call('how-to-read'),
    ...dutySection(dutyWatch),
    ...listOfChanges(changed),
    ...followingSection(following),
    ...textOf(marked, newAnchors()),
  ]);
}

function dutySection(changes: readonly MarkedDuty[]): readonly TypstCode[] {
  return [
    call('section', {}, 'Duty watch'),
    call(
      'paragraph',
      {},
      'Changes in the force of words, such as “must” and “should”, with their direction. This is a check of words, not legal advice.',
    ),
    call('paragraph', {}, changes.length === 0 ? 'No duty came, went or changed in force.' : countedDuties(changes)),
    ...(changes.length === 0
      ? []
      : [
          call(
            'numbered-list',
            {},
            ...changes.map(({ kind, words, clause, heading, before, after }) =>
              call(
                'duty-change',
                { before, after, whole: fitsOnPage(`${before ?? ''}${after ?? ''}`) },
                words === '' ? kind : `${kind}: ${words}`,
                clause,
                heading,
              ),
            ),
          ),
        ]),
  ];
}

function listOfChanges(changed: readonly MarkedClause[]): readonly TypstCode[] {
  return [
    call('section', {}, 'List of changes'),
    changed.length === 0
      ? call('paragraph', {}, 'No clause differs.')
      : call(
          'list-of-changes',
          {},
          ...changed.map(({ id, heading, kinds, declared }) => [
            id,
            heading,
            kinds.join(', '),
            declared.map(({ note }) => note).join(' '),
          ]),
        ),
  ];
}

function followingSection(following: readonly MarkedReference[]): readonly TypstCode[] {
  if (following.length === 0) return [];
  return [
    call('section', {}, 'References that follow a renumbering'),
    call('paragraph', {}, 'These references lead to the same text as before. Only the number they print changed.'),
    call(
      'bullet-list',
      {},
      ...following.map(({ clause, heading, before, after }) =>
        content([
          'In ',
          call('reference', {}, clause, heading),
          ': ',
          call('deleted', {}, before),
          ' ',
          call('inserted', {}, after),
        ]),
      ),
    ),
  ];
}

/** All parts and clauses in printed order. A clause that was removed stands in the part of the one before it. */
function textOf(marked: Marked, anchors: Anchors): readonly TypstCode[] {
  let part: string | undefined;
  const left = movedAway(marked);
  const partOf = (entry: MarkedEntry) => ('changed' in entry ? entry.changed.after : entry.unchanged)?.part ?? part;
  const text = marked.entries.flatMap((entry) => {
    const next = partOf(entry) ?? marked.revision.parts[0]?.id;
    const title = marked.revision.parts.find(({ id }) => id === next)?.title;
    const heading = next === part || title === undefined ? [] : [partHeading(marked.revision, title, anchors)];
    part = next;
    return [
      ...heading,
      'changed' in entry
        ? changedSection(marked, entry.changed, anchors)
        : clauseSection(marked, entry.unchanged, anchors),
      ...(left.get(('changed' in entry ? entry.changed : entry.unchanged).id) ?? []).map(oldPlace),
    ];
  });
  return [...(left.get('') ?? []).map(oldPlace), ...text];
}

/** What stands where a clause stood before it moved. */
function oldPlace({ id, heading }: MarkedClause): TypstCode {
  return call(
    'changed',
    {},
    call('mark-note', {}, content([call('reference', {}, id, `“${heading}”`), ' moved from here'])),
  );
}

function changedSection(marked: Marked, clause: MarkedClause, anchors: Anchors): TypstCode {
  const { id, heading, declared, front, redline, labelOf, after } = clause;
  const isPlainSaid = front.some(({ what }) => what === 'Plain-English note');
  return content([
    call('clause-heading', { anchor: anchors.claim(id) }, heading),
    changeBox(kindsInWords(marked, clause), declared),
    ...front.map(({ what, before, after: is }) =>
      call(
        'changed',
        {},
        call('paragraph', {}, content([`${what}: `, call('deleted', {}, before), ' ', call('inserted', {}, is)])),
      ),
    ),
    ...(after === undefined || isPlainSaid ? [] : [call('in-plain-english', {}, after.text.front.plain)]),
    writeText(redline.children, textContext(marked, id, labelOf, anchors)),
  ]);
}

/** What was done with a clause; where it moved, from where. */
function kindsInWords({ before }: Marked, clause: MarkedClause): string {
  return clause.kinds
    .map((kind) => (kind === 'moved' && isMoved(clause) ? `moved from ${placeOfClause(clause.id, before)}` : kind))
    .join(', ');
}

function changeBox(kinds: string, declared: readonly MarkedReasons[]): TypstCode {
  const said = declared.flatMap(({ note, because }) => [note, ...because.map(({ sentence }) => sentence)]).join('');
  return call('change-box', { kinds, whole: fitsOnPage(said) }, ...declared.map(reasons));
}

function reasons({ note, because }: MarkedReasons): TypstCode {
  return call(
    'reasons',
    {},
    note,
    ...because.map(({ sentence, label }) => content([`${sentence} `, call('cause', {}, label)])),
  );
}
